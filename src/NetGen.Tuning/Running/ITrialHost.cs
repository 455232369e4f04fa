using NetGen.Tuning.Storage;

namespace NetGen.Tuning.Running;

/// <summary>What a running trial is told by and tells: the study, here or on a cluster.</summary>
internal interface ITrialHost
{
    /// <summary>Where the trial saves what others go on from.</summary>
    IArtifacts Artifacts { get; }

    /// <summary>Where trainers write their checkpoints before they are saved; null where trials have none.</summary>
    string? ScratchFolder { get; }

    /// <summary>Takes a report, and says what the strategy does. One that is known already changes nothing.</summary>
    /// <exception cref="OperationCanceledException">The trial is no longer this worker's.</exception>
    Verdict Report(int trial, int epoch, double value);

    /// <summary>Forgets what a trial has reported, since it begins anew instead of going on.</summary>
    /// <exception cref="OperationCanceledException">The trial is no longer this worker's.</exception>
    void BeginAnew(int trial);

    /// <summary>Whether the weights of a trial that ends with this value are kept.</summary>
    bool Keeps(int trial, double value);

    /// <summary>Whether another trial may go on with the network of this one.</summary>
    bool MayHaveChildren(int trial);
}
