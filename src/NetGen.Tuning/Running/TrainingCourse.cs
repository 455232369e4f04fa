using System.Globalization;
using NetGen.Training;
using NetGen.Tuning.Reporting;

namespace NetGen.Tuning.Running;

/// <summary>What determines the course of a training, besides what its trainer's checkpoints hold: as texts that outlive the process.</summary>
internal static class TrainingCourse
{
    private const int StepsPerEpoch = 100;
    private const int Samples = 16;

    public static IEnumerable<(string Name, string Value)> Of(TrainingOptions options)
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            return
            [
                (nameof(options.LearningRate), Rate(options.LearningRate)),
                (nameof(options.EarlyStopping), options.EarlyStopping is { } stopping ? Words.OfRecord(stopping.ToString()) : "none"),
                (nameof(options.Epochs), DependsOnEpochs(options.LearningRate, options.Epochs) ? options.Epochs.ToString(CultureInfo.InvariantCulture) : "any"),
            ];
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    /// <summary>A constant as its number, a schedule with its own.</summary>
    private static string Rate(LearningRate rate)
    {
        var first = rate.StateCount == 0 ? rate.At(new(0, 1, 1), []) : double.NaN;
        if (first >= 0 && double.IsFinite(first) && rate == LearningRate.Constant(first)) return first.ToString(CultureInfo.InvariantCulture);
        return Words.OfRecord(rate.ToString().Replace(FormattableString.Invariant($"{nameof(rate.StateCount)} = {rate.StateCount}, "), "", StringComparison.Ordinal));
    }

    /// <summary>Whether a schedule is another where a training is to have more epochs.</summary>
    private static bool DependsOnEpochs(LearningRate rate, int epochs)
    {
        var state = new double[rate.StateCount];
        rate.Start(state);
        return Enumerable.Range(0, Samples).Select(i => (long)StepsPerEpoch * epochs * i / Samples)
            .Any(step => !rate.At(new(step, StepsPerEpoch, epochs), state).Equals(rate.At(new(step, StepsPerEpoch, epochs + 1), state)));
    }
}
