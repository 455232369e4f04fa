using NetGen.Generators.Tests.Infrastructure.Driving;

namespace NetGen.Generators.Tests.Execution.Naive;

/// <summary>A generated network and its naive twin with the same random parameters, and samples to try them on.</summary>
public sealed class NetworkPair
{
    private readonly RandomNumbers _random;

    public NetworkPair(Architecture architecture, AnyNetwork network, int seed)
    {
        (Architecture, Network) = (architecture, network);
        _random = new RandomNumbers(architecture, seed);
        network.Parameters = _random.Parameters();
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
    public double[] Targets(int samples) => _random.Targets(samples);

    public double[] OutputGradients(int samples) => _random.OutputGradients(samples);

    private double[] SampleOffKinks()
    {
        double[] sample = _random.Inputs(1);
        while (Naive.KinkDistance(sample) < Tolerance(1))
            sample = _random.Inputs(1);
        return sample;
    }
}
