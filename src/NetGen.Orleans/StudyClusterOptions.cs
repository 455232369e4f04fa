namespace NetGen.Orleans;

/// <summary>How the silos of a cluster work on studies; the same on all of them.</summary>
public sealed record StudyClusterOptions
{
    /// <summary>How many trials a silo runs at once, each on a thread of its own; 0 for a silo that only keeps the books.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int Workers { get; init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(Workers), value, "It has to be not negative."); }
        = Environment.ProcessorCount;

    /// <summary>
    /// How long a worker may be silent before its trial is given to another one; it is heard of three times as often. 10 to 30 seconds are sensible: shorter ones take
    /// trials from machines that are merely slow.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public TimeSpan LeaseTime
    {
        get;
        init => field = value > TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(nameof(LeaseTime), value, "It has to be positive.");
    } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How many workers may be lost with a trial, one after the other without a new report, before it fails: it may be the trial that takes its machine down. A silo that is
    /// stopped is lost too, unless its trial answers to its cancellation.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public int LostWorkers
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(LostWorkers), value, "It has to be positive.");
    } = 3;

    /// <summary>Where the time comes from by which leases run out.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
