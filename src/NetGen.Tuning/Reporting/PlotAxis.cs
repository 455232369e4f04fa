using System.Globalization;

namespace NetGen.Tuning.Reporting;

/// <summary>Where values lie along one side of a panel.</summary>
internal sealed class PlotAxis
{
    private readonly IReadOnlyList<SettingValue>? _choices;
    private readonly bool _isLogarithmic;
    private readonly double _least;
    private readonly double _greatest;
    private readonly double _start;
    private readonly double _end;

    private PlotAxis(IReadOnlyList<SettingValue>? choices, bool isLogarithmic, double least, double greatest, double start, double end)
    {
        (_choices, _isLogarithmic, _least, _greatest, _start, _end) = (choices, isLogarithmic, least, greatest, start, end);
    }

    /// <summary>The places that are labelled: ends of a range, all of a choice.</summary>
    public IEnumerable<(double Place, string Label)> Marks => _choices is null
        ? new[] { _least, _greatest }.Distinct().Select(value => (Place(value), value.ToString("G4", CultureInfo.InvariantCulture)))
        : _choices.Select(value => (Place(value), value.ToString()));

    public static PlotAxis Choices(IReadOnlyList<SettingValue> choices, double start, double end) => new(choices, false, -0.5, choices.Count - 0.5, start, end);

    public static PlotAxis Numbers(IEnumerable<double> values, bool isLogarithmic, double start, double end)
    {
        var known = values.DefaultIfEmpty(1).ToArray();
        return new PlotAxis(null, isLogarithmic, known.Min(), known.Max(), start, end);
    }

    public double Place(SettingValue value)
    {
        for (var i = 0; i < _choices?.Count; i++)
            if (_choices[i] == value) return Between(i, _least, _greatest);
        return Place(value.Number);
    }

    public double Place(double value) =>
        _isLogarithmic ? Between(Math.Log(value), Math.Log(_least), Math.Log(_greatest)) : Between(value, _least, _greatest);

    /// <summary>Where a value is between two others, by their halves, which are not so far apart that their difference has no number.</summary>
    private double Between(double value, double least, double greatest) =>
        greatest > least ? _start + (value / 2 - least / 2) / (greatest / 2 - least / 2) * (_end - _start) : (_start + _end) / 2;
}
