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

    /// <summary>A record with its properties, without the marks of C#: <c>EarlyStopping with Patience 10</c>.</summary>
    /// <param name="record">Its text, as it prints itself.</param>
    public static string OfRecord(string record) => record
        .Replace(" { }", "", StringComparison.Ordinal)
        .Replace(" { ", " with ", StringComparison.Ordinal)
        .Replace(" = ", " ", StringComparison.Ordinal)
        .Replace(" }", "", StringComparison.Ordinal);
}
