using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using NetGen.BuildTasks;
using NetGen.Package.Tests.Infrastructure;

namespace NetGen.Package.Tests.BuildTasks;

/// <summary>The build step by itself: names, texts, and files that are wrong by accident or on purpose.</summary>
public sealed class PrepareWeightsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("netgen-weights-");

    private string Project => Path.Combine(_folder.FullName, "project");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("a.safetensors", null, "a.safetensors")]
    [InlineData("models/deep/a.safetensors", null, "models/deep/a.safetensors")]
    [InlineData("../training/a.safetensors", null, "a.safetensors")]
    [InlineData("../training/a.safetensors", "models/b", "models/b")]
    [InlineData("a.safetensors", "../../b", "b")]
    public void A_file_is_called_by_its_path_in_the_project(string path, string? link, string name)
    {
        var item = Item(Write(path, WeightsFile.Neuron(0, 1)));
        if (link is not null) item.SetMetadata("Link", link);
        var (task, errors) = Run(item);

        Assert.Empty(errors);
        Assert.Equal($"NetGen.Weights/{name}", Assert.Single(task.Resources).GetMetadata("LogicalName"));
        var summary = Assert.Single(task.Summaries).ItemSpec;
        Assert.Equal(Path.Combine(Project, "obj", name + ".NetGenWeights.txt"), summary);
        Assert.Equal([name, "F32 [1] 0.bias", "F32 [1, 1] 0.weight"], Lines(summary).Where((_, index) => index != 1));
    }

    [Fact]
    public void Two_files_of_one_name_are_refused_and_one_file_twice_is_not()
    {
        var (first, second) = (Write("../a/w", WeightsFile.Neuron(0, 1)), Write("../b/w", WeightsFile.Neuron(0, 1)));
        Assert.Equal([$"NETGEN602 {second}: '{first}' is called 'w' as well: set Link to give one of them another name."], Run(Item(first), Item(second)).Errors);
        Assert.Empty(Run(Item(first), Item(first)).Errors);
    }

    [Fact]
    public void A_file_as_it_was_is_not_read_again_and_any_other_is()
    {
        var path = Write("w", WeightsFile.Neuron(0, 1));
        var summary = Assert.Single(Run(Item(path)).Task.Summaries).ItemSpec;
        var written = File.GetLastWriteTimeUtc(summary);
        Run(Item(path));
        Assert.Equal(written, File.GetLastWriteTimeUtc(summary));

        Write("w", WeightsFile.Neuron(0, 1, 2));
        File.SetLastWriteTimeUtc(path, new DateTime(2000, 1, 1));
        Run(Item(path));
        Assert.Contains("F32 [1, 2] 0.weight", Lines(summary));

        File.Delete(path);
        Assert.Equal([$"NETGEN602 {path}: There is no such file."], Run(Item(path)).Errors);
        Assert.Equal(["w", "", "There is no such file."], Lines(summary));
    }

    [Theory]
    [InlineData("""{"a":{"dtype":"F32","shape":[3],"data_offsets":[0,12]}}""", "The tensors take 12 bytes, but only 8 follow the header.")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", "Bytes follow that belong to no tensor.")]
    [InlineData("""{}""", "Bytes follow that belong to no tensor.")]
    [InlineData("""[]""", "The header does not begin with {: this is no safetensors file.")]
    [InlineData("""{"a":{"dtype":"F32","shape":[4611686018427387904],"data_offsets":[0,0]}}""", "Tensor a has a shape that no data can fill.")]
    [InlineData("""{"\u001b[31m{0}":1}""", "Tensor ?[31m{0} is Number where StartObject is expected.")]
    public void A_damaged_file_is_one_error_that_names_it(string header, string problem)
    {
        var path = Write("w", WeightsFile.Of(header, 1, 2, 3, 4, 5, 6, 7, 8));
        var (task, errors) = Run(Item(path));
        Assert.Equal([$"NETGEN602 {path}: {problem}"], errors);
        Assert.Equal(["w", "", problem], Lines(Assert.Single(task.Summaries).ItemSpec));
    }

    [Fact]
    public void A_tensor_of_an_unknown_type_is_listed_as_the_file_calls_it()
    {
        var path = Write("w", WeightsFile.Of("""{"b":{"dtype":"F8 E4M3","shape":[2],"data_offsets":[0,1]}}""", 1));
        var (task, errors) = Run(Item(path));
        Assert.Empty(errors);
        Assert.Equal(["F8?E4M3 [2] b"], Lines(Assert.Single(task.Summaries).ItemSpec).Skip(2));
    }

    [Theory]
    [InlineData("50%25.safetensors", "50%2525.safetensors")]
    [InlineData("a;b.safetensors", "a%3Bb.safetensors")]
    [InlineData("$(A)@(B)'c*?%3B", "%24%28A%29%40%28B%29%27c%2A%3F%253B")]
    public void MSBuilds_own_characters_in_names_are_those_of_the_file(string name, string escaped)
    {
        if (OperatingSystem.IsWindows() && name.Contains('*', StringComparison.Ordinal)) return; // It has no such names.
        var (task, errors) = Run(new TaskItem(ItemText.Escape(Write(name, WeightsFile.Neuron(0, 1)))));
        Assert.Empty(errors);
        var (resource, summary) = ((ITaskItem2)Assert.Single(task.Resources), (ITaskItem2)Assert.Single(task.Summaries));
        Assert.EndsWith("/" + escaped, resource.EvaluatedIncludeEscaped, StringComparison.Ordinal);
        Assert.Equal("NetGen.Weights/" + escaped, resource.GetMetadataValueEscaped("LogicalName"));
        Assert.EndsWith("/" + escaped + ".NetGenWeights.txt", summary.EvaluatedIncludeEscaped, StringComparison.Ordinal);
        Assert.Equal(name, Lines(summary.ItemSpec)[0]);
    }

    [Theory]
    [InlineData("a\"b")]
    [InlineData("a\nb")]
    [InlineData("a|b")]
    public void Names_that_the_compiler_cannot_be_told_are_refused(string name)
    {
        if (OperatingSystem.IsWindows()) return; // It has no such names.
        var (task, errors) = Run(Item(Write(name, WeightsFile.Neuron(0, 1))));
        Assert.Contains("takes no file with a double quote, a vertical bar or a line break in its name: give it another.", Assert.Single(errors), StringComparison.Ordinal);
        Assert.Empty(task.Resources);
    }

    [Fact]
    public void A_name_of_a_tensor_cannot_write_lines_of_its_own()
    {
        var path = Write("w", WeightsFile.Of("""{"a\n\u2028F32 [1] 0.weight":{"dtype":"F32","shape":[0],"data_offsets":[0,0]}}"""));
        Assert.Equal(["F32 [0] a??F32 [1] 0.weight"], Lines(Assert.Single(Run(Item(path)).Task.Summaries).ItemSpec).Skip(2));
    }

    [Fact]
    public void A_folder_is_no_file()
    {
        Directory.CreateDirectory(Path.Combine(Project, "w"));
        Assert.Single(Run(Item(Path.Combine(Project, "w"))).Errors);
    }

    private (PrepareWeights Task, string[] Errors) Run(params ITaskItem[] files)
    {
        var engine = new Engine();
        var task = new PrepareWeights { BuildEngine = engine, Files = files, ProjectFolder = Project, OutputFolder = Path.Combine(Project, "obj") };
        Assert.Equal(task.Execute(), engine.Errors.Count == 0);
        return (task, [.. engine.Errors.Select(error => $"{error.Code} {error.File}: {error.Message}")]);
    }

    private static TaskItem Item(string path) => new(path);

    private string Write(string path, byte[] content)
    {
        var full = Path.GetFullPath(Path.Combine(Project, path));
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
        return full;
    }

    private static string[] Lines(string path) => File.ReadAllLines(path);
}
