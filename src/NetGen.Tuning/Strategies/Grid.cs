using NetGen.Tuning.Running;

namespace NetGen.Tuning.Strategies;

/// <summary>Every combination: a trial's number has the values' indices as its digits.</summary>
internal sealed class Grid : Search
{
    private readonly SearchSpace _space;
    private readonly Dictionary<string, IReadOnlyList<SettingValue>> _values;

    public Grid(SearchSpace space, int points)
    {
        _space = space;
        _values = space.ToDictionary(setting => setting.Key, setting => setting.Value.Grid(points), StringComparer.Ordinal);
        var count = _values.Values.Aggregate(1.0, (product, values) => product * values.Count);
        Count = count <= int.MaxValue
            ? (int)count
            : throw new ArgumentException(FormattableString.Invariant($"The grid has {count:G3} points, more than a study can count: use fewer Points, or RandomSearch."));
    }

    public override int Count { get; }

    public override TrialPlan Next(int number)
    {
        var combinations = Count;
        return new TrialPlan(_space.Each((name, _) =>
        {
            var values = _values[name];
            combinations /= values.Count;
            return values[number / combinations % values.Count];
        }));
    }
}
