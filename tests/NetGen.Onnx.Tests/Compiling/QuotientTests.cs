using NetGen.Onnx.Tests.Infrastructure;
using static NetGen.Onnx.Tests.Infrastructure.ProtoWriter;

namespace NetGen.Onnx.Tests.Compiling;

/// <summary>A loop over rows, of which a result takes the place of an operand that a later formula reads.</summary>
public sealed class QuotientTests
{
    [Fact]
    public void A_gradient_does_not_overwrite_what_another_one_is_computed_from()
    {
        byte[] model = Model(
            Bytes(11, Text(1, "x"), Type()),
            Tensor(5, "w", 1, [4, 4], Numbers(16)),
            Tensor(5, "v", 1, [4, 4], Numbers(16)),
            Node(1, "MatMul", ["x", "w"], ["a"]),
            Node(1, "MatMul", ["x", "v"], ["b"]),
            Node(1, "Div", ["a", "b"], ["y"]),
            Bytes(12, Text(1, "y"), Type()));
        var compiled = new CompiledModels([new ModelSource("quotient", model, ".", null, null)], "[NetGen.Network(Precision = NetGen.Precision.Double)]");
        Assert.Empty(compiled.Findings);
        object network = compiled.Network(0);
        object check = Activator.CreateInstance(typeof(GradientCheck<>).MakeGenericType(network.GetType()), network, new[] { 0.3, 0.4, 0.5, 0.7, 0.2, 0.6, 0.1, 0.9 })!;
        check.GetType().GetMethod("Run")!.Invoke(check, [Array.Empty<string>()]);
    }

    /// <summary>float[batch, 4].</summary>
    private static byte[] Type() => Bytes(2, Bytes(1, Integer(1, 1), Bytes(2, Bytes(1, Text(2, "batch")), Bytes(1, Integer(1, 4)))));

    private static byte[] Numbers(int count) => Bytes(9, [.. Enumerable.Range(0, count).Select(i => BitConverter.GetBytes(1 + (0.5f * (float)Math.Sin(i))))]);
}
