namespace NetGen.Training.Metrics;

/// <summary>
/// The number of samples, then for each output Σ(a − t)², the mean of t, and Σ(t − mean)², by Welford's recurrence: it does not cancel where the mean is
/// large (Welford, "Note on a Method for Calculating Corrected Sums of Squares and Products", 1962).
/// </summary>
internal sealed record RSquared : Metric
{
    public override string Name => "R²";

    public override bool HigherIsBetter => true;

    public override int StateCount(int outputSize) => 1 + 3 * outputSize;

    public override void Add<T>(ReadOnlySpan<T> outputs, ReadOnlySpan<T> targets, int outputSize, Span<double> state)
    {
        for (var i = 0; i < outputs.Length; i++)
        {
            var output = i % outputSize;
            if (output == 0) state[0]++;
            var (answer, target) = (double.CreateTruncating(outputs[i]), double.CreateTruncating(targets[i]));
            var sums = state.Slice(1 + 3 * output, 3);
            sums[0] += (answer - target) * (answer - target);
            var distance = target - sums[1];
            sums[1] += distance / state[0];
            sums[2] += distance * (target - sums[1]);
        }
    }

    public override double Value(ReadOnlySpan<double> state)
    {
        if (state[0] == 0) return double.NaN;
        var total = 0.0;
        for (var sums = state[1..]; !sums.IsEmpty; sums = sums[3..])
            total += sums[2] != 0 ? 1 - sums[0] / sums[2] : sums[0] == 0 ? 1 : double.IsNaN(sums[0]) ? double.NaN : 0;
        return total / ((state.Length - 1) / 3);
    }
}
