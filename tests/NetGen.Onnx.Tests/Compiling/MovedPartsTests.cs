using NetGen.Onnx.Tests.Infrastructure;
using static NetGen.Onnx.Tests.Infrastructure.ProtoWriter;

namespace NetGen.Onnx.Tests.Compiling;

/// <summary>A product with weights whose columns a file puts in another order, as exporters do with the gates of recurrent layers.</summary>
public sealed class MovedPartsTests
{
    private const int Size = 4, Parts = 3, Width = 2;

    private static readonly double[] s_inputs = [0.3, -0.4, 0.5, 0.7, 0.2, -0.6, 0.1, 0.9];

    private delegate void Forward(ReadOnlySpan<double> inputs, Span<double> outputs);

    [Fact]
    public void Weights_are_multiplied_as_they_lie() => Assert.Contains(" = x·p1\n", Compiled([2, 0, 1]).Sources.Single(), StringComparison.Ordinal);

    [Theory]
    [InlineData(2, 0, 1)]
    [InlineData(0, 1, 2)]
    [InlineData(2, 0)]
    [InlineData(1, 1, 0)]
    [InlineData(2, 0, 1, 0)]
    public void Any_order_answers_and_learns_as_its_nodes_say(params int[] order)
    {
        object network = Compiled(order).Network(0);
        int columns = order.Length * Width;
        var outputs = new double[s_inputs.Length / Size * columns];
        network.GetType().GetMethod("Forward", [typeof(ReadOnlySpan<double>), typeof(Span<double>)])!.CreateDelegate<Forward>(network)(s_inputs, outputs);
        for (int i = 0; i < outputs.Length; i++)
        {
            int column = i % columns, own = (order[column / Width] * Width) + (column % Width);
            Assert.Equal(Enumerable.Range(0, Size).Sum(k => s_inputs[(i / columns * Size) + k] * Weight(k, own)), outputs[i], 1e-9);
        }

        object check = Activator.CreateInstance(typeof(GradientCheck<>).MakeGenericType(network.GetType()), network, s_inputs)!;
        check.GetType().GetMethod("Run")!.Invoke(check, [Array.Empty<string>()]);
    }

    private static CompiledModels Compiled(int[] order)
    {
        byte[] axis = Bytes(5, Text(1, "axis"), Integer(3, 1), Integer(20, 2));
        byte[] weights = Bytes(9, [.. Enumerable.Range(0, Size * Parts * Width).SelectMany(i => BitConverter.GetBytes(Weight(i / (Parts * Width), i % (Parts * Width))))]);
        byte[] model = Model(
            Bytes(11, Text(1, "x"), Type(Size)),
            Tensor(5, "w", 1, [Size, Parts * Width], weights),
            Node(1, "Split", ["w"], ["w0", "w1", "w2"], axis),
            Node(1, "Concat", [.. order.Select(part => $"w{part}")], ["v"], axis),
            Node(1, "MatMul", ["x", "v"], ["y"]),
            Bytes(12, Text(1, "y"), Type(order.Length * Width)));
        var compiled = new CompiledModels([new ModelSource("parts", model, ".", null, null)], "[NetGen.Network(Precision = NetGen.Precision.Double)]");
        Assert.Empty(compiled.Findings);
        return compiled;
    }

    private static float Weight(int row, int column) => 0.5f + (0.75f * MathF.Sin((row * Parts * Width) + column));

    /// <summary>float[batch, columns].</summary>
    private static byte[] Type(int columns) => Bytes(2, Bytes(1, Integer(1, 1), Bytes(2, Bytes(1, Text(2, "batch")), Bytes(1, Integer(1, columns)))));
}
