namespace NetGen.Tuning.Running;

/// <summary>A strategy at work on one study: it plans trials, and judges them by what they report. All it knows follows from the journal.</summary>
internal abstract class Search
{
    /// <summary>How many trials there will be.</summary>
    public abstract int Count { get; }

    /// <summary>Plans the next trial, in the order of their numbers; null if others have to end first.</summary>
    public abstract TrialPlan? Next(int number);

    /// <summary>Judges a trial by its reports, of which the last one is new.</summary>
    public virtual Verdict Judge(TrialState trial) => Verdict.GoOn;

    /// <summary>Takes notice that a trial has no more reports than these: others were those of an earlier worker.</summary>
    public virtual void Forgotten(TrialState trial)
    {
    }

    /// <summary>Takes notice of a trial's end.</summary>
    public virtual void Ended(TrialState trial)
    {
    }

    /// <summary>Whether another trial may go on with the network of this one.</summary>
    public virtual bool MayHaveChildren(int number) => false;

    /// <summary>The trials whose networks nobody will go on with any more, now that this one has ended.</summary>
    public virtual IEnumerable<int> WithoutChildren(int ended) => [];
}
