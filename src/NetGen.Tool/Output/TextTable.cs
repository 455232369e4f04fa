using System.Globalization;

namespace NetGen.Tool.Output;

/// <summary>A table in plain text: columns are as wide as they must be, and numbers stand right.</summary>
internal sealed class TextTable(params string[] titles)
{
    private readonly List<object[]> _rows = [];

    /// <summary>Adds a row of text and numbers.</summary>
    public void Add(params object[] cells) => _rows.Add(cells);

    public void Write(TextWriter writer)
    {
        string[][] shown = [titles, .. _rows.Select(row => row.Select(Show).ToArray())];
        int[] widths = [.. titles.Select((_, column) => shown.Max(row => row[column].Length))];
        bool[] right = [.. titles.Select((_, column) => _rows.Exists(row => row[column] is long))];
        foreach (var row in shown)
            writer.WriteLine(string.Join("  ", row.Select((cell, column) => right[column] ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]))).TrimEnd());
    }

    private static string Show(object cell) => cell is long number ? number.ToString("N0", CultureInfo.InvariantCulture) : (string)cell;
}
