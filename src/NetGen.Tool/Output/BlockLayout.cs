using NetGen.Tool.Models;

namespace NetGen.Tool.Output;

/// <summary>
/// Where the boxes of a picture stand: each in a column behind those that it takes values from. A value that passes a column has a place there too, so that no
/// line runs through a box.
/// </summary>
internal sealed class BlockLayout
{
    private readonly int[] _columns;
    private readonly List<List<(int Value, bool IsBox)>> _places = [];

    /// <param name="model">What is drawn: its inputs are box 0, then each step is one, then each head.</param>
    public BlockLayout(Model model)
    {
        Sources = [[], .. model.Steps.Select(step => step.Sources), .. model.Heads.Select(head => new[] { head.Source })];
        _columns = new int[Sources.Count];
        for (var box = 1; box < Sources.Count; box++) _columns[box] = Sources[box].Max(source => _columns[source]) + 1;
        for (var column = 0; column <= _columns.Max(); column++) _places.Add(Arranged(column));
    }

    /// <summary>For each box those that it takes values from.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Sources { get; }

    public int Columns => _places.Count;

    public int Rows => _places.Max(places => places.Count);

    /// <summary>Column and row of a box; rows are counted from the middle.</summary>
    public (int Column, double Row) PlaceOf(int box) => (_columns[box], RowIn(_columns[box], (box, true)));

    /// <summary>The places by which a value gets to a box, between the two.</summary>
    public IEnumerable<(int Column, double Row)> Between(int value, int box)
    {
        for (var column = _columns[value] + 1; column < _columns[box]; column++) yield return (column, RowIn(column, (value, false)));
    }

    private double RowIn(int column, (int, bool) place) => _places[column].IndexOf(place) - (_places[column].Count - 1) / 2.0;

    /// <summary>What stands in a column, each as high as what it comes from.</summary>
    private List<(int Value, bool IsBox)> Arranged(int column)
    {
        var boxes = Enumerable.Range(0, _columns.Length).Where(box => _columns[box] == column).Select(box => (box, true));
        var passing = Enumerable.Range(0, _columns.Length)
            .Where(value => _columns[value] < column && Enumerable.Range(0, _columns.Length).Any(box => _columns[box] > column && Sources[box].Contains(value)))
            .Select(value => (value, false));
        return [.. passing.Concat(boxes).OrderBy(place => Height(column, place))];
    }

    private double Height(int column, (int Value, bool IsBox) place) => (place, column) switch
    {
        (_, 0) => 0,
        ({ IsBox: true }, _) => Sources[place.Value].Average(source => RowBefore(column, source)),
        _ => RowBefore(column, place.Value),
    };

    private double RowBefore(int column, int value) => RowIn(column - 1, (value, _columns[value] == column - 1));
}
