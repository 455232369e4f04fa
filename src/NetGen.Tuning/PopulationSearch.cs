using NetGen.Tuning.Running;
using NetGen.Tuning.Strategies;

namespace NetGen.Tuning;

/// <summary>
/// Population-based training (Jaderberg et al., 2017): networks train side by side; after each generation the worst take over the networks of the best,
/// optimizer included, and change their settings a little.
/// </summary>
/// <remarks>
/// A trial is one network in one generation, and names the trial whose network it goes on with as its parent. Generations wait for their last trial, so any
/// number of workers makes the same trials and gives the same weights to the bit. The network's class is never changed, since weights would not fit.
/// </remarks>
/// <param name="Members">How many networks there are, at least 2.</param>
/// <param name="Generations">How many generations.</param>
public sealed record PopulationSearch(int Members, int Generations) : SearchStrategy
{
    /// <summary>How many networks there are.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 2.</exception>
    public int Members { get; init => field = Require.AtLeast(2, value, nameof(Members)); } = Require.AtLeast(2, Members);

    /// <summary>How many generations.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public int Generations { get; init => field = Require.Positive(value, nameof(Generations)); } = Require.Positive(Generations);

    /// <summary>How many epochs a generation trains.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public int Epochs { get; init => field = Require.Positive(value, nameof(Epochs)); } = 1;

    internal override Search Begin(SearchSpace space, Goal goal, int seed) => new Population(space, goal, seed, this);
}
