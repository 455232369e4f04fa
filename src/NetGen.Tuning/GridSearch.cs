using NetGen.Tuning.Running;
using NetGen.Tuning.Strategies;

namespace NetGen.Tuning;

/// <summary>Every combination of some values of every setting, the last setting changing fastest.</summary>
/// <remarks>Any number of workers makes the same trials and gives the same weights to the bit.</remarks>
public sealed record GridSearch : SearchStrategy
{
    /// <summary>How many values of a range are tried, from end to end in even steps (of the logarithm, where it is logarithmic). Choices are all tried.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive, or above a million.</exception>
    public int Points { get; init => field = Require.Between(1, 1_000_000, value, nameof(Points)); } = 5;

    internal override Search Begin(SearchSpace space, Goal goal, int seed) => new Grid(space, Points);
}
