using System.Numerics;
using NetGen.Data;
using NetGen.Training.Metrics;

namespace NetGen.Training;

/// <summary>Settings that are sound one by one but do not fit together are refused before anything is touched.</summary>
internal static class OptionsCheck
{
    public static void FitTogether(TrainingOptions options, bool hasValidation)
    {
        if (options.Monitor is { } monitor && !options.Metrics.Contains(monitor) && !(monitor is HeadMetric named && options.Metrics.Contains(named.Metric)))
            throw new ArgumentException($"Monitor is the {monitor.Name}, which is not measured: add it to Metrics.", nameof(options));
        if (hasValidation && options.ValidationSplit > 0)
            throw new ArgumentException("There are validation data and a ValidationSplit as well: leave one of them out.", nameof(options));
    }

    /// <summary>What changes numbers needs inputs that are.</summary>
    public static void AugmentsNumbers<T>(TrainingOptions options, string network, SampleSet<T> training)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (options.Augmentations.Count > 0 && training.Count > 0 && training.NumbersOf(0).IsEmpty)
            throw new ArgumentException($"The augmentation {options.Augmentations[0].Name} changes numbers, and {network} takes indices: leave it out.", nameof(options));
    }

    /// <summary>Whoever moves pictures needs to know their height and width.</summary>
    public static void AugmentsShape(TrainingOptions options, string network, ReadOnlySpan<int> shape)
    {
        foreach (var augmentation in options.Augmentations)
            if (augmentation.LeastAxes > shape.Length)
                throw new ArgumentException(FormattableString.Invariant(
                    $"The augmentation {augmentation.Name} needs samples of {augmentation.LeastAxes} axes at least, and {network} takes {shape[0]} numbers in a row: ")
                    + "say their shape, as in [Input(28, 28, 1)].", nameof(options));
    }

    /// <summary>What an epoch is judged by is one number: of a network with several heads a metric of one of them.</summary>
    public static void MonitorsOne(TrainingOptions options, NetworkDescription network)
    {
        if (network.Heads.Count > 0 && options.Monitor is { } monitor and not HeadMetric)
            throw new ArgumentException(
                $"Monitor is the {monitor.Name}, which each head of {network.Name} has: say of which, as in OfHead(\"{network.Heads[0].Name}\").", nameof(options));
    }
}
