namespace NetGen.Training.Metrics;

/// <summary>Two numbers: the sum of the errors and how many there are.</summary>
internal sealed record MeanAbsoluteError : Metric
{
    public override string Name => "mean absolute error";

    public override bool HigherIsBetter => false;

    public override int StateCount(int outputSize) => 2;

    public override void Add<T>(ReadOnlySpan<T> outputs, ReadOnlySpan<T> targets, int outputSize, Span<double> state)
    {
        for (var i = 0; i < outputs.Length; i++)
            state[0] += Math.Abs(double.CreateTruncating(outputs[i]) - double.CreateTruncating(targets[i]));
        state[1] += outputs.Length;
    }

    public override double Value(ReadOnlySpan<double> state) => state[0] / state[1];
}
