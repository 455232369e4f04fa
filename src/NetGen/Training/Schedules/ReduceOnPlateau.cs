namespace NetGen.Training.Schedules;

internal sealed record ReduceOnPlateau(double Rate, double Factor, int Patience, double Threshold, int Cooldown, double Minimum) : LearningRate
{
    /// <summary>A reduction by less than this is not made, as in PyTorch.</summary>
    private const double SmallestReduction = 1e-8;

    // The numbers kept: the rate, the best value (NaN before there is one), epochs since without progress, epochs of cooling down left.
    private const int Current = 0;
    private const int Best = 1;
    private const int Waited = 2;
    private const int Cooling = 3;

    public override int StateCount => 4;

    public override double At(TrainingPosition position, ReadOnlySpan<double> state) => state[Current];

    public override void Start(Span<double> state)
    {
        state.Clear();
        state[Current] = Rate;
        state[Best] = double.NaN;
    }

    public override void EpochEnded(double monitored, bool higherIsBetter, Span<double> state)
    {
        if (IsProgress(monitored, state[Best], higherIsBetter))
        {
            state[Best] = monitored;
            state[Waited] = 0;
        }
        else
        {
            state[Waited]++;
        }

        if (state[Cooling] > 0)
        {
            state[Cooling]--;
            state[Waited] = 0;
        }

        if (state[Waited] > Patience)
        {
            Reduce(ref state[Current]);
            state[Cooling] = Cooldown;
            state[Waited] = 0;
        }
    }

    /// <summary>Whether a value is better than the best by more than its threshold of |best|, also where both lie below 0. NaN is never better.</summary>
    private bool IsProgress(double value, double best, bool higherIsBetter)
    {
        if (double.IsNaN(best)) return !double.IsNaN(value);
        var change = Math.CopySign(Threshold, best);
        return higherIsBetter ? value > best * (1 + change) : value < best * (1 - change);
    }

    private void Reduce(ref double rate)
    {
        var reduced = Math.Max(rate * Factor, Minimum);
        if (rate - reduced > SmallestReduction) rate = reduced;
    }
}
