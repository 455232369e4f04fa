namespace NetGen.Training;

/// <summary>How well a network answers on a set of data.</summary>
/// <param name="Loss">The loss of a sample on average.</param>
/// <param name="Metrics">The metrics that were asked for, in that order; of a network with several heads first the loss of each, then each metric by each of them.</param>
public sealed record Evaluation(double Loss, IReadOnlyList<MetricValue> Metrics)
{
    /// <summary>The value of a metric.</summary>
    /// <param name="metric">One of those that were asked for.</param>
    /// <exception cref="ArgumentException">It was not asked for.</exception>
    public double this[Metric metric] => MetricValue.Of(metric, Metrics);
}
