using NetGen.Onnx.Tests.Infrastructure;
using NetGen.Tests.Weights;
using NetGen.Weights;
using static NetGen.Onnx.Tests.Infrastructure.ProtoWriter;

namespace NetGen.Tool.Tests;

/// <summary>ONNX files: what they compute, what keeps them from being networks, and their parameters.</summary>
public sealed class OnnxTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_shown_as_the_compiler_understands_it() => Assert.Equal(
        """
        mlp_gemm.onnx: opset 13, 403 parameters, 1,612 bytes in single precision, 368 multiply-adds for a sample
        tensor           type   shape
        input "input"    float  [N, 4]
        output "output"  float  [N, 3]

        operation    shape    multiply-adds  node
        Contraction  [N, 16]             64  "/0/Gemm"
        Map          [N, 16]              0  "/0/Gemm"
        Map          [N, 16]              0  "/1/Relu"
        Contraction  [N, 16]            256  "/2/Gemm"
        Map          [N, 16]              0  "/2/Gemm"
        Map          [N, 16]              0  "/3/Tanh"
        Contraction  [N, 3]              48  "/4/Gemm"
        Map          [N, 3]               0  "/4/Gemm"

        parameter   type   shape     numbers  trained
        "0.weight"  float  [16, 4]        64  yes
        "0.bias"    float  [16]           16  yes
        "2.weight"  float  [16, 16]      256  yes
        "2.bias"    float  [16]           16  yes
        "4.weight"  float  [3, 16]        48  yes
        "4.bias"    float  [3]             3  yes

        """.ReplaceLineEndings("\n"),
        ToolRun.Succeed("inspect", Unpacked("exported", "mlp_gemm")));

    [Fact]
    public void Numbers_beside_the_file_are_read_and_running_values_are_not_trained()
    {
        Unpack("exported", "external_data.onnx.data");
        Assert.Contains("\"fc1.weight\"  float  [6, 20]      120  yes\n", ToolRun.Succeed("inspect", Unpacked("exported", "external_data")), StringComparison.Ordinal);
        Assert.Contains("\"1.running_mean\"  float  [8]               8  no\n", ToolRun.Succeed("inspect", Unpacked("exported", "cnn1d_bn")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("qdq_mlp", "NETGEN711: 2 tensors of quantized whole numbers become floating-point numbers")]
    [InlineData("half_weights", "NETGEN711: what it has in float16 is computed in single precision")]
    public void Numbers_of_other_types_are_told(string name, string line) =>
        Assert.Equal(line, ToolRun.Succeed("inspect", Unpacked("exported", name)).Split('\n')[1]);

    [Theory]
    [InlineData("grouped_dilated", "Convolution  [N, 8, 12, 12]         20,736")]
    [InlineData("lstm_reverse_hardsigmoid", "Scan         [6, N, 5], [N, 5], [N, 5]            600")]
    public void Work_is_counted_for_groups_and_for_all_steps(string name, string row) =>
        Assert.Contains("\n" + row, ToolRun.Succeed("inspect", Unpacked("exported", name)), StringComparison.Ordinal);

    [Fact]
    public void Settings_are_those_of_the_attribute()
    {
        Assert.Contains("input \"x\"   float  [N, 2, 2]", ToolRun.Succeed("inspect", Unpacked("bad", "dynamic_axis"), "--dims", "length=2"), StringComparison.Ordinal);
        string sums = ToolRun.Succeed("inspect", Unpacked("operators", "cumsum_1d"), "--constants", "axis=0");
        Assert.DoesNotContain("axis", sums, StringComparison.Ordinal);
        Assert.Contains("output \"z\"", ToolRun.Succeed("inspect", Unpacked("operators", "dropout_default_mask_ratio")), StringComparison.Ordinal);
        Assert.DoesNotContain("output \"z\"", ToolRun.Succeed("inspect", Unpacked("operators", "dropout_default_mask_ratio"), "--outputs", "y"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dynamic_axis", "NETGEN704: Axis 1 (length) of the input \"x\" has no size in the file: give it one, such as Dims = \"length=100\".")]
    [InlineData(
        "unknown_op", "NETGEN703: The node \"/Relu\" is a \"Quux\", which ONNX (opset 13) does not have or which is not read. What is read stands in docs/decisions/onnx.md.")]
    [InlineData(
        "truncated", "NETGEN701: The file is damaged, cut off or no ONNX file: at byte 527, in tensor fc1.bias, field 9 takes 64 bytes, but the data ends at byte 538.")]
    [InlineData(
        "strings_and_sparse",
        "NETGEN701: tensor words at byte 871: It has values of type string, which NetGen does not read.",
        "NETGEN701: tensor fc2.sparse: It is a sparse tensor, which NetGen does not read.")]
    [InlineData(
        "path_traversal",
        "NETGEN708: tensor fc1.weight at byte 233: Its numbers lie outside of the folder of the file (../../etc/passwd): only files there or below are read.")]
    public void What_keeps_a_file_from_being_a_network_is_said(string name, params string[] problems)
    {
        string path = Unpacked("bad", name), message = $"{path} cannot become a network.{string.Concat(problems.Select(problem => $"{Environment.NewLine}  {problem}"))}";
        ToolRun.Refuse(message, "inspect", path);
        ToolRun.Refuse(message, "convert", path, _folder["a.safetensors"]);
        Assert.DoesNotContain("a.safetensors", _folder.Files);
    }

    [Fact]
    public void The_ending_may_be_written_in_any_case()
    {
        File.Move(Unpacked("exported", "mlp_gemm"), _folder["NET.ONNX"]);
        Assert.StartsWith("NET.ONNX: opset 13, 403 parameters", ToolRun.Succeed("inspect", _folder["NET.ONNX"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_parameters_are_whole()
    {
        var name = new string('a', 100) + ".weight";
        File.WriteAllBytes(_folder["a.onnx"], Model(
            Node(1, "MatMul", ["x", name], ["y"]), Tensor(5, name, 1, [2, 2], Bytes(9, new byte[16])), Value(11, "x"), Value(12, "y")));
        Assert.Contains($"\n\"{name}\"  float  [2, 2]", ToolRun.Succeed("inspect", _folder["a.onnx"]), StringComparison.Ordinal);

        static byte[] Value(int field, string tensor) =>
            Bytes(field, Text(1, tensor), Bytes(2, Bytes(1, Integer(1, 1), Bytes(2, Bytes(1, Text(2, "batch")), Bytes(1, Integer(1, 2))))));
    }

    [Fact]
    public void What_has_no_end_or_is_too_long_is_no_file()
    {
        var (pipe, link, large, empty) = (_folder["pipe.onnx"], _folder["zero.onnx"], _folder["large.onnx"], _folder["empty.onnx"]);
        File.WriteAllBytes(empty, []);
        ToolRun.Refuse($"{empty} is empty, or a pipe or device: give a file.", "inspect", empty);
        using (var file = File.Create(large)) file.SetLength(int.MaxValue);
        ToolRun.Refuse($"{large} has 2,147,483,647 bytes, and files of up to 2,147,483,591 are read.", "inspect", large);
        if (OperatingSystem.IsWindows()) return;

        using (var made = System.Diagnostics.Process.Start("mkfifo", pipe)) made.WaitForExit();
        File.CreateSymbolicLink(link, "/dev/zero");
        foreach (var path in new[] { pipe, link })
        {
            ToolRun.Refuse($"{path} is empty, or a pipe or device: give a file.", "inspect", path);
            ToolRun.Refuse($"{path} is empty, or a pipe or device: give a file.", "convert", path, _folder["a.npz"]);
        }

        File.CreateSymbolicLink(_folder["link.onnx"], Unpacked("exported", "mlp_gemm"));
        ToolRun.Succeed("inspect", _folder["link.onnx"]);
    }

    [Fact]
    public void All_mistakes_are_said_at_once()
    {
        string path = Unpacked("bad", "unknown_op");
        ToolRun.Refuse(
            $"{path} cannot become a network.{Environment.NewLine}"
                + $"  NETGEN709: Constants names \"b\", which is no input of the file.{Environment.NewLine}"
                + "  NETGEN703: The node \"/Relu\" is a \"Quux\", which ONNX (opset 13) does not have or which is not read. What is read stands in docs/decisions/onnx.md.",
            "inspect", path, "--constants", "b=1");
        ToolRun.Refuse(
            $"{path} cannot become a network.{Environment.NewLine}  NETGEN709: Dims has \"7\", which is not of the form name=number.", "inspect", path, "--dims", "7");
    }

    [Fact]
    public void Parameters_are_written_under_their_names()
    {
        ToolRun.Succeed("convert", Unpacked("exported", "half_weights"), _folder["half.npz"]);
        Assert.Equal(
            ["b1 F16 [8]", "b2 F16 [2]", "w1 F16 [5, 8]", "w2 F16 [8, 2]"],
            Npz.Read(_folder["half.npz"]).Tensors.Select(tensor => $"{tensor.Key} {tensor.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_does_not_go_together_is_refused()
    {
        string model = Unpacked("exported", "mlp_gemm");
        new Small(seed: 1).Save(_folder["a.safetensors"]);
        ToolRun.Refuse($"There is no file {_folder["none.onnx"]}.", "inspect", _folder["none.onnx"]);
        ToolRun.Refuse($"{model} has weights and no classes, so it takes no --network.", "inspect", model, "--network", "A");
        ToolRun.Refuse($"{ToolRun.Networks} is no ONNX file, so it takes no --dims.", "inspect", ToolRun.Networks, "--dims", "x=1");
        ToolRun.Refuse($"{_folder["a.safetensors"]} is no ONNX file, so it takes no --outputs.", "convert", _folder["a.safetensors"], _folder["a.npz"], "--outputs", "y");
        ToolRun.Refuse(
            $"{_folder["b.cs"]} would have the numbers of a declared network, in which they lie otherwise than in {model}: write .safetensors or .npz.",
            "convert", model, _folder["b.cs"]);
        ToolRun.Refuse(
            $"{_folder["b.onnx"]} is not written: weights do not say what network they are of. "
                + "Give the ONNX file that they are of with --model, or call network.SaveOnnx in a program.",
            "convert", _folder["a.safetensors"], _folder["b.onnx"]);
    }

    [Fact]
    public void Weights_of_another_network_are_not_put_into_a_file()
    {
        string model = Unpacked("exported", "mlp_gemm"), weights = _folder["a.safetensors"], trained = _folder["b.onnx"];
        new Small(seed: 1).Save(weights);
        ToolRun.Refuse($"Tensor 0.weight is F32 [4, 3], but {model} has one of the shape [16, 4].", "convert", weights, trained, "--model", model);
        Safetensors.Write(new TensorFile(), weights);
        ToolRun.Refuse($"There is no tensor 0.weight, which {model} has as a parameter [16, 4]: the weights are none.", "convert", weights, trained, "--model", model);
        ToolRun.Refuse($"{_folder["b.npz"]} is no ONNX file, so it takes no --model.", "convert", weights, _folder["b.npz"], "--model", model);
        ToolRun.Refuse($"{model} ends in \".onnx\", but weights are read from .safetensors and .npz.", "convert", model, trained, "--model", model);
        Assert.DoesNotContain("b.onnx", _folder.Files);
    }

    [Fact]
    public void What_is_lost_when_weights_are_put_into_a_file_is_told()
    {
        string model = Unpacked("exported", "mlp_gemm"), weights = _folder["a.safetensors"];
        ToolRun.Succeed("convert", model, weights);
        Assert.Equal("", ToolRun.Succeed("convert", weights, _folder["b.onnx"], "--model", model));

        var file = Safetensors.Read(weights);
        file.Tensors["0.bias"] = StoredTensor.Of<double>([.. Enumerable.Repeat(0.1, 16)], 16);
        file.Tensors["2.bias"] = StoredTensor.Of<double>([.. Enumerable.Repeat(0.5, 16)], 16);
        file.Tensors["steps"] = StoredTensor.Of<long>([3]);
        Safetensors.Write(file, weights);
        Assert.Equal(
            "Left out, since the file has no such parameters: steps.\nRounded to the type that the file has them in: 0.bias.\n",
            ToolRun.Succeed("convert", weights, _folder["b.onnx"], "--model", model).ReplaceLineEndings("\n"));

        file.Tensors.Remove("4.bias");
        Safetensors.Write(file, weights);
        Assert.StartsWith(
            "error: There is no tensor 4.bias, which ",
            ToolRun.Of("convert", weights, _folder["b.onnx"], "--model", model).Errors, StringComparison.Ordinal);
    }

    private string Unpacked(string folder, string name) => Unpack(folder, name + ".onnx");

    private string Unpack(string folder, string file)
    {
        File.WriteAllBytes(_folder[file], OnnxFiles.Contents(folder)[file]);
        return _folder[file];
    }
}
