namespace NetGen.Training;

/// <summary>What an epoch came to.</summary>
public sealed record EpochResult
{
    /// <summary>Which epoch, counted from 1.</summary>
    public required int Epoch { get; init; }

    /// <summary>The loss of a training sample on average, as the steps of the epoch met it: before their updates, and with dropout if there is any.</summary>
    public required double Loss { get; init; }

    /// <summary>The loss of a validation sample on average after the epoch; null without validation data.</summary>
    public double? ValidationLoss { get; init; }

    /// <summary>
    /// The metrics that were asked for, in that order. Of a network with several heads: first the loss of each, without its weight, as <c>Policy loss</c>; then each metric
    /// by each of them, as <c>Policy accuracy</c>.
    /// </summary>
    public IReadOnlyList<MetricValue> Metrics { get; init; } = [];

    /// <summary>The learning rate of the last step.</summary>
    public required double LearningRate { get; init; }

    /// <summary>How long the epoch took, validation included.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>The value of a metric.</summary>
    /// <param name="metric">One of those that were asked for.</param>
    /// <exception cref="ArgumentException">It was not asked for.</exception>
    public double this[Metric metric] => MetricValue.Of(metric, Metrics);

    /// <summary>What early stopping and plateaus go by.</summary>
    internal double Monitored(Metric? monitor) => monitor is null ? ValidationLoss ?? Loss : this[monitor];
}
