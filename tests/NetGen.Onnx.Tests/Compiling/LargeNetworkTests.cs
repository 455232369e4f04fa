using System.Text.RegularExpressions;
using NetGen.Onnx.Tests.Infrastructure;
using static NetGen.Onnx.Tests.Infrastructure.ProtoWriter;

namespace NetGen.Onnx.Tests.Compiling;

/// <summary>A file of many nodes: what is alike in its code is written once, and still right.</summary>
public sealed partial class LargeNetworkTests
{
    private const int Blocks = 45, Size = 4;

    private delegate void Forward(ReadOnlySpan<double> inputs, Span<double> outputs);

    private static readonly double[] s_inputs = [0.3, -0.4, 0.5, 0.7, 0.2, -0.6, 0.1, 0.9];

    [Fact]
    public void Its_answers_and_gradients_are_right()
    {
        object network = Compiled().Network(0);
        var outputs = new double[s_inputs.Length];
        network.GetType().GetMethod("Forward", [typeof(ReadOnlySpan<double>), typeof(Span<double>)])!.CreateDelegate<Forward>(network)(s_inputs, outputs);
        foreach (var (expected, actual) in Expected().Zip(outputs))
            Assert.Equal(expected, actual, 1e-9);
        object check = Activator.CreateInstance(typeof(GradientCheck<>).MakeGenericType(network.GetType()), network, s_inputs)!;
        check.GetType().GetMethod("Run")!.Invoke(check, [Array.Empty<string>()]);
    }

    [Fact]
    public void What_is_alike_is_written_once()
    {
        string text = Compiled().Sources.Single();
        Assert.Contains("// Part of Forward, Evaluate", text, StringComparison.Ordinal);
        // Training keeps more than inference, so each has a loop of its own, and a forward pass; programs end in other ways.
        Assert.InRange(Regex.Count(text, @"// \w+: .*tanh\(.*all rows in one loop\."), 1, 2);
        Assert.InRange(ComputedTanh().Count(text), Blocks, (2 * Blocks) + 8);
    }

    [Fact]
    public void The_head_says_what_the_code_calls_each_nodes_result()
    {
        string text = Compiled().Sources.Single();
        for (int block = 0; block < Blocks; block++)
        {
            string name = Regex.Match(text, $@"^//   (\w+) +Map \[N, 4\] ""tanh{block}""$", RegexOptions.Multiline).Groups[1].Value;
            Assert.Contains($"// {name} = tanh(", text, StringComparison.Ordinal);
        }
    }

    private static CompiledModels Compiled()
    {
        var nodes = Enumerable.Range(0, Blocks).SelectMany(block => new[]
        {
            Tensor(5, $"w{block}", 1, [Size, Size], Floats(Weights(block))),
            Tensor(5, $"c{block}", 1, [], Floats([Factor(block)])),
            Tensor(5, $"e{block}", 1, [], Floats([1 + Factor(block)])),
            Node(1, "MatMul", [block == 0 ? "x" : $"y{block - 1}", $"w{block}"], [$"a{block}"], Text(3, $"product{block}")),
            Node(1, "Mul", [$"a{block}", $"c{block}"], [$"m{block}"]),
            Node(1, "Tanh", [$"m{block}"], [$"t{block}"], Text(3, $"tanh{block}")),
            Node(1, "Mul", [$"e{block}", $"t{block}"], [block == Blocks - 1 ? "y" : $"y{block}"]),
        });
        byte[] model = Model([Bytes(11, Text(1, "x"), Type()), .. nodes, Bytes(12, Text(1, "y"), Type())]);
        var compiled = new CompiledModels([new ModelSource("large", model, ".", null, null)], "[NetGen.Network(Precision = NetGen.Precision.Double)]");
        Assert.Empty(compiled.Findings);
        return compiled;
    }

    private static double[] Expected()
    {
        double[] rows = s_inputs;
        for (int block = 0; block < Blocks; block++)
        {
            var (before, weights, factor) = (rows, Weights(block), Factor(block));
            rows = [.. Enumerable.Range(0, rows.Length).Select(i =>
                (1f + factor) * Math.Tanh(factor * Enumerable.Range(0, Size).Sum(k => before[(i / Size * Size) + k] * weights[(k * Size) + (i % Size)])))];
        }

        return rows;
    }

    private static float[] Weights(int block) => [.. Enumerable.Range(0, Size * Size).Select(i => (i % (Size + 1) == 0 ? 0.9f : 0) + (0.3f * (float)Math.Sin((block * 16) + i)))];

    private static float Factor(int block) => 0.75f + (0.0078125f * (block % 20));

    private static byte[] Floats(float[] numbers) => Bytes(9, [.. numbers.SelectMany(BitConverter.GetBytes)]);

    /// <summary>float[batch, 4].</summary>
    private static byte[] Type() => Bytes(2, Bytes(1, Integer(1, 1), Bytes(2, Bytes(1, Text(2, "batch")), Bytes(1, Integer(1, Size)))));

    /// <summary>The line of a program that computes one.</summary>
    [GeneratedRegex(@"^ +// v\d+ = tanh\(v\d+\)$", RegexOptions.Multiline)]
    private static partial Regex ComputedTanh();
}
