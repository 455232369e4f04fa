using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generators.Declaration;
using NetGen.Generators.Graph;
using NetGen.Generators.Tests.Declaration;
using NetGen.Generators.Tests.Infrastructure;
using NetGen.Generators.Tests.Infrastructure.Driving;
using static NetGen.Generators.Tests.Execution.Naive.Closeness;

namespace NetGen.Generators.Tests.Graph;

/// <summary>Graphs of any form: their derived gradients against slopes, and what is generated for some of them against what they mean.</summary>
public class RandomGraphTests
{
    private const int Interpreted = 500, Compiled = 60, ChunkSize = 20;

    private static readonly string[] s_declarations = [.. Enumerable.Range(0, Interpreted).Select(seed => new RandomLayers(seed).Declaration($"Graph{seed}"))];

    private static readonly Lazy<CSharpCompilation> s_compilation = new(() => Declared.Compile(s_declarations));

    private static readonly ImmutableArray<Lazy<LoadedAssembly>> s_assemblies =
        [.. s_declarations.Take(Compiled).Chunk(ChunkSize).Select(chunk => new Lazy<LoadedAssembly>(() => Compile.Load(chunk)))];

    public static TheoryData<int> Chunks => [.. Enumerable.Range(0, Interpreted / 50)];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, Compiled)];

    [Theory]
    [MemberData(nameof(Chunks))]
    public void Derived_gradients_are_slopes(int chunk)
    {
        for (int seed = 50 * chunk; seed < 50 * (chunk + 1); seed++)
        {
            (InterpretedNetwork network, Random random) = Draw(seed);
            (double[] inputs, double[] targets) = (Inputs(random, network.Graph, 2), Numbers(random, 2 * network.Graph.OutputSize));
            (double loss, double[] gradients) = network.Backward(inputs, targets);
            AssertClose(loss, network.Evaluate(inputs, targets), seed, "loss");
            foreach (Parameter parameter in network.Graph.Parameters.Where(parameter => parameter.IsTrainable))
                AssertSlope(
                    network.Parameters, parameter.Offset, gradients[parameter.Offset..parameter.End], random, seed, parameter.Tensor.Name,
                    at => network.With(at).TrainingLoss(inputs, targets));
            double[] weights = Numbers(random, targets.Length);
            if (network.Graph.HasInputGradients)
                AssertSlope(inputs, 0, network.BackwardFrom(inputs, weights).InputGradients, random, seed, "x", at => network.WeightedOutputs(at, weights));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Generated_code_computes_what_the_graph_means(int seed)
    {
        (InterpretedNetwork interpreted, Random random) = Draw(seed);
        string what = $"seed {seed}:\n{s_declarations[seed]}\n";
        foreach (int samples in new[] { 1, 7, 40 })
        {
            AnyNetwork network = s_assemblies[seed / ChunkSize].Value.Network($"Graph{seed}");
            network.Parameters = interpreted.Parameters;
            (double[] inputs, double[] targets) = (Inputs(random, interpreted.Graph, samples), Numbers(random, samples * network.OutputSize));
            CloseToLargest(interpreted.Forward(inputs), network.Forward(inputs), 1e-9, what + "outputs");
            (double loss, double[] gradients) = interpreted.Backward(inputs, targets);
            Close(loss, network.Evaluate(inputs, targets), 1e-9, 1e-9, what + "evaluated loss");
            Close(loss, network.Backward(inputs, targets), 1e-9, 1e-9, what + "loss");
            CloseToLargest(gradients, network.Gradients, 1e-9, what + $"gradients of {samples}");
            (double[] inputGradients, double[] ofOutputs) = interpreted.BackwardFrom(inputs, targets);
            CloseToLargest(inputGradients, network.BackwardFrom(inputs, targets) ?? [], 1e-9, what + $"gradients by {samples} inputs");
            CloseToLargest(ofOutputs, network.Gradients, 1e-9, what + $"gradients of {samples} from outputs");
            StepIsAnUpdate(network, interpreted.Parameters, inputs, targets, what + $"a step of {samples}");
        }
    }

    /// <summary>The first step of SGD is a multiple of the gradient, and that of Adam has the same signs.</summary>
    private static void StepIsAnUpdate(AnyNetwork network, double[] parameters, double[] inputs, double[] targets, string what)
    {
        const double Rate = 1e-3;
        network.Backward(inputs, targets);
        double[] gradients = network.Gradients;
        network.Step(inputs, targets, Rate);
        double[] moved = [.. network.Parameters.Zip(parameters, (after, before) => (before - after) / Rate)];
        double largest = gradients.Max(double.Abs);
        bool isDescent = what.Contains("Optimizer.SGD", StringComparison.Ordinal);
        for (int i = 0; i < moved.Length; i++)
            Assert.True(
                isDescent
                    ? double.Abs(moved[i] - gradients[i]) <= 1e-9 * double.Max(1, largest)
                    : double.Abs(gradients[i]) <= 1e-9 * largest || double.Sign(moved[i]) == double.Sign(gradients[i]),
                $"{what} moves parameter {i} by {moved[i]} where its gradient is {gradients[i]}");
    }

    private static (InterpretedNetwork Network, Random Random) Draw(int seed)
    {
        var type = s_compilation.Value.Assembly.GetTypeByMetadataName($"Graph{seed}")!;
        NetworkDeclaration declaration = DeclarationCollector.Collect(type, s_compilation.Value, CancellationToken.None)!;
        Assert.True(declaration.Structure.Problems.Length == 0, $"seed {seed}: {s_declarations[seed]}");
        NetworkGraph graph = GraphBuilder.Build(declaration);
        var random = new Random(seed);
        return (new InterpretedNetwork(graph, isMean: true) { Parameters = [.. Numbers(random, graph.ParameterCount).Select(number => 0.6 * number)] }, random);
    }

    /// <summary>Indices of the table, or how often each is in a list, where inputs are no numbers.</summary>
    private static double[] Inputs(Random random, NetworkGraph graph, int samples)
    {
        int count = samples * graph.InputSize, entries = graph.Parameters.IsEmpty ? 0 : graph.Parameters[0].Tensor.Axes[0].Length;
        return graph.Inputs.Content switch
        {
            TensorContent.Indices => [.. Enumerable.Range(0, count).Select(_ => (double)random.Next(entries))],
            TensorContent.Lists => [.. Enumerable.Range(0, count).Select(_ => (double)System.Math.Max(0, random.Next(6) - 3))],
            _ => Numbers(random, count),
        };
    }

    private static double[] Numbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => 2 * random.NextDouble() - 1)];

    /// <summary>Along a random direction, unless a kink lies between.</summary>
    private static void AssertSlope(double[] point, int start, double[] gradient, Random random, int seed, string name, Func<double[], Evaluation> function)
    {
        const double Step = 6e-6;
        double[] direction = Numbers(random, gradient.Length);
        Evaluation above = function(Moved(Step)), below = function(Moved(-Step));
        if (above.HasSidesOf(below))
            AssertClose((above.Value - below.Value) / (2 * Step), gradient.Zip(direction, (g, d) => g * d).Sum(), seed, $"slope by {name}");

        double[] Moved(double distance) => [.. point.Select((value, i) => i >= start && i < start + direction.Length ? value + distance * direction[i - start] : value)];
    }

    private static void AssertClose(double expected, double actual, int seed, string what) =>
        Assert.True(double.Abs(expected - actual) <= 2e-6 * double.Max(double.Abs(expected), 1e-2),
            $"seed {seed}: {what} is {expected:R} and not {actual:R}\n{s_declarations[seed]}");
}
