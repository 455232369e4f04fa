using NetGen.Onnx.Tests.Infrastructure;
using static NetGen.Onnx.Tests.Infrastructure.ProtoWriter;

namespace NetGen.Onnx.Tests.Compiling;

/// <summary>Files in which several nodes have the same tensor: siamese networks, and steps that are written out.</summary>
public sealed class SharedTensorTests
{
    private static readonly byte[] s_square = Tensor(5, "M", 1, [4, 4], Numbers(16)), s_row = Tensor(5, "w", 1, [4], Numbers(4)), s_other = Tensor(5, "b", 1, [4], Numbers(4, 3));

    public static TheoryData<string, string> Cases => new()
    {
        { "product", "" }, { "product", ", Frozen = \"*\"" },
        { "dense", "" }, { "dense", ", Frozen = \"w\"" },
        { "factor", "" }, { "factor and summand", "" }, { "slope", "" },
        { "norm", "" }, { "batch norm", "" }, { "batch norm", ", TrainBatchNorm = true" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_tensor_of_several_nodes_has_the_gradient_of_all(string name, string settings)
    {
        byte[] model = [.. Opset(8, 17), .. Bytes(7, [Bytes(11, Text(1, "x"), Type()), s_square, s_row, s_other, .. Nodes(name), Bytes(12, Text(1, "y"), Type())])];
        var source = new ModelSource("shared", model, ".", null, null) { Settings = settings };
        var compiled = new CompiledModels([source], "[NetGen.Network(Precision = NetGen.Precision.Double)]");
        Assert.True(compiled.Findings.Count == 0, string.Join("\n", compiled.Findings));
        // What batches are normalized by differs between one sample and several, as GradientCheck compares them.
        if (settings.Contains("TrainBatchNorm", StringComparison.Ordinal))
            return;
        object network = compiled.Network(0);
        object check = Activator.CreateInstance(typeof(GradientCheck<>).MakeGenericType(network.GetType()), network, new[] { 0.3, 0.4, 0.5, 0.7, 0.2, 0.6, 0.1, 0.9 })!;
        string[] frozen = name == "batch norm" ? ["mean", "variance"] : settings.Contains('*', StringComparison.Ordinal) ? ["M"] : settings.Length > 0 ? ["w"] : [];
        check.GetType().GetMethod("Run")!.Invoke(check, [frozen]);
    }

    private static byte[][] Nodes(string name) => name switch
    {
        "product" => [Node(1, "MatMul", ["x", "M"], ["a"]), Node(1, "Tanh", ["a"], ["t"]), Node(1, "MatMul", ["t", "M"], ["y"])],
        "dense" => [Node(1, "Gemm", ["x", "M", "w"], ["a"]), Node(1, "Tanh", ["a"], ["t"]), Node(1, "Gemm", ["t", "M", "w"], ["y"])],
        "factor" => [Node(1, "Mul", ["x", "w"], ["a"]), Node(1, "Tanh", ["a"], ["t"]), Node(1, "Mul", ["t", "w"], ["y"])],
        "factor and summand" => [Node(1, "Mul", ["x", "w"], ["a"]), Node(1, "Add", ["a", "w"], ["y"])],
        "slope" => [Node(1, "MatMul", ["x", "M"], ["a"]), Node(1, "PRelu", ["a", "w"], ["t"]), Node(1, "MatMul", ["t", "M"], ["c"]), Node(1, "PRelu", ["c", "w"], ["y"])],
        "norm" => [Node(1, "LayerNormalization", ["x", "w", "b"], ["a"]), Node(1, "Tanh", ["a"], ["t"]), Node(1, "LayerNormalization", ["t", "w", "b"], ["y"])],
        _ =>
        [
            Tensor(5, "mean", 1, [4], Numbers(4, 5)), Tensor(5, "variance", 1, [4], Numbers(4, 7)),
            Node(1, "BatchNormalization", ["x", "w", "b", "mean", "variance"], ["a"]), Node(1, "Tanh", ["a"], ["t"]),
            Node(1, "BatchNormalization", ["t", "w", "b", "mean", "variance"], ["y"]),
        ],
    };

    /// <summary>float[batch, 4].</summary>
    private static byte[] Type() => Bytes(2, Bytes(1, Integer(1, 1), Bytes(2, Bytes(1, Text(2, "batch")), Bytes(1, Integer(1, 4)))));

    private static byte[] Numbers(int count, int seed = 0) =>
        Bytes(9, [.. Enumerable.Range(seed, count).SelectMany(i => BitConverter.GetBytes(1 + (0.5f * (float)Math.Sin(i))))]);
}
