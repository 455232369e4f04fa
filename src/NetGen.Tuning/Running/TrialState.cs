namespace NetGen.Tuning.Running;

/// <summary>A trial as the ledger knows it.</summary>
internal sealed class TrialState(int number, int seed, OrderedDictionary<string, SettingValue> settings, int? parent)
{
    private readonly List<double> _reports = [];

    public int Number => number;

    public int Seed => seed;

    public OrderedDictionary<string, SettingValue> Settings => settings;

    public int? Parent => parent;

    public IReadOnlyList<double> Reports => _reports;

    /// <summary>The best report; NaN before the first.</summary>
    public double Best { get; private set; } = double.NaN;

    /// <summary>What the strategy said to the last report.</summary>
    public Verdict Verdict { get; set; }

    public TrialEnded? End { get; set; }

    public TrialStatus Status => End?.Status ?? TrialStatus.Interrupted;

    /// <summary>What the trial is worth; NaN for one that failed.</summary>
    public double Value => Status == TrialStatus.Failed ? double.NaN : Best;

    public void Report(double value, Goal goal)
    {
        _reports.Add(value);
        if (double.IsNaN(Best) || goal.IsBetter(value, Best)) Best = value;
    }

    /// <summary>Forgets the reports after an epoch.</summary>
    public void ForgetAfter(int epoch, Goal goal)
    {
        double[] kept = [.. _reports.Take(epoch)];
        _reports.Clear();
        (Best, Verdict) = (double.NaN, Verdict.GoOn);
        foreach (var value in kept) Report(value, goal);
    }

    public TrialResult ToResult() => new()
    {
        Number = number,
        Seed = seed,
        Settings = settings,
        Parent = parent,
        Status = Status,
        Value = Value,
        Reports = [.. _reports],
        Reason = End?.Reason,
        Duration = End?.Duration ?? default,
    };
}
