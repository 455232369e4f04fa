namespace NetGen.Training.Metrics;

/// <summary>A metric of the outputs and targets of one head.</summary>
internal sealed record HeadMetric(string Head, Metric Metric) : Metric
{
    public override string Name => $"{Head} {Metric.Name}";

    public override bool HigherIsBetter => Metric.HigherIsBetter;

    public override int StateCount(int outputSize) => Metric.StateCount(outputSize);

    public override void Add<T>(ReadOnlySpan<T> outputs, ReadOnlySpan<T> targets, int outputSize, Span<double> state) =>
        Metric.Add(outputs, targets, outputSize, state);

    public override double Value(ReadOnlySpan<double> state) => Metric.Value(state);
}
