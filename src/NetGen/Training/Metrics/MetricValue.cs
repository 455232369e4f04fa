namespace NetGen.Training;

/// <summary>What a metric came to.</summary>
/// <param name="Name">The metric's name.</param>
/// <param name="Value">Its value.</param>
public readonly record struct MetricValue(string Name, double Value)
{
    /// <summary>The value of a metric among those that were measured.</summary>
    /// <exception cref="ArgumentException">It was not measured.</exception>
    internal static double Of(Metric metric, IReadOnlyList<MetricValue> measured)
    {
        ArgumentNullException.ThrowIfNull(metric);
        foreach (var (name, value) in measured)
            if (name == metric.Name) return value;
        var heads = Metrics.HeadMetric.HeadsOf(metric, measured);
        throw new ArgumentException(
            heads.Count == 0 ? $"The {metric.Name} was not measured: add it to the metrics."
                : $"The {metric.Name} was measured of each head, {string.Join(" and ", heads)}: say of which, as in OfHead(\"{heads[0]}\").", nameof(metric));
    }
}
