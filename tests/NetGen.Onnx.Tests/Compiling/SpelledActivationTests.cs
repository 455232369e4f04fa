using System.Text.RegularExpressions;
using NetGen.Onnx.Tests.Infrastructure;
using static NetGen.Onnx.Tests.Infrastructure.ProtoWriter;

namespace NetGen.Onnx.Tests.Compiling;

/// <summary>An activation in four nodes: x·min(max(x + 3, 0), 6)/6.</summary>
public sealed partial class SpelledActivationTests
{
    private const int Size = 4;

    private static readonly double[] s_inputs = [0.3, -0.4, 0.5, 4.7, 2.2, -5.6, 0.1, -0.9];

    private delegate void Forward(ReadOnlySpan<double> inputs, Span<double> outputs);

    [Fact]
    public void It_is_one_function()
    {
        string text = Compiled().Sources.Single();
        // Of the forward pass; its gradient has it too.
        Assert.NotEmpty(Whole().Matches(text));
        Assert.DoesNotMatch(@"// v\d+ = (min|max)\([^()]*\)$", text);
        Assert.Contains("\"plus\", \"clip\", \"times\", \"sixth\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void It_answers_and_learns_as_its_nodes_say()
    {
        object network = Compiled().Network(0);
        var outputs = new double[s_inputs.Length];
        network.GetType().GetMethod("Forward", [typeof(ReadOnlySpan<double>), typeof(Span<double>)])!.CreateDelegate<Forward>(network)(s_inputs, outputs);
        for (int i = 0; i < outputs.Length; i++)
            Assert.Equal(Expected(i / Size * Size, i % Size), outputs[i], 1e-6);
        object check = Activator.CreateInstance(typeof(GradientCheck<>).MakeGenericType(network.GetType()), network, s_inputs)!;
        check.GetType().GetMethod("Run")!.Invoke(check, [Array.Empty<string>()]);
    }

    private static double Expected(int row, int output)
    {
        return Enumerable.Range(0, Size).Sum(j => Activation(Enumerable.Range(0, Size).Sum(i => s_inputs[row + i] * Weight(i, j))) * Weight(j, output));

        static double Activation(double x) => x * Math.Clamp(x + 3, 0, 6) / 6;
    }

    private static float Weight(int row, int column) => 0.5f + (0.75f * MathF.Sin((row * Size) + column));

    private static CompiledModels Compiled()
    {
        byte[] weights = Bytes(9, [.. Enumerable.Range(0, Size * Size).SelectMany(i => BitConverter.GetBytes(Weight(i / Size, i % Size)))]);
        byte[] Number(string name, float value) => Tensor(5, name, 1, [], Bytes(9, BitConverter.GetBytes(value)));
        byte[] model = Model(
            Bytes(11, Text(1, "x"), Type()),
            Tensor(5, "w", 1, [Size, Size], weights),
            Tensor(5, "v", 1, [Size, Size], weights),
            Number("three", 3),
            Number("zero", 0),
            Number("six", 6),
            Node(1, "MatMul", ["x", "w"], ["a"]),
            Node(1, "Add", ["a", "three"], ["b"], Text(3, "plus")),
            Node(1, "Clip", ["b", "zero", "six"], ["c"], Text(3, "clip")),
            Node(1, "Mul", ["a", "c"], ["d"], Text(3, "times")),
            Node(1, "Div", ["d", "six"], ["e"], Text(3, "sixth")),
            Node(1, "MatMul", ["e", "v"], ["y"]),
            Bytes(12, Text(1, "y"), Type()));
        var compiled = new CompiledModels([new ModelSource("spelled", model, ".", null, null)], "[NetGen.Network(Precision = NetGen.Precision.Double)]");
        Assert.Empty(compiled.Findings);
        return compiled;
    }

    /// <summary>float[batch, 4].</summary>
    private static byte[] Type() => Bytes(2, Bytes(1, Integer(1, 1), Bytes(2, Bytes(1, Text(2, "batch")), Bytes(1, Integer(1, Size)))));

    /// <summary>The line of a program that computes it from what the product gives.</summary>
    [GeneratedRegex(@"^ +// v\d+ = .*v\d+ ⊙ min\(max\(v\d+ \+ 3, 0\), 6\)$", RegexOptions.Multiline)]
    private static partial Regex Whole();
}
