using NetGen.Tuning.Running;

namespace NetGen.Tuning.Strategies;

/// <summary>Settings by chance, which follow from the study's seed and the trial's number.</summary>
internal sealed class Draws(SearchSpace space, int seed, int count) : Search
{
    public override int Count => count;

    public override TrialPlan Next(int number) => new(space.Draw(new RandomState(TrialSeed.OfSettings(seed, number))));
}
