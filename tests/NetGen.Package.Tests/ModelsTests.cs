using System.IO.Compression;
using NetGen.Generators.Tests.Infrastructure;
using NetGen.Package.Tests.Infrastructure;

namespace NetGen.Package.Tests;

/// <summary>ONNX files of a project, from a <c>NetGenModel</c> item to the running program.</summary>
[Collection(Packed.Name)]
public sealed class ModelsTests(PackageFeed feed)
{
    private const string Program = "bin/Debug/net10.0/Models.dll";

    [Fact]
    public void Their_tensors_are_in_the_assembly_and_changed_data_beside_them_is_seen_whatever_its_time()
    {
        var project = new FreshProject(feed, "Models");
        var data = File("exported", "external_data.onnx.data");
        project.Write("models/net.onnx", File("exported", "external_data.onnx"));
        project.Write("models/external_data.onnx.data", data);
        project.Dotnet("build", "-m:1").AssertClean();
        const string Tensors = "fc1.bias F32 [20]; fc1.weight F32 [6, 20]; fc2.bias F32 [3]; fc2.weight F32 [20, 3]; ";
        Assert.Equal(Tensors + BitConverter.ToSingle(data).ToString(System.Globalization.CultureInfo.InvariantCulture), Run());

        var built = project.Time(Program);
        project.Dotnet("build", "-m:1", "--no-restore").AssertClean();
        Assert.Equal(built, project.Time(Program));

        project.Write("models/external_data.onnx.data", [.. BitConverter.GetBytes(7f), .. data[4..]], new DateTime(2020, 1, 1));
        project.Dotnet("build", "-m:1", "--no-restore").AssertClean();
        Assert.Equal(Tensors + "7", Run());

        string Run() => project.Dotnet(Program).AssertSucceeded().Output.Trim();
    }

    [Fact]
    public void What_is_wrong_is_said_at_the_item_and_a_mended_file_mends_it()
    {
        var project = new FreshProject(feed, "Models", "WrongModels");
        project.Write("models/net.onnx", File("bad", "strings_and_sparse.onnx"));
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var build = Build();
            Assert.Equal(
                [
                    "error NETGEN701: tensor words at byte 871: It has values of type string, which NetGen does not read. ",
                    "error NETGEN701: tensor fc2.sparse: It is a sparse tensor, which NetGen does not read. ",
                ],
                build.Diagnostics);
            Assert.Contains("models/net.onnx : error NETGEN701", build.Output, StringComparison.Ordinal);
        }

        project.Write("models/net.onnx", File("bad", "path_traversal.onnx"));
        Assert.StartsWith("error NETGEN708: tensor fc1.weight at byte 233: Its numbers lie outside", Assert.Single(Build().Diagnostics), StringComparison.Ordinal);

        project.Write("models/net.onnx", File("exported", "mlp_gemm.onnx"));
        Build().AssertClean();

        CommandResult Build() => project.Dotnet("build", "-m:1");
    }

    [Theory]
    [InlineData("exported", "mlp_gemm.onnx", "opset 13")]
    [InlineData(
        "bad",
        "truncated.onnx",
        "NETGEN701 The file is damaged, cut off or no ONNX file: at byte 527, in tensor fc1.bias, field 9 takes 64 bytes, but the data ends at byte 538.")]
    public void Editors_builds_hand_the_text_to_the_compiler_whatever_the_file(string folder, string file, string line)
    {
        var project = new FreshProject(feed, "Models", folder + "ModelInEditor");
        project.Write("models/net.onnx", File(folder, file));
        project.Dotnet("restore").AssertSucceeded();
        string[] editor = ["-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-p:BuildProjectReferences=false"];
        var build = project.Dotnet(["msbuild", "-t:Compile", "-getItem:CscCommandLineArgs", .. editor]).AssertSucceeded();

        const string Text = "obj/Debug/net10.0/NetGen/models/net.onnx.NetGenModel.txt";
        Assert.Contains($"/additionalfile:{Text}", build.Output, StringComparison.Ordinal);
        Assert.Equal(line, System.IO.File.ReadLines(Path.Combine(project.Folder, Text)).ElementAt(2));
    }

    /// <summary>A file of those that importing is tested with.</summary>
    internal static byte[] File(string folder, string name)
    {
        using var zip = ZipFile.OpenRead(Path.Combine(Repository.Root, "tests", "NetGen.Onnx.Tests", "Files", folder + ".zip"));
        using var content = zip.GetEntry(name)!.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }
}
