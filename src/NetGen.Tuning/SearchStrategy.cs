using NetGen.Tuning.Reporting;
using NetGen.Tuning.Running;

namespace NetGen.Tuning;

/// <summary>Which trials a study makes, and which of them it ends early.</summary>
public abstract record SearchStrategy
{
    private protected SearchStrategy()
    {
    }

    /// <summary>What has to be the same for a study to go on from a journal; more trials may be added.</summary>
    internal virtual string Identity => Words.OfRecord(ToString());

    /// <summary>Begins to search.</summary>
    /// <exception cref="ArgumentException">The strategy does not fit the space.</exception>
    internal abstract Search Begin(SearchSpace space, Goal goal, int seed);
}
