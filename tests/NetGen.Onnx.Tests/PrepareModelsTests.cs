using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using NetGen.BuildTasks;
using NetGen.Onnx.Tests.Infrastructure;
using NetGen.Package.Tests.BuildTasks;
using NetGen.Weights;
using static NetGen.Onnx.Tests.Infrastructure.ProtoWriter;

namespace NetGen.Onnx.Tests;

/// <summary>The build step for models by itself: what it writes, and when it reads anew.</summary>
public sealed class PrepareModelsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Project => _folder["project"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("models/vad.onnx", null, "models/vad.onnx")]
    [InlineData("../training/vad.onnx", null, "vad.onnx")]
    [InlineData("../training/vad.onnx", "models/b", "models/b")]
    public void A_model_is_a_text_for_the_compiler_and_its_tensors_a_resource(string path, string? link, string name)
    {
        var item = new TaskItem(Write(path, OnnxFiles.Model("exported", "mlp_gemm")));
        if (link is not null) item.SetMetadata("Link", link);
        var (task, errors) = Run(item);

        Assert.Empty(errors);
        var resource = Assert.Single(task.Resources);
        Assert.Equal($"NetGen.Models/{name}", resource.GetMetadata("LogicalName"));
        Assert.Equal(Path.Combine(Project, "obj", name + ".NetGenModel.safetensors"), resource.ItemSpec);
        Assert.Equal(
            ["0.bias", "0.weight", "2.bias", "2.weight", "4.bias", "4.weight"],
            Safetensors.Read(resource.ItemSpec).Tensors.Keys.Order(StringComparer.Ordinal));

        var summary = Assert.Single(task.Summaries).ItemSpec;
        Assert.Equal(Path.Combine(Project, "obj", name + ".NetGenModel.txt"), summary);
        var lines = File.ReadAllLines(summary);
        Assert.Equal(name, lines[0]);
        Assert.Equal(["opset 13", "input \"input\" float \"batch\" 4"], lines[2..4]);
    }

    [Fact]
    public void A_file_has_each_name_that_items_give_it()
    {
        var path = Write("net.onnx", OnnxFiles.Model("exported", "mlp_gemm"));
        var linked = new TaskItem(path);
        linked.SetMetadata("Link", "nets/other.onnx");
        var (task, errors) = Run(new TaskItem(path), linked, new TaskItem(path));

        Assert.Empty(errors);
        Assert.Equal(["net.onnx", "nets/other.onnx"], task.Summaries.Select(summary => File.ReadLines(summary.ItemSpec).First()));
        Assert.Equal(["NetGen.Models/net.onnx", "NetGen.Models/nets/other.onnx"], task.Resources.Select(resource => resource.GetMetadata("LogicalName")));
    }

    [Fact]
    public void A_model_as_it_was_is_not_read_again_and_any_other_is()
    {
        var path = Write("m", OnnxFiles.Model("exported", "mlp_gemm"));
        var written = Written(path);
        Assert.Equal(written, Written(path));

        File.SetLastWriteTimeUtc(path, new DateTime(2000, 1, 1));
        Assert.NotEqual(written, written = Written(path));

        File.Delete(Path.Combine(Project, "obj", "m.NetGenModel.safetensors"));
        Assert.NotEqual(written, Written(path));
        Assert.True(File.Exists(Path.Combine(Project, "obj", "m.NetGenModel.safetensors")));
    }

    [Fact]
    public void The_files_beside_it_are_looked_at_too()
    {
        var path = Write("m.onnx", OnnxFiles.Model("exported", "external_data"));
        var data = Write("external_data.onnx.data", OnnxFiles.Contents("exported")["external_data.onnx.data"]);
        var written = Written(path);
        Assert.Equal(written, Written(path));

        var bytes = File.ReadAllBytes(data);
        bytes[0] ^= 1;
        File.WriteAllBytes(data, bytes);
        File.SetLastWriteTimeUtc(data, new DateTime(2000, 1, 1));
        Assert.NotEqual(written, Written(path));

        File.Delete(data);
        var (_, errors) = Run(new TaskItem(path));
        Assert.All(errors, error => Assert.StartsWith($"NETGEN708 {path}: tensor ", error, StringComparison.Ordinal));
        Assert.All(errors, error => Assert.EndsWith(": There is no file external_data.onnx.data beside it, in which its numbers lie.", error, StringComparison.Ordinal));
        Assert.Equal(4, errors.Length);
    }

    [Fact]
    public void All_that_is_wrong_is_said_in_every_build_and_written_for_the_compiler()
    {
        var path = Write("m", OnnxFiles.Model("bad", "strings_and_sparse"));
        string[] problems =
        [
            "tensor words at byte 871: It has values of type string, which NetGen does not read.",
            "tensor fc2.sparse: It is a sparse tensor, which NetGen does not read.",
        ];
        for (var build = 0; build < 2; build++)
        {
            var (task, errors) = Run(new TaskItem(path));
            Assert.Equal(problems.Select(problem => $"NETGEN701 {path}: {problem}"), errors);
            Assert.Equal(["m", "", .. problems.Select(problem => "NETGEN701 " + problem)], File.ReadAllLines(Assert.Single(task.Summaries).ItemSpec));
        }

        Write("m", OnnxFiles.Model("exported", "mlp_gemm"));
        Assert.Empty(Run(new TaskItem(path)).Errors);
    }

    [Fact]
    public void Of_very_many_mistakes_the_first_are_said()
    {
        var path = Write("m", Model([.. Enumerable.Repeat(Node(1, "", ["x"], ["y"]), 100)]));
        var (_, errors) = Run(new TaskItem(path));
        Assert.Equal(21, errors.Length);
        Assert.Equal($"NETGEN701 {path}: There are more mistakes than these.", errors[^1]);
    }

    [Fact]
    public void What_is_no_file_is_one_error()
    {
        Directory.CreateDirectory(Path.Combine(Project, "folder"));
        Assert.Single(Run(new TaskItem(Path.Combine(Project, "folder"))).Errors);

        var missing = Path.Combine(Project, "missing");
        Assert.Equal([$"NETGEN701 {missing}: There is no such file."], Run(new TaskItem(missing)).Errors);
        Assert.Equal([$"NETGEN701 {Write("empty", [])}: It has no graph: it is no ONNX file, or an empty one."], Run(new TaskItem(Write("empty", []))).Errors);
    }

    private DateTime Written(string path)
    {
        var (task, errors) = Run(new TaskItem(path));
        Assert.Empty(errors);
        return File.GetLastWriteTimeUtc(Assert.Single(task.Summaries).ItemSpec);
    }

    private (PrepareModels Task, string[] Errors) Run(params ITaskItem[] files)
    {
        var engine = new Engine();
        var task = new PrepareModels { BuildEngine = engine, Files = files, ProjectFolder = Project, OutputFolder = Path.Combine(Project, "obj") };
        Assert.Equal(task.Execute(), engine.Errors.Count == 0);
        return (task, [.. engine.Errors.Select(error => $"{error.Code} {error.File}: {error.Message}")]);
    }

    private string Write(string path, byte[] content)
    {
        var full = Path.GetFullPath(Path.Combine(Project, path));
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
        return full;
    }
}
