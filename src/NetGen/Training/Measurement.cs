using System.Numerics;
using NetGen.Training.Metrics;

namespace NetGen.Training;

/// <summary>A metric with what it has summed up so far, over all outputs or over those of a head.</summary>
/// <param name="metric">The metric.</param>
/// <param name="start">Where the outputs begin in a sample's row.</param>
/// <param name="size">How many they are.</param>
internal sealed class Measurement(Metric metric, int start, int size)
{
    private readonly double[] _state = new double[metric.StateCount(size)];

    /// <summary>What a network is measured by: with several heads each metric by each head, if it names none. What is asked for twice is measured once.</summary>
    /// <param name="network">What the network's declaration says.</param>
    /// <param name="outputSize">How many outputs the network has.</param>
    /// <param name="metrics">Those that were asked for.</param>
    /// <exception cref="ArgumentException">A metric names a head that the network does not have.</exception>
    public static Measurement[] All(NetworkDescription network, int outputSize, IReadOnlyList<Metric> metrics)
    {
        foreach (var metric in metrics.OfType<HeadMetric>())
            if (network.Heads.All(head => head.Name != metric.Head))
                throw new ArgumentException($"The {metric.Name} is that of a head, and {network.Name} has none called {metric.Head}.", nameof(metrics));
        return network.Heads.Count == 0
            ? [.. metrics.Distinct().Select(metric => new Measurement(metric, 0, outputSize))]
            : [.. metrics.SelectMany(metric => OfHeads(network.Heads, metric)).DistinctBy(measurement => measurement.Metric)];
    }

    private Metric Metric => metric;

    public void Reset() => _state.AsSpan().Clear();

    /// <summary>Adds a batch.</summary>
    /// <param name="outputs"><c>[samples][outputSize]</c>.</param>
    /// <param name="targets"><c>[samples][outputSize]</c>.</param>
    /// <param name="outputSize">How many outputs the network has.</param>
    public void Add<T>(ReadOnlySpan<T> outputs, ReadOnlySpan<T> targets, int outputSize)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (size == outputSize)
        {
            metric.Add(outputs, targets, outputSize, _state);
            return;
        }

        for (var row = start; row < outputs.Length; row += outputSize) metric.Add(outputs.Slice(row, size), targets.Slice(row, size), size, _state);
    }

    public MetricValue Value => new(metric.Name, metric.Value(_state));

    private static IEnumerable<Measurement> OfHeads(IReadOnlyList<HeadDescription> heads, Metric metric)
    {
        var start = 0;
        foreach (var head in heads)
        {
            if (metric is not HeadMetric named) yield return new Measurement(metric.OfHead(head.Name), start, head.Outputs);
            else if (named.Head == head.Name) yield return new Measurement(named, start, head.Outputs);
            start += head.Outputs;
        }
    }
}
