using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>The tables that say which row and which column of a narrow matrix each lane of its flat vectors holds.</summary>
internal static class FlatPattern
{
    public static string RowsName(int columns) => $"RowsOf{columns}";

    public static string ColumnsName(int columns) => $"ColumnsOf{columns}";

    public static void Emit(CodeWriter writer, int columns, int lanes)
    {
        int length = FlatProduct.Of(columns, lanes).Vectors * lanes;
        writer.Line($"// A matrix of {columns} columns as a run of full vectors: the row and the column of each number until the pattern repeats.");
        writer.Line($"private static ReadOnlySpan<byte> {RowsName(columns)} => [{Numbers(place => place / columns)}];");
        writer.Line();
        writer.Line($"private static ReadOnlySpan<byte> {ColumnsName(columns)} => [{Numbers(place => place % columns)}];");

        string Numbers(Func<int, int> number) => string.Join(", ", Enumerable.Range(0, length).Select(number).Select(value => CodeWriter.Number(value)));
    }
}
