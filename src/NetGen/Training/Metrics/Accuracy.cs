namespace NetGen.Training.Metrics;

/// <summary>Two numbers: right samples, all samples.</summary>
internal sealed record Accuracy : Metric
{
    public override string Name => "accuracy";

    public override bool HigherIsBetter => true;

    public override int StateCount(int outputSize) => 2;

    public override void Add<T>(ReadOnlySpan<T> outputs, ReadOnlySpan<T> targets, int outputSize, Span<double> state)
    {
        for (var start = 0; start < outputs.Length; start += outputSize)
        {
            var label = Classes.Of(targets.Slice(start, outputSize));
            if (label >= 0 && Classes.Of(outputs.Slice(start, outputSize)) == label) state[0]++;
        }

        state[1] += outputs.Length / outputSize;
    }

    public override double Value(ReadOnlySpan<double> state) => state[0] / state[1];
}
