using System.Globalization;
using System.Text.RegularExpressions;
using NetGen.Tests.Weights;
using NetGen.Weights;

namespace NetGen.Tool.Tests;

public sealed partial class ConvertTests
{
    [Fact]
    public void Weights_go_to_npz_and_back_without_loss()
    {
        using var folder = new TemporaryFolder();
        var network = new Small(seed: 1);
        network.Save(folder["a.safetensors"]);
        ToolRun.Succeed("convert", folder["a.safetensors"], folder["b.npz"]);
        ToolRun.Succeed("convert", folder["b.npz"], folder["c.safetensors"]);
        Assert.Equal(File.ReadAllBytes(folder["a.safetensors"]), File.ReadAllBytes(folder["c.safetensors"]));
    }

    [Fact]
    public void A_class_has_the_numbers_in_the_order_of_the_parameters()
    {
        using var folder = new TemporaryFolder();
        var single = new Small(seed: 1);
        var real = new Wide(seed: 1);
        single.Save(folder["small.safetensors"]);
        real.Save(folder["wide.safetensors"]);
        ToolRun.Succeed("convert", folder["small.safetensors"], folder["small-weights.cs"]);
        ToolRun.Succeed("convert", folder["wide.safetensors"], folder["Wide.cs"], "--name", "Trained");

        Assert.Contains("class SmallWeights\n", File.ReadAllText(folder["small-weights.cs"]), StringComparison.Ordinal);
        Assert.Contains("class Trained\n", File.ReadAllText(folder["Wide.cs"]), StringComparison.Ordinal);
        Assert.Equal(single.Parameters.ToArray(), Numbers(folder["small-weights.cs"], 'f').Select(text => float.Parse(text, CultureInfo.InvariantCulture)));
        Assert.Equal(real.Parameters.ToArray(), Numbers(folder["Wide.cs"], 'd').Select(text => double.Parse(text, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Nothing_is_lost_unasked()
    {
        using var folder = new TemporaryFolder();
        new Small(seed: 1).SaveWithState(folder["a.safetensors"]);
        ToolRun.Refuse(
            $"{folder["a.safetensors"]} has metadata (optimizer), which .npz has no place for: leave it out with --drop-metadata.",
            "convert", folder["a.safetensors"], folder["a.npz"]);
        Assert.Equal(["a.safetensors"], folder.Files);
        ToolRun.Succeed("convert", folder["a.safetensors"], folder["a.npz"], "--drop-metadata");
        Assert.Equal(["a.npz", "a.safetensors"], folder.Files);
    }

    [Fact]
    public void A_tensor_that_cannot_be_read_is_left_out_only_when_asked()
    {
        using var folder = new TemporaryFolder();
        var header = """{"0.weight":{"dtype":"F8_E4M3","shape":[1,1],"data_offsets":[0,1]},"b":{"dtype":"U8","shape":[1],"data_offsets":[1,2]}}""";
        File.WriteAllBytes(folder["a.safetensors"], [.. BitConverter.GetBytes((long)header.Length), .. System.Text.Encoding.ASCII.GetBytes(header), 1, 2]);
        ToolRun.Refuse(
            $"Tensor 0.weight of {folder["a.safetensors"]} cannot be converted. Its dtype is F8_E4M3, a type that cannot be read. Leave it out with --drop-unreadable.",
            "convert", folder["a.safetensors"], folder["a.npz"]);
        Assert.Equal(["a.safetensors"], folder.Files);
        ToolRun.Succeed("convert", folder["a.safetensors"], folder["a.npz"], "--drop-unreadable");
        Assert.Equal(["b"], NetGen.Weights.Npz.Read(folder["a.npz"]).Tensors.Keys);
        Assert.Contains("0.weight: not read. Its dtype is F8_E4M3", ToolRun.Succeed("inspect", folder["a.safetensors"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_formats_are_refused()
    {
        using var folder = new TemporaryFolder();
        new Small(seed: 1).Save(folder["a.safetensors"]);
        ToolRun.Refuse($"{folder["a.pt"]} ends in \".pt\", but weights are read from .safetensors and .npz.", "convert", folder["a.pt"], folder["b.npz"]);
        ToolRun.Refuse($"{folder["b.pt"]} ends in \".pt\", but weights are written to .safetensors, .npz and .cs.", "convert", folder["a.safetensors"], folder["b.pt"]);
    }

    [Fact]
    public void What_cannot_be_read_or_written_is_said_plainly()
    {
        using var folder = new TemporaryFolder();
        new Small(seed: 1).Save(folder["a.safetensors"]);
        Directory.CreateDirectory(folder["folder.npz"]);
        File.WriteAllText(folder["text.npz"], "text");
        ToolRun.Refuse($"There is no file {folder["none.npz"]}.", "convert", folder["none.npz"], folder["b.cs"]);
        ToolRun.Refuse($"{folder["folder.npz"]} is a folder: give a file.", "convert", folder["folder.npz"], folder["b.cs"]);
        ToolRun.Refuse($"{folder["folder.npz"]} is a folder: give a file.", "convert", folder["a.safetensors"], folder["folder.npz"]);
        ToolRun.Refuse($"There is no folder {folder["none"]}.", "convert", folder["a.safetensors"], Path.Combine(folder["none"], "b.npz"));
        ToolRun.Refuse($"{folder["b.npz"]} has no class, so it takes no --name.", "convert", folder["a.safetensors"], folder["b.npz"], "--name", "B");
        Assert.StartsWith($"error: {folder["text.npz"]}: This is no npz file: ", ToolRun.Of("convert", folder["text.npz"], folder["b.cs"]).Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.weight", 4)]
    [InlineData("1.weight", 4, 1, 1)]
    [InlineData("0.bias", 3)]
    [InlineData("0.bias", 4, 1)]
    [InlineData("1.weight_ih_l0", 12, 4)]
    [InlineData("1.in_proj_bias", 12)]
    public void What_is_no_chain_of_dense_layers_becomes_no_class(string tensor, params int[] shape)
    {
        using var folder = new TemporaryFolder();
        var file = new TensorFile { Tensors = { ["0.weight"] = StoredTensor.Of<float>(new float[12], 4, 3) } };
        file.Tensors[tensor] = StoredTensor.Of<float>(new float[shape.Aggregate(1, (size, axis) => size * axis)], [.. shape.Select(axis => (long)axis)]);
        Safetensors.Write(file, folder["a.safetensors"]);
        ToolRun.Refuse(
            "The tensors of a.safetensors are no chain of dense layers, and C# is made of nothing else.", "convert", folder["a.safetensors"], folder["a.cs"]);
        Assert.Equal(["a.safetensors"], folder.Files);
    }

    [Fact]
    public void Numbers_that_are_not_finite_are_constants_of_their_names()
    {
        using var folder = new TemporaryFolder();
        var (single, real) = (new Small(seed: 1), new Wide(seed: 1));
        (single.Parameters[0], single.Parameters[1], single.Parameters[2]) = (float.NaN, float.PositiveInfinity, float.NegativeInfinity);
        (real.Parameters[0], real.Parameters[1], real.Parameters[2]) = (double.NaN, double.PositiveInfinity, double.NegativeInfinity);
        single.Save(folder["a.safetensors"]);
        real.Save(folder["b.safetensors"]);
        ToolRun.Succeed("convert", folder["a.safetensors"], folder["a.cs"]);
        ToolRun.Succeed("convert", folder["b.safetensors"], folder["b.cs"]);
        Assert.Contains("        float.NaN, float.PositiveInfinity, float.NegativeInfinity, ", File.ReadAllText(folder["a.cs"]), StringComparison.Ordinal);
        Assert.Contains("        double.NaN, double.PositiveInfinity, double.NegativeInfinity, ", File.ReadAllText(folder["b.cs"]), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Numbers(string path, char suffix) =>
        Number().Matches(File.ReadAllText(path)).Where(match => match.Value[^1] == suffix).Select(match => match.Value[..^1]);

    [GeneratedRegex(@"-?[0-9][0-9.]*(E[+-]?[0-9]+)?[fd](?=,)")]
    private static partial Regex Number();
}
