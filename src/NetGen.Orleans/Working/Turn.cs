namespace NetGen.Orleans.Working;

/// <summary>What a worker's thread did when it was its turn.</summary>
internal enum Turn
{
    /// <summary>There was no trial for it.</summary>
    Idle,

    /// <summary>It ran a trial.</summary>
    Worked,

    /// <summary>It hung in a trial, and another thread has taken its place.</summary>
    LeftBehind,
}
