using NetGen.Tuning.Running;
using NetGen.Tuning.Strategies;

namespace NetGen.Tuning;

/// <summary>
/// Settings by chance, and trials that do badly end early: ASHA, the asynchronous form (Li et al., "A System for Massively Parallel Hyperparameter
/// Tuning", 2020). At 1, 3, 9, … epochs a trial goes on only if it is among the best third of those that came so far.
/// </summary>
/// <remarks>
/// Nobody waits for anybody, so what is stopped depends on who comes first: with one worker a study repeats, with several it may stop other trials. Settings
/// and seeds are the same all the same, and so are the bits of a trial that was not stopped.
/// </remarks>
/// <param name="Trials">How many trials.</param>
/// <param name="Epochs">How many epochs a trial gets at most: Ray Tune's <c>max_t</c>.</param>
public sealed record SuccessiveHalving(int Trials, int Epochs) : SearchStrategy
{
    /// <summary>How many trials.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public int Trials { get; init => field = Require.Positive(value, nameof(Trials)); } = Require.Positive(Trials);

    /// <summary>How many epochs a trial gets at most; it then counts as completed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public int Epochs { get; init => field = Require.Positive(value, nameof(Epochs)); } = Require.Positive(Epochs);

    /// <summary>After how many epochs trials are compared for the first time: Ray Tune's <c>grace_period</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public int MinimumEpochs { get; init => field = Require.Positive(value, nameof(MinimumEpochs)); } = 1;

    /// <summary>One trial of so many goes on each time, to so many times as many epochs.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 2.</exception>
    public int Factor { get; init => field = Require.AtLeast(2, value, nameof(Factor)); } = 3;

    internal override string Identity =>
        FormattableString.Invariant($"{nameof(SuccessiveHalving)} of {Epochs} epochs, the first time after {MinimumEpochs}, one of {Factor}");

    internal override Search Begin(SearchSpace space, Goal goal, int seed) => new Halving(space, goal, seed, this);
}
