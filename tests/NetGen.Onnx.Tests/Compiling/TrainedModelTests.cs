extern alias library;
extern alias tool;

using library::NetGen.Weights;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using NetGen.Generators.Tests.Infrastructure.Driving;
using NetGen.Onnx.Tests.Exporting;
using NetGen.Onnx.Tests.Importing;
using NetGen.Onnx.Tests.Infrastructure;
using static NetGen.Onnx.Tests.Infrastructure.ProtoWriter;

namespace NetGen.Onnx.Tests.Compiling;

/// <summary>That what was trained here goes back into the file that it came from: other runtimes answer with it as the class does.</summary>
public sealed class TrainedModelTests(UnpackedFiles files) : IClassFixture<UnpackedFiles>
{
    [Theory]
    [InlineData("mlp_gemm")]
    [InlineData("mlp_matmul_add")]
    [InlineData("lenet")]
    [InlineData("cnn1d_bn")]
    [InlineData("gru")]
    [InlineData("nhwc_keras")]
    [InlineData("dynamo_opset20")]
    [InlineData("names")]
    [InlineData("residual_layernorm_17")]
    [InlineData("external_data")]
    [InlineData("half_weights", 1e-2)]
    public void A_file_gets_the_trained_parameters_and_keeps_all_else(string name, double tolerance = 1e-5)
    {
        string path = Path.Combine(files.Folder("exported"), name + ".onnx");
        byte[] trained = Trained(path, new ModelFolder(files.Folder("exported")).Source(name), tolerance);
        // Bytes of other lengths stand where tensors do: nodes, inputs, outputs and their names are as they were.
        Assert.Equal(Form(File.ReadAllBytes(path)), Form(trained));
    }

    [Fact]
    public void Constants_and_equal_parameters_of_several_names_become_tensors()
    {
        byte[] numbers = [.. Enumerable.Range(0, 16).SelectMany(i => BitConverter.GetBytes((float)Math.Sin(i)))];
        byte[] model =
        [
            .. Integer(1, 8),
            .. Model(
                Value(11, "x"),
                Tensor(5, "a", 1, [4, 4], Bytes(9, numbers)),
                Node(1, "Identity", ["a"], ["b"]),
                Node(1, "Constant", [], ["c"], Bytes(5, Text(1, "value"), Tensor(5, "", 1, [4, 4], Bytes(9, numbers)), Integer(20, 4))),
                Node(1, "MatMul", ["x", "b"], ["v"]),
                Node(1, "MatMul", ["v", "c"], ["w"]),
                Node(1, "MatMul", ["w", "a"], ["y"]),
                Value(12, "y")),
        ];
        string path = Path.Combine(files.Folder("real"), "equal.onnx");
        File.WriteAllBytes(path, model);
        Trained(path, new ModelSource("equal", model, ".", null, null), 1e-5);

        static byte[] Value(int field, string name) =>
            Bytes(field, Text(1, name), Bytes(2, Bytes(1, Integer(1, 1), Bytes(2, Bytes(1, Text(2, "batch")), Bytes(1, Integer(1, 4))))));
    }

    [Fact]
    public void A_parameter_in_a_branch_is_not_changed()
    {
        byte[] Graph(string name, string node) => Bytes(5, Text(1, name), Bytes(6, Text(2, name),
            Tensor(5, "w", 1, [2, 40], Bytes(9, new byte[320])), Node(1, node, ["x", "w"], [name]), Bytes(12, Text(1, name))), Integer(20, 5));
        byte[] model = Model(
            Bytes(11, Text(1, "x"), Bytes(2, Bytes(1, Integer(1, 1), Bytes(2, Bytes(1, Text(2, "batch")), Bytes(1, Integer(1, 2)))))),
            Tensor(5, "yes", 9, [], Bytes(9, [1])),
            Node(1, "If", ["yes"], ["y"], Graph("then_branch", "MatMul"), Graph("else_branch", "Gemm")),
            Bytes(12, Text(1, "y")));
        string path = Path.Combine(files.Folder("real"), "branch.onnx"), weights = path + ".safetensors";
        File.WriteAllBytes(path, model);
        Assert.Equal("", Run("convert", path, weights));
        Assert.Equal(
            $"error: The parameter w lies in a branch or a function of {path}, where it cannot be changed. A file without these is made by a simplifier of ONNX files.\n",
            Run("convert", weights, path + ".new.onnx", "--model", path));
    }

    [Theory]
    [InlineData(1, "3EAAAAAB 3F808000 3F818000 FF800000")]
    [InlineData(10, "3555 3C04 3C0C FC00")]
    [InlineData(11, "3FD5555555555555 3FF0100000000000 3FF0300000000000 FFF0000000000000")]
    [InlineData(16, "3EAB 3F80 3F82 FF80")]
    public void Numbers_are_rounded_to_the_files_type(int type, string bits)
    {
        string[] wanted = bits.Split(' ');
        byte[] model = Model(
            Bytes(11, Text(1, "x"), Bytes(2, Bytes(1, Integer(1, type), Bytes(2, Bytes(1, Text(2, "batch")), Bytes(1, Integer(1, 4)))))),
            Tensor(5, "w", type, [4], Bytes(9, new byte[wanted[0].Length * 2])),
            Node(1, "Mul", ["x", "w"], ["y"]),
            Bytes(12, Text(1, "y")));
        string path = Path.Combine(files.Folder("real"), $"type{type}.onnx"), weights = path + ".safetensors";
        File.WriteAllBytes(path, model);
        var numbers = StoredTensor.Of<double>([1.0 / 3, 1 + (1.0 / 256), 1 + (3.0 / 256), double.NegativeInfinity], 4);
        Safetensors.Write(new TensorFile { Tensors = { ["w"] = numbers } }, weights);
        Assert.Equal("", Run("convert", weights, path, "--model", path));
        byte[] written = NetGen.BuildTasks.Onnx.OnnxReading.Read(File.ReadAllBytes(path), ".").Tensors["w"].Bytes.ToArray();
        Assert.Equal(wanted, written.Chunk(written.Length / 4).Select(number => Convert.ToHexString([.. number.Reverse()])));
    }

    private static byte[] Trained(string path, ModelSource source, double tolerance)
    {
        AnyNetwork network = AnyNetwork.Of(new CompiledModels([source]).Network(0));
        network.Parameters = [.. network.Parameters.Select((value, i) => (value * 1.25) + (0.01 * (1 + Math.Cos(i))))];
        string weights = path + ".trained.safetensors", trained = path + ".trained.onnx";
        using (var stream = File.Create(weights))
            network.Save(stream);
        Assert.Equal("", Run("convert", weights, trained, "--model", path));

        Assert.Contains("--model", Assert.Throws<NotSupportedException>(() => new SavedModel(network)).Message, StringComparison.Ordinal);

        const int Samples = 3;
        double[] inputs = SavedCheck.Inputs(new Random(1), Samples * network.InputSize, entries: 0);
        double[] expected = network.Forward(inputs), actual = Answers(trained, inputs, Samples);
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
            Assert.True(double.Abs(expected[i] - actual[i]) <= tolerance + (10 * tolerance * double.Abs(expected[i])), $"Output {i} is {actual[i]:R} and not {expected[i]:R}.");
        return File.ReadAllBytes(trained);
    }

    private static double[] Answers(string path, double[] inputs, int samples)
    {
        using var session = new InferenceSession(path);
        var (name, metadata) = Assert.Single(session.InputMetadata);
        int[] shape = [samples, .. metadata.Dimensions[1..].Select(length => length < 0 ? inputs.Length / samples : length)];
        var tensor = new DenseTensor<float>(Array.ConvertAll(inputs, static value => (float)value), shape);
        using var results = session.Run([NamedOnnxValue.CreateFromTensor(name, tensor)]);
        return [.. results.Single().AsTensor<float>().Select(static value => (double)value)];
    }

    /// <summary>The lines of a model without those of its tensors.</summary>
    private static string[] Form(byte[] model) =>
        [.. NetGen.BuildTasks.Onnx.OnnxReading.Read(model, ".").Text.Split('\n').Where(line => !line.StartsWith("tensor ", StringComparison.Ordinal))];

    /// <summary>What the tool says is wrong.</summary>
    private static string Run(params string[] arguments)
    {
        using var errors = new StringWriter { NewLine = "\n" };
        tool::NetGen.Tool.Program.Run(arguments, TextWriter.Null, errors);
        return errors.ToString();
    }
}
