namespace NetGen.Tuning;

/// <summary>What became of a trial.</summary>
public enum TrialStatus
{
    /// <summary>The study was cancelled while it ran: it goes on when the study runs again in the same folder.</summary>
    Interrupted,

    /// <summary>Its objective came to its end.</summary>
    Completed,

    /// <summary>The strategy stopped it early, since others did better.</summary>
    Stopped,

    /// <summary>Its objective threw, took too long, or reported a number that is not finite: see <see cref="TrialResult.Reason"/>.</summary>
    Failed,
}
