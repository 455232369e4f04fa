using NetGen.Tuning.Running;

namespace NetGen.Tuning.Strategies;

/// <summary>ASHA: at each rung a trial goes on if it is among the best of those that came so far.</summary>
internal sealed class Halving(SearchSpace space, Goal goal, int seed, SuccessiveHalving strategy) : Search
{
    private readonly Draws _draws = new(space, seed, strategy.Trials);

    /// <summary>The best values of the trials that came to a rung, by their numbers.</summary>
    private readonly Dictionary<int, Dictionary<int, double>> _rungs = Rungs(strategy);

    public override int Count => strategy.Trials;

    public override TrialPlan Next(int number) => _draws.Next(number);

    public override Verdict Judge(TrialState trial)
    {
        if (trial.Reports.Count >= strategy.Epochs) return Verdict.Complete;
        if (!_rungs.TryGetValue(trial.Reports.Count, out var rung)) return Verdict.GoOn;
        rung[trial.Number] = trial.Best;
        var better = rung.Values.Count(other => goal.IsBetter(other, trial.Best));
        return better < Math.Max(1, rung.Count / strategy.Factor) ? Verdict.GoOn : Verdict.Stop;
    }

    public override void Forgotten(TrialState trial)
    {
        foreach (var (epoch, rung) in _rungs)
            if (epoch > trial.Reports.Count) rung.Remove(trial.Number);
    }

    private static Dictionary<int, Dictionary<int, double>> Rungs(SuccessiveHalving strategy)
    {
        if (strategy.MinimumEpochs > strategy.Epochs)
            throw new ArgumentException(FormattableString.Invariant(
                $"Trials of {strategy.Epochs} epochs would never be compared, the first time after {strategy.MinimumEpochs}: MinimumEpochs has to be at most Epochs."));
        var rungs = new Dictionary<int, Dictionary<int, double>>();
        for (long epoch = strategy.MinimumEpochs; epoch < strategy.Epochs; epoch *= strategy.Factor) rungs.Add((int)epoch, []);
        return rungs;
    }
}
