namespace NetGen.Training.Metrics;

/// <summary>A metric of the outputs and targets of one head.</summary>
internal sealed record HeadMetric(string Head, Metric Metric) : Metric
{
    public override string Name => $"{Head} {Metric.Name}";

    /// <summary>The heads by which a metric was measured.</summary>
    public static IReadOnlyList<string> HeadsOf(Metric metric, IReadOnlyList<MetricValue> measured) =>
        [.. measured.Select(value => value.Name).Where(name => name.EndsWith(" " + metric.Name, StringComparison.Ordinal)).Select(name => name[..^(metric.Name.Length + 1)])];

    public override bool HigherIsBetter => Metric.HigherIsBetter;

    public override int StateCount(int outputSize) => Metric.StateCount(outputSize);

    public override void Add<T>(ReadOnlySpan<T> outputs, ReadOnlySpan<T> targets, int outputSize, Span<double> state) =>
        Metric.Add(outputs, targets, outputSize, state);

    public override double Value(ReadOnlySpan<double> state) => Metric.Value(state);
}
