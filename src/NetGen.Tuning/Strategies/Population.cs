using NetGen.Tuning.Running;
using NetGen.Tuning.Settings;

namespace NetGen.Tuning.Strategies;

/// <summary>Population-based training in generations: the trial of a member in a generation has the number generation·members + member.</summary>
internal sealed class Population(SearchSpace space, Goal goal, int seed, PopulationSearch strategy) : Search
{
    /// <summary>One member in so many is replaced, by as many of the best.</summary>
    private const int Quantile = 4;

    /// <summary>How often a setting is drawn anew instead of changed a little.</summary>
    private const double DrawnAnew = 0.25;

    private readonly Dictionary<int, TrialState> _ended = [];

    public override int Count { get; } = CountOf(strategy);

    private int Replaced => Math.Max(1, strategy.Members / Quantile);

    public override TrialPlan? Next(int number)
    {
        var random = new RandomState(TrialSeed.OfSettings(seed, number));
        if (number < strategy.Members) return new TrialPlan(space.Draw(random));
        var first = (number / strategy.Members - 1) * strategy.Members;
        return HasEnded(first) ? Descend(_ended[number - strategy.Members], Ranked(first), random) : null;
    }

    public override Verdict Judge(TrialState trial) => trial.Reports.Count >= strategy.Epochs ? Verdict.Complete : Verdict.GoOn;

    public override void Ended(TrialState trial) => _ended[trial.Number] = trial;

    public override bool MayHaveChildren(int number) => number + strategy.Members < Count;

    public override IEnumerable<int> WithoutChildren(int ended)
    {
        var first = ended / strategy.Members * strategy.Members;
        return first > 0 && HasEnded(first) ? Enumerable.Range(first - strategy.Members, strategy.Members) : [];
    }

    private static int CountOf(PopulationSearch strategy)
    {
        var count = (long)strategy.Members * strategy.Generations;
        return count <= int.MaxValue
            ? (int)count
            : throw new ArgumentException(FormattableString.Invariant($"{count} trials are more than a study can count: use fewer Members or Generations."));
    }

    private bool HasEnded(int first) => Enumerable.Range(first, strategy.Members).All(_ended.ContainsKey);

    /// <summary>The trials of a generation that did not fail, best first.</summary>
    private TrialState[] Ranked(int first)
    {
        var ranked = Enumerable.Range(first, strategy.Members).Select(number => _ended[number]).Where(trial => trial.Status == TrialStatus.Completed).ToArray();
        Array.Sort(ranked, (a, b) => goal.Compare(a.Reports[^1], a.Number, b.Reports[^1], b.Number));
        return ranked;
    }

    private TrialPlan Descend(TrialState member, TrialState[] ranked, RandomState random)
    {
        if (ranked.Length == 0) return new TrialPlan(space.Draw(random));
        var place = Array.IndexOf(ranked, member);
        var survives = place >= 0 && place < Math.Max(strategy.Members - Replaced, 1);
        if (survives) return new TrialPlan(member.Settings, member.Number);
        var parent = ranked[random.RandomInteger(Math.Min(Replaced, ranked.Length))];
        return new TrialPlan(space.Each((name, setting) => Change(setting, parent.Settings[name], random)), parent.Number);
    }

    private static SettingValue Change(Setting setting, SettingValue value, RandomState random)
    {
        if (setting is ChoiceSetting { IsNetwork: true }) return value;
        return random.RandomSample() < DrawnAnew ? setting.Draw(random) : setting.Perturb(value, random);
    }
}
