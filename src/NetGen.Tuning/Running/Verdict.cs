namespace NetGen.Tuning.Running;

/// <summary>What a strategy says to a report.</summary>
internal enum Verdict
{
    /// <summary>The trial goes on.</summary>
    GoOn,

    /// <summary>Others did better: the trial ends.</summary>
    Stop,

    /// <summary>The trial has had all the epochs that it gets.</summary>
    Complete,
}
