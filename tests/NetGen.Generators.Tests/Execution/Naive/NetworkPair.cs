using NetGen.Generators.Tests.Infrastructure.Driving;

namespace NetGen.Generators.Tests.Execution.Naive;

/// <summary>A generated network and its naive twin with the same random parameters, and samples to try them on.</summary>
public sealed class NetworkPair
{
    private readonly Random _random;

    public NetworkPair(Architecture architecture, AnyNetwork network, int seed)
    {
        (Architecture, Network) = (architecture, network);
        _random = new Random(seed);
        network.Parameters = [.. architecture.Layers.SelectMany(RandomParameters)];
        Naive = new NaiveNetwork(architecture) { Parameters = network.Parameters };
    }

    public Architecture Architecture { get; }

    public AnyNetwork Network { get; }

    public NaiveNetwork Naive { get; }

    /// <summary>
    /// What rounding may cost, relative to the largest number of a row. An n-term sum is off by at most n roundings of its terms, and an
    /// error made in one layer passes through those above it, so the terms of all layers add up; 16 is for what the bound leaves out:
    /// the few units of each activation, weights that enlarge what passes through them, and sums that cancel (a softmax's g − Σg·a).
    /// </summary>
    public double Tolerance(int samples) => 16 * Network.UnitRoundoff * Architecture.LongestSum(samples);

    /// <summary>Random samples, none of them so near the kink of a ReLU that rounding decides on its side.</summary>
    public double[] Inputs(int samples) => [.. Enumerable.Range(0, samples).SelectMany(_ => SampleOffKinks())];

    /// <summary>Random targets of the kind that the loss is for.</summary>
    public double[] Targets(int samples) => [.. Enumerable.Range(0, samples).SelectMany(_ => Target())];

    public double[] OutputGradients(int samples) => Draw(samples * Architecture.OutputSize, -1, 1);

    private double[] SampleOffKinks()
    {
        double[] sample = Draw(Architecture.InputSize, -1.5, 1.5);
        while (Naive.KinkDistance(sample) < Tolerance(1))
            sample = Draw(Architecture.InputSize, -1.5, 1.5);
        return sample;
    }

    private double[] Target()
    {
        if (Architecture.Loss is not (Loss.CrossEntropy or Loss.BinaryCrossEntropy))
            return Draw(Architecture.OutputSize, -2, 2);
        double[] target = Draw(Architecture.OutputSize, 0, 1);
        // Half of the class distributions sum to 1 and half do not: the gradient must not lean on it.
        if (Architecture.Loss == Loss.CrossEntropy && _random.Next(2) == 0)
            target = [.. target.Select(value => Round(value / target.Sum()))];
        return target;
    }

    private double[] RandomParameters(DenseLayer layer)
    {
        double bound = double.Sqrt(4.0 / layer.Inputs);
        return [.. Draw(layer.Inputs * layer.Outputs, -bound, bound), .. Draw(layer.Bias ? layer.Outputs : 0, -0.5, 0.5)];
    }

    private double[] Draw(int count, double from, double to) =>
        [.. Enumerable.Range(0, count).Select(_ => Round(from + (to - from) * _random.NextDouble()))];

    // What the network rounds on the way in must be the same numbers for its twin.
    private double Round(double value) => Architecture.Precision == Precision.Single ? (float)value : value;
}
