namespace NetGen.Training;

/// <summary>Settings that are sound one by one but do not fit together are refused before anything is touched.</summary>
internal static class OptionsCheck
{
    public static void FitTogether(TrainingOptions options, bool hasValidation)
    {
        if (options.Monitor is { } monitor && !options.Metrics.Contains(monitor))
            throw new ArgumentException($"Monitor is the {monitor.Name}, which is not measured: add it to Metrics.", nameof(options));
        if (hasValidation && options.ValidationSplit > 0)
            throw new ArgumentException("There are validation data and a ValidationSplit as well: leave one of them out.", nameof(options));
    }
}
