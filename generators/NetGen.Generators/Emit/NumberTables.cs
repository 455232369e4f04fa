namespace NetGen.Generators.Emit;

/// <summary>
/// Runs of integers that the methods of a class hand on, such as where values lie. They are arrays, made once: the literal of a span of integers allocates in each call
/// of a debug build.
/// </summary>
internal sealed class NumberTables
{
    private readonly List<string> _tables = [];

    /// <summary>The name of a table with those numbers.</summary>
    public string NameOf(IEnumerable<int> numbers)
    {
        string table = string.Join(", ", numbers.Select(static number => CodeWriter.Number(number)));
        int known = _tables.IndexOf(table);
        if (known < 0)
            _tables.Add(table);
        return Name(known < 0 ? _tables.Count : known + 1);
    }

    /// <summary>Writes the tables whose names have been asked for, at the end of their class.</summary>
    public void Emit(CodeWriter writer)
    {
        if (_tables.Count == 0)
            return;
        writer.Line();
        writer.Line("private static readonly int[]");
        using (writer.Indent())
        {
            for (int i = 0; i < _tables.Count; i++)
                writer.Line($"{Name(i + 1)} = [{_tables[i]}]{(i + 1 < _tables.Count ? "," : ";")}");
        }
    }

    private static string Name(int number) => $"Table{CodeWriter.Number(number)}";
}
