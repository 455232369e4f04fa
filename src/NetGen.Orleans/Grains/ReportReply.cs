namespace NetGen.Orleans.Grains;

/// <summary>What a worker is told to a report.</summary>
/// <param name="IsAccepted">Whether the trial is still the worker's.</param>
/// <param name="Verdict">What the strategy says, as a number.</param>
[GenerateSerializer]
internal readonly record struct ReportReply([property: Id(0)] bool IsAccepted, [property: Id(1)] int Verdict);
