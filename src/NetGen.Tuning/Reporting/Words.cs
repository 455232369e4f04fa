namespace NetGen.Tuning.Reporting;

/// <summary>How results name things.</summary>
internal static class Words
{
    public static string Of(TrialStatus status) => status switch
    {
        TrialStatus.Completed => "completed",
        TrialStatus.Stopped => "stopped",
        TrialStatus.Failed => "failed",
        _ => "interrupted",
    };
}
