using NetGen.Tuning.Running;
using NetGen.Tuning.Strategies;

namespace NetGen.Tuning;

/// <summary>Settings by chance.</summary>
/// <remarks>Any number of workers makes the same trials and gives the same weights to the bit.</remarks>
/// <param name="Trials">How many trials.</param>
public sealed record RandomSearch(int Trials) : SearchStrategy
{
    /// <summary>How many trials.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public int Trials { get; init => field = Require.Positive(value, nameof(Trials)); } = Require.Positive(Trials);

    internal override string Identity => nameof(RandomSearch);

    internal override Search Begin(SearchSpace space, Goal goal, int seed) => new Draws(space, seed, Trials);
}
