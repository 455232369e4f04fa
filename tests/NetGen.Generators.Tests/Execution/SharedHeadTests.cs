using NetGen.Generators.Tests.Infrastructure;
using NetGen.Generators.Tests.Infrastructure.Driving;
using static NetGen.Generators.Tests.Execution.Naive.Closeness;

namespace NetGen.Generators.Tests.Execution;

/// <summary>Heads without layers of their own answer with what the trunk gives, each of them.</summary>
public class SharedHeadTests
{
    private static readonly string[] Trunks =
    [
        "[Input(3)] [Layer(2, Softmax)]",
        "[Input(7)] [Layer(100, Tanh)]",
        "[Input(5)] [Layer(6)] [LayerNorm]",
        "[Input(6)] [Skip] [Layer(6, ReLU)] [Add]",
        "[Input(3)] [Branch] [Layer(2)] [Branch] [Layer(3, Tanh)] [Concat]",
        "[Input(3, Steps = 4)] [Layer(2, Tanh)]",
    ];

    private static readonly Lazy<LoadedAssembly> Networks = new(() => Compile.Load([.. Trunks.SelectMany((trunk, i) => new[]
    {
        $"{trunk} public partial class Plain{i};",
        $"{trunk} [Head(\"A\")] [Head(\"B\", LossWeight = 0.5)] [Head(\"C\")] public partial class Heads{i};",
    })]));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(131)]
    public void Each_of_them_answers(int samples) => Assert.All(Enumerable.Range(0, Trunks.Length), trunk =>
    {
        AnyNetwork plain = Networks.Value.Network($"Plain{trunk}"), heads = Networks.Value.Network($"Heads{trunk}");
        heads.Parameters = plain.Parameters;
        var random = new Random(1);
        double[] inputs = [.. Enumerable.Range(0, samples * plain.InputSize).Select(_ => random.NextDouble())];
        double[] expected = [.. plain.Forward(inputs).Chunk(plain.OutputSize).SelectMany(row => Enumerable.Repeat(row, 3)).SelectMany(row => row)];
        CloseToLargest(expected, heads.Forward(inputs), 1e-5, "outputs");
    });
}
