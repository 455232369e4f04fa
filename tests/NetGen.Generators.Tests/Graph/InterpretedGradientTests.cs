using NetGen.Generators.Graph;
using NetGen.Generators.Tests.Execution.Naive;

namespace NetGen.Generators.Tests.Graph;

/// <summary>The gradients that the compiler derives, interpreted, against central differences of what it derives them from, interpreted.</summary>
public class InterpretedGradientTests
{
    private const int Samples = 3, Directions = 3;

    private static readonly Graphs Networks = new(VariedArchitectures.All);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, VariedArchitectures.Count)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Gradients_of_the_loss_are_its_slopes(int seed)
    {
        (InterpretedNetwork network, RandomNumbers random, string what) = Draw(seed);
        (double[] inputs, double[] targets) = (random.Inputs(Samples), random.Targets(Samples));
        (double loss, double[] gradients) = network.Backward(inputs, targets);
        Assert.Equal(network.TrainingLoss(inputs, targets).Value, loss);

        var slopes = new Slopes(seed, what);
        foreach (Parameter parameter in network.Graph.Parameters.Where(parameter => parameter.IsTrainable))
            slopes.AssertMatch(
                parameter.Tensor.Name, network.Parameters, parameter.Offset, gradients[parameter.Offset..parameter.End],
                parameters => network.With(parameters).TrainingLoss(inputs, targets));
        AssertFrozenHaveNone(network, gradients, what);
        slopes.AssertMostWereMeasured();
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Gradients_of_the_outputs_are_their_slopes(int seed)
    {
        (InterpretedNetwork network, RandomNumbers random, string what) = Draw(seed);
        (double[] inputs, double[] weights) = (random.Inputs(Samples), random.OutputGradients(Samples));
        (double[] inputGradients, double[] gradients) = network.BackwardFrom(inputs, weights);

        var slopes = new Slopes(seed, what);
        slopes.AssertMatch("x", inputs, 0, inputGradients, point => network.WeightedOutputs(point, weights));
        foreach (Parameter parameter in network.Graph.Parameters.Where(parameter => parameter.IsTrainable))
            slopes.AssertMatch(
                parameter.Tensor.Name, network.Parameters, parameter.Offset, gradients[parameter.Offset..parameter.End],
                parameters => network.With(parameters).WeightedOutputs(inputs, weights));
        AssertFrozenHaveNone(network, gradients, what);
        slopes.AssertMostWereMeasured();
    }

    private static (InterpretedNetwork Network, RandomNumbers Random, string What) Draw(int seed)
    {
        Architecture architecture = VariedArchitectures.All[seed] with { Precision = Precision.Double };
        var random = new RandomNumbers(architecture, seed);
        NetworkGraph graph = Networks.Of(architecture);
        var network = new InterpretedNetwork(graph, architecture.Reduction == Reduction.Mean) { Parameters = random.Parameters(), Masks = Masks(graph, new Random(seed)) };
        return (network, random, $"seed {seed}, {architecture}");
    }

    private static Dictionary<int, double[]> Masks(NetworkGraph graph, Random random) => graph.Training.OfType<RandomMask>().ToDictionary(
        mask => mask.Site,
        mask => Enumerable.Range(0, Samples * mask.Result.RowLength).Select(_ => random.NextDouble() < mask.Rate ? 0 : 1 / (1 - mask.Rate)).ToArray());

    private static void AssertFrozenHaveNone(InterpretedNetwork network, double[] gradients, string what)
    {
        foreach (Parameter parameter in network.Graph.Parameters.Where(parameter => !parameter.IsTrainable))
            Assert.True(gradients[parameter.Offset..parameter.End].All(number => number == 0), $"{what}: {parameter.Tensor} is frozen and has a gradient");
    }

    /// <summary>Compares gradients with slopes along random directions, to which every number adds, and along the axis of the largest.</summary>
    private sealed class Slopes(int seed, string what)
    {
        // The step at which the error of the quotient, h²·f''', and the rounding noise, ε·f/h, are about equal.
        private const double Step = 6e-6;

        private readonly Random _random = new(seed);
        private int _measured, _tried;

        /// <param name="start">Where the part of the point begins that the gradient is by.</param>
        public void AssertMatch(string name, double[] point, int start, double[] gradient, Func<double[], Evaluation> function)
        {
            int largest = Array.IndexOf(gradient, gradient.MaxBy(double.Abs));
            List<double[]> directions = [.. Enumerable.Range(0, Directions).Select(_ => Direction(gradient.Length)), .. new[] { OneHot(largest, gradient.Length) }];
            foreach (double[] direction in directions)
            {
                _tried++;
                Evaluation above = function(Moved(point, start, direction, Step)), below = function(Moved(point, start, direction, -Step));
                if (!above.HasSidesOf(below))
                    continue;
                _measured++;
                double slope = (above.Value - below.Value) / (2 * Step), expected = gradient.Zip(direction, (g, d) => g * d).Sum();
                double allowed = 1e-6 * double.Max(double.Abs(expected), double.Abs(slope)) + 1e-9 * double.Max(1, double.Abs(above.Value));
                Assert.True(double.Abs(slope - expected) <= allowed, FormattableString.Invariant(
                    $"{what}: the gradient of {name} gives {expected:R}, the slope is {slope:R}: off by {double.Abs(slope - expected):E2} where {allowed:E2} is allowed"));
            }
        }

        /// <summary>Kinks lie near some points, never near most.</summary>
        public void AssertMostWereMeasured() => Assert.True(2 * _measured >= _tried, $"{what}: {_measured} of {_tried} slopes could be measured");

        private double[] Direction(int length)
        {
            double[] direction = [.. Enumerable.Range(0, length).Select(_ => 2 * _random.NextDouble() - 1)];
            double norm = double.Sqrt(direction.Sum(value => value * value));
            return [.. direction.Select(value => value / norm)];
        }

        private static double[] OneHot(int index, int length) => [.. Enumerable.Range(0, length).Select(i => i == index ? 1.0 : 0)];

        private static double[] Moved(double[] point, int start, double[] direction, double distance)
        {
            double[] moved = [.. point];
            for (int i = 0; i < direction.Length; i++)
                moved[start + i] += distance * direction[i];
            return moved;
        }
    }
}
