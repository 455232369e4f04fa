using System.Numerics;
using NetGen.Training.Metrics;

namespace NetGen.Training;

/// <summary>A metric with what it has summed up so far, over all outputs or over those of a head. Each place counts like a sample.</summary>
/// <param name="metric">The metric.</param>
/// <param name="end">What it is measured of.</param>
internal sealed class Measurement(Metric metric, NetworkEnd end)
{
    private readonly double[] _state = new double[metric.StateCount(end.RowSize)];

    /// <summary>What a network is measured by: with several heads each metric by each head, if it names none. What is asked for twice is measured once.</summary>
    /// <param name="network">What the network's declaration says.</param>
    /// <param name="outputShape">The axes of an answer.</param>
    /// <param name="metrics">Those that were asked for.</param>
    /// <exception cref="ArgumentException">A metric names a head that the network does not have.</exception>
    public static Measurement[] All(NetworkDescription network, ReadOnlySpan<int> outputShape, IReadOnlyList<Metric> metrics)
    {
        foreach (var metric in metrics.OfType<HeadMetric>())
            if (network.Heads.All(head => head.Name != metric.Head))
                throw new ArgumentException($"The {metric.Name} is that of a head, and {network.Name} has none called {metric.Head}.", nameof(metrics));
        var ends = network.Ends(outputShape);
        return network.Heads.Count == 0
            ? [.. metrics.Distinct().Select(metric => new Measurement(metric, ends[0]))]
            : [.. metrics.SelectMany(metric => OfHeads(ends, metric)).DistinctBy(measurement => measurement.Metric)];
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
        if (end.Size == outputSize)
        {
            metric.Add(outputs, targets, end.RowSize, _state);
            return;
        }

        for (var row = end.Start; row < outputs.Length; row += outputSize)
            metric.Add(outputs.Slice(row, end.Size), targets.Slice(row, end.Size), end.RowSize, _state);
    }

    public MetricValue Value => new(metric.Name, metric.Value(_state));

    private static IEnumerable<Measurement> OfHeads(IReadOnlyList<NetworkEnd> ends, Metric metric) =>
        metric is HeadMetric named
            ? ends.Where(end => end.Head == named.Head).Select(end => new Measurement(named, end))
            : ends.Select(end => new Measurement(metric.OfHead(end.Head), end));
}
