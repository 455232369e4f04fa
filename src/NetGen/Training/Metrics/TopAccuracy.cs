using System.Numerics;

namespace NetGen.Training.Metrics;

/// <summary>Two numbers: right samples, all samples.</summary>
internal sealed record TopAccuracy(int Best) : Metric
{
    public override string Name => FormattableString.Invariant($"top-{Best} accuracy");

    public override bool HigherIsBetter => true;

    public override int StateCount(int outputSize) => 2;

    public override void Add<T>(ReadOnlySpan<T> outputs, ReadOnlySpan<T> targets, int outputSize, Span<double> state)
    {
        for (var start = 0; start < outputs.Length; start += outputSize)
            if (Rank(outputs.Slice(start, outputSize), Classes.Of(targets.Slice(start, outputSize))) < Best) state[0]++;
        state[1] += outputs.Length / outputSize;
    }

    public override double Value(ReadOnlySpan<double> state) => state[0] / state[1];

    /// <summary>How many outputs come before that of a class: higher ones, and equal ones to its left. More than there are where a number is NaN.</summary>
    private static int Rank<T>(ReadOnlySpan<T> outputs, int label)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (outputs.Length == 1) return Classes.Of(outputs) == label ? 0 : 1;
        if (label < 0) return int.MaxValue;
        var rank = 0;
        for (var i = 0; i < outputs.Length; i++)
        {
            if (T.IsNaN(outputs[i])) return int.MaxValue;
            if (outputs[i] > outputs[label] || (i < label && outputs[i] == outputs[label])) rank++;
        }

        return rank;
    }
}
