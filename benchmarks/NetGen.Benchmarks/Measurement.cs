namespace NetGen.Benchmarks;

/// <summary>What a workload took.</summary>
/// <param name="Wrong">What is wrong with the results; then nothing was timed.</param>
internal sealed record Measurement(Workload Workload, double Median, double Least, string? Wrong)
{
    /// <summary>Compares the workload's results with the naive reference, then times it.</summary>
    public static Measurement Of(Workload workload)
    {
        if (workload.Check() is { } wrong)
            return new Measurement(workload, double.NaN, double.NaN, wrong);
        var (median, least) = Clock.Time(workload.Run);
        return new Measurement(workload, median, least, null);
    }
}
