namespace NetGen.Training;

/// <summary>How well a network answers on a set of data.</summary>
/// <param name="Loss">The loss of a sample on average.</param>
/// <param name="Metrics">The metrics that were asked for, in that order.</param>
public sealed record Evaluation(double Loss, IReadOnlyList<MetricValue> Metrics);
