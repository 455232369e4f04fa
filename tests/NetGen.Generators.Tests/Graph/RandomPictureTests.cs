using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generators.Declaration;
using NetGen.Generators.Graph;
using NetGen.Generators.Tests.Declaration;
using NetGen.Generators.Tests.Infrastructure;
using NetGen.Generators.Tests.Infrastructure.Driving;
using static NetGen.Generators.Tests.Execution.Naive.Closeness;

namespace NetGen.Generators.Tests.Graph;

/// <summary>
/// Pictures and sequences of any form, of as many seeds as a search asks for: their derived gradients against slopes, and what is generated for some of them against
/// what they mean.
/// </summary>
[Trait("Category", "Search")]
public class RandomPictureTests
{
    private const int Daily = 50, ChunkSize = 8, DailyCompiled = 16;

    private static readonly int[] Batches = [1, 2, 7, 33];

    private static readonly string[] s_declarations =
        [.. Enumerable.Range(0, Search.Count(Daily)).Select(seed => new RandomPictures(Search.Seed(seed)).Declaration($"Picture{seed}"))];

    private static readonly Lazy<CSharpCompilation> s_compilation = new(() => Declared.Compile(s_declarations));

    private static readonly ImmutableArray<Lazy<LoadedAssembly>> s_assemblies =
        [.. s_declarations.Take(Search.Count(DailyCompiled)).Chunk(ChunkSize).Select(chunk => new Lazy<LoadedAssembly>(() => Compile.Load(chunk)))];

    public static TheoryData<int> Chunks => [.. Enumerable.Range(0, Search.Count(Daily) / 50)];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, Search.Count(DailyCompiled))];

    [Theory]
    [MemberData(nameof(Chunks))]
    public void Derived_gradients_are_slopes(int chunk)
    {
        for (int seed = 50 * chunk; seed < 50 * (chunk + 1); seed++)
        {
            (InterpretedNetwork network, Random random) = Draw(seed);
            (double[] inputs, double[] targets) = (Numbers(random, 2 * network.Graph.InputSize), Numbers(random, 2 * network.Graph.OutputSize));
            double[] gradients = network.Backward(inputs, targets).Gradients;
            foreach (Parameter parameter in network.Graph.Parameters.Where(parameter => parameter.IsTrainable))
                AssertSlope(
                    network.Parameters, parameter.Offset, gradients[parameter.Offset..parameter.End], random, seed, parameter.Tensor.Name,
                    at => network.With(at).TrainingLoss(inputs, targets));
            double[] weights = Numbers(random, targets.Length);
            AssertSlope(inputs, 0, network.BackwardFrom(inputs, weights).InputGradients, random, seed, "x", at => network.WeightedOutputs(at, weights));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Generated_code_computes_what_the_graph_means(int seed)
    {
        (InterpretedNetwork interpreted, Random random) = Draw(seed);
        string what = $"seed {seed}:\n{s_declarations[seed]}\n";
        foreach (int samples in Batches)
            new PictureCheck(s_assemblies[seed / ChunkSize].Value.Network($"Picture{seed}"), interpreted, $"{what}{samples} samples: ")
                .Run(Numbers(random, samples * interpreted.Graph.InputSize), Numbers(random, samples * interpreted.Graph.OutputSize));
    }

    private static (InterpretedNetwork Network, Random Random) Draw(int seed)
    {
        var type = s_compilation.Value.Assembly.GetTypeByMetadataName($"Picture{seed}")!;
        NetworkDeclaration declaration = DeclarationCollector.Collect(type, s_compilation.Value, CancellationToken.None)!;
        Assert.True(declaration.Structure.Problems.Length == 0, $"seed {seed}: {s_declarations[seed]}");
        var random = new Random(seed);
        return (PictureCheck.Interpret(GraphBuilder.Build(declaration), random), random);
    }

    private static double[] Numbers(Random random, int count) => PictureCheck.Numbers(random, count);

    /// <summary>Along a random direction, unless a kink lies between.</summary>
    private static void AssertSlope(double[] point, int start, double[] gradient, Random random, int seed, string name, Func<double[], Evaluation> function)
    {
        const double Step = 6e-6;
        double[] direction = Numbers(random, gradient.Length);
        Evaluation above = function(Moved(Step)), below = function(Moved(-Step));
        if (!above.HasSidesOf(below))
            return;
        double slope = (above.Value - below.Value) / (2 * Step), expected = gradient.Zip(direction, (g, d) => g * d).Sum();
        double allowed = 3e-6 * double.Max(double.Abs(slope), 1e-2 * double.Max(1, double.Abs(above.Value)));
        Assert.True(double.Abs(slope - expected) <= allowed, $"seed {seed}: the slope by {name} is {slope:R} and not {expected:R}\n{s_declarations[seed]}");

        double[] Moved(double distance) => [.. point.Select((value, i) => i >= start && i < start + direction.Length ? value + distance * direction[i - start] : value)];
    }
}
