using System.Globalization;
using NetGen.Training;

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
                (nameof(options.LearningRate), options.LearningRate.ToString()),
                (nameof(options.EarlyStopping), options.EarlyStopping?.ToString() ?? "none"),
                (nameof(options.Epochs), DependsOnEpochs(options.LearningRate, options.Epochs) ? options.Epochs.ToString(CultureInfo.InvariantCulture) : "any"),
            ];
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
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
