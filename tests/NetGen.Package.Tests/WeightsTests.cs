using NetGen.Package.Tests.Infrastructure;

namespace NetGen.Package.Tests;

/// <summary>Weights in the assembly, from a <c>NetGenWeights</c> item to the running program.</summary>
[Collection(Packed.Name)]
public sealed class WeightsTests(PackageFeed feed)
{
    private const string Program = "bin/Debug/net10.0/Weights.dll";

    [Fact]
    public void They_are_in_the_assembly_and_a_changed_file_is_seen_whatever_its_time()
    {
        var project = new FreshProject(feed, "Weights");
        project.Write("models/line.safetensors", WeightsFile.Neuron(0.5f, 2, -3));
        project.Dotnet("build", "-m:1").AssertClean();
        Assert.Equal("2 -3 0.5", Run());

        var built = project.Time(Program);
        project.Dotnet("build", "-m:1", "--no-restore").AssertClean();
        Assert.Equal(built, project.Time(Program));

        // As long as before, and older than what was built from it: an archive or another machine may give such a file.
        project.Write("models/line.safetensors", WeightsFile.Neuron(1, 4, 8), new DateTime(2020, 1, 1));
        project.Dotnet("build", "-m:1", "--no-restore").AssertClean();
        project.Delete("models/line.safetensors");
        Assert.Equal("4 8 1", Run());

        string Run() => project.Dotnet(Program).AssertSucceeded().Output.Trim();
    }

    [Fact]
    public void MSBuilds_own_characters_in_the_names_of_files_are_the_files()
    {
        string[] names = OperatingSystem.IsWindows() ? ["50%25", "a;b", "$(A)@(B)'c, d"] : ["50%25", "a;b", "$(A)@(B)'c, d", "e*?"];
        var project = new FreshProject(feed, "Weights", "SpecialNames");
        for (var i = 0; i < names.Length; i++) project.Write($"models/{names[i]}.safetensors", WeightsFile.Neuron(i, i, i));
        project.Write("Program.cs", System.Text.Encoding.UTF8.GetBytes(
            "using NetGen;\n" + string.Concat(names.Select((_, i) => $"System.Console.Write(new N{i}().Parameters[0]);\n"))
            + string.Concat(names.Select((name, i) => $"[Network(Weights = \"models/{name}.safetensors\")] [Layer(2, 1)] public partial class N{i};\n"))));
        project.Dotnet("build", "-m:1").AssertClean();
        Assert.Equal(string.Concat(names.Select((_, i) => i)), project.Dotnet(Program).AssertSucceeded().Output.Trim());
    }

    [Fact]
    public void What_is_wrong_is_one_error_and_a_mended_file_mends_it()
    {
        var project = new FreshProject(feed, "Weights", "WrongWeights");
        project.Write("models/line.safetensors", WeightsFile.Neuron(0, 1, 2, 3));
        var misfit = Build();
        AssertOnlyError("error NETGEN603: The weights 'models/line.safetensors' do not fit: tensor 0.weight is F32 ", misfit);
        Assert.Contains("Program.cs(6,20): error NETGEN603", misfit.Output, StringComparison.Ordinal);
        AssertOnlyError("error NETGEN601: The project has no weights 'models/line.safetensors': write <NetGenWeights Include=\"models/line.safetensors\" />",
            Build("-p:WithoutWeights=true"));

        project.Write("models/line.safetensors", "<html>Not found</html>"u8.ToArray());
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var build = Build();
            AssertOnlyError("error NETGEN602: The header claims ", build);
            Assert.Contains("models/line.safetensors : error NETGEN602", build.Output, StringComparison.Ordinal);
        }

        project.Write("models/line.safetensors", WeightsFile.Neuron(0.5f, 2, -3));
        Build().AssertClean();

        CommandResult Build(params IEnumerable<string> arguments) => project.Dotnet(["build", "-m:1", .. arguments]);
    }

    [Theory]
    [InlineData("Good")]
    [InlineData("Damaged")]
    public void Editors_builds_hand_the_text_to_the_compiler_whatever_the_file(string file)
    {
        var project = new FreshProject(feed, "Weights", file + "InEditor");
        project.Write("models/line.safetensors", file == "Good" ? WeightsFile.Neuron(0.5f, 2, -3) : [1, 2, 3]);
        project.Dotnet("restore").AssertSucceeded();
        string[] editor = ["-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-p:BuildProjectReferences=false"];
        var build = project.Dotnet(["msbuild", "-t:Compile", "-getItem:CscCommandLineArgs", .. editor]).AssertSucceeded();

        const string Text = "obj/Debug/net10.0/NetGen/models/line.safetensors.NetGenWeights.txt";
        Assert.Contains($"/additionalfile:{Text}", build.Output, StringComparison.Ordinal);
        Assert.Equal(
            file == "Good" ? "F32 [1] 0.bias" : "The length of the header takes 8 bytes, but the data ends before that.",
            File.ReadLines(Path.Combine(project.Folder, Text)).ElementAt(2));
    }

    private static void AssertOnlyError(string start, CommandResult build)
    {
        Assert.NotEqual(0, build.ExitCode);
        Assert.StartsWith(start, Assert.Single(build.Diagnostics), StringComparison.Ordinal);
    }
}
