using NetGen.Generators.Tests.Infrastructure;
using NetGen.Generators.Tests.Infrastructure.Driving;

namespace NetGen.Generators.Tests.Execution;

/// <summary>Networks that compute the same call the same kernels, and are networks of their own nevertheless.</summary>
public class SharedKernelsTests
{
    private const string Layers = "[Layer(20, 12, ReLU)] [Layer(12, 3, Softmax)]";

    [Fact]
    public void Equal_networks_have_the_kernels_of_the_first_by_name()
    {
        var generation = Compile.Run(
            $"namespace Zoo; {Layers} partial class Ape;", $"{Layers} partial class Bee;",
                $"class Outer {{ {Layers} internal partial class Ant; }}", $"[Network(Loss = Loss.CrossEntropy)] {Layers} partial class Cat;")
            .AssertClean();
        Assert.Equal(["Bee"], OwnersOf(generation));
        Assert.EndsWith("}\n\n// The kernels are those of Bee, which computes the same.\n", Text(generation, "Zoo.Ape"));
    }

    [Theory]
    [InlineData("[Layer(20, 12, Tanh)] [Layer(12, 3, Softmax)]")]
    [InlineData("[Layer(20, 12, ReLU, Bias = false)] [Layer(12, 3, Softmax)]")]
    [InlineData("[Layer(20, 12, ReLU, Initializer = Initializer.HeNormal)] [Layer(12, 3, Softmax)]")]
    [InlineData("[Layer(20, 12, ReLU)] [Layer(12, 4, Softmax)]")]
    [InlineData("[Network(Optimizer = Optimizer.Adam)] [Layer(20, 12, ReLU)] [Layer(12, 3, Softmax)]")]
    [InlineData("[Network(ClipNorm = 1)] [Layer(20, 12, ReLU)] [Layer(12, 3, Softmax)]")]
    [InlineData("[Network(Precision = Precision.Double)] [Layer(20, 12, ReLU)] [Layer(12, 3, Softmax)]")]
    [InlineData("[Network(ClassWeights = new double[] { 1, 2, 3 })] [Layer(20, 12, ReLU)] [Layer(12, 3, Softmax)]")]
    public void Networks_that_differ_have_kernels_of_their_own(string other)
    {
        var generation = Compile.Run($"{Layers} partial class Ape;", $"{other} partial class Bee;").AssertClean();
        Assert.Equal(["Ape", "Bee"], OwnersOf(generation));
    }

    [Fact]
    public void Each_has_parameters_gradients_and_a_reduction_of_its_own()
    {
        var assembly = Compile.Load($"{Layers} partial class Ape;", $"[Network(Reduction = Reduction.Sum)] {Layers} partial class Bee;");
        var alone = Compile.Load($"[Network(Reduction = Reduction.Sum)] {Layers} partial class Bee;");
        AnyNetwork ape = assembly.Network("Ape", seed: 1), bee = assembly.Network("Bee", seed: 2), expected = alone.Network("Bee", seed: 2);
        double[] inputs = [.. Enumerable.Range(0, 40).Select(i => double.Sin(i))], targets = [1, 0, 0, 0, 1, 0];

        double before = ape.Evaluate(inputs, targets);
        Assert.Equal(expected.Backward(inputs, targets), bee.Backward(inputs, targets));
        Assert.Equal(expected.Gradients, bee.Gradients);
        Assert.Equal(expected.Step(inputs, targets, 0.1), bee.Step(inputs, targets, 0.1));
        Assert.Equal(expected.Parameters, bee.Parameters);
        Assert.Equal(before, ape.Evaluate(inputs, targets));
        Assert.All(ape.Gradients, gradient => Assert.Equal(0, gradient));
    }

    private static IEnumerable<string> OwnersOf(Generation generation) => generation.Sources
        .Where(source => source.SourceText.ToString().Contains("namespace NetGen.Generated\n", StringComparison.Ordinal))
        .Select(source => source.HintName[..^".g.cs".Length]);

    private static string Text(Generation generation, string network) => generation.Sources.Single(source => source.HintName == network + ".g.cs").SourceText.ToString();
}
