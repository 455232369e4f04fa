namespace NetGen.Training;

/// <summary>Why a run ended.</summary>
public enum StopReason
{
    /// <summary>It made all its epochs.</summary>
    Completed,

    /// <summary>The monitored value got no better: see <see cref="EarlyStopping"/>.</summary>
    EarlyStopped,

    /// <summary>A loss, a parameter or a number of the optimizer was NaN or infinite. The network has the last parameters that are known to be good.</summary>
    NotFinite,

    /// <summary>A callback asked for it.</summary>
    CallbackStopped,

    /// <summary>The cancellation token asked for it.</summary>
    Cancelled,
}
