using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>The tables that say which row and which column of a narrow matrix each lane of its flat vectors holds.</summary>
internal static class LanePacking
{
    private static string RowsName(int columns) => $"RowsOf{columns}";

    private static string ColumnsName(int columns) => $"ColumnsOf{columns}";

    /// <summary>Writes the tables: of as many rows as a vector has lanes, and of the columns until they repeat.</summary>
    public static void Emit(CodeWriter writer, int columns, int lanes)
    {
        writer.Line($"// A matrix of {columns} columns as a run of full vectors: the row of each number, for a vector of inputs, and its column until the pattern repeats.");
        writer.Line($"private static ReadOnlySpan<byte> {RowsName(columns)} => [{Numbers(columns * lanes, place => place / columns)}];");
        writer.Line();
        writer.Line($"private static ReadOnlySpan<byte> {ColumnsName(columns)} => [{Numbers(LanePackedProduct.Of(columns, lanes).Vectors * lanes, place => place % columns)}];");

        static string Numbers(int length, Func<int, int> number) => string.Join(", ", Enumerable.Range(0, length).Select(number).Select(value => CodeWriter.Number(value)));
    }

    /// <summary>Writes the locals <c>rows0</c>, … that put inputs to the lanes of their weights.</summary>
    /// <param name="inputs">Inputs that are at hand at once.</param>
    public static void EmitRows(CodeWriter writer, int columns, int lanes, int inputs)
    {
        writer.Line($"ref byte rows = ref MemoryMarshal.GetReference({RowsName(columns)});");
        for (int vector = 0; vector < inputs * columns / lanes; vector++)
            writer.Line($"V rows{vector} = V.LoadIndices(ref rows, {vector * lanes});");
    }

    /// <summary>Writes the locals that repeat the row of a matrix along its flat vectors: the name and <c>s0</c>, ….</summary>
    /// <param name="row">The local of the row's only vector, its name and a 0.</param>
    public static void EmitRepeated(CodeWriter writer, string row, int columns, int lanes)
    {
        writer.Line($"ref byte columns = ref MemoryMarshal.GetReference({ColumnsName(columns)});");
        for (int vector = 0; vector < LanePackedProduct.Of(columns, lanes).Vectors; vector++)
            writer.Line($"V {row}s{vector} = V.Permute({row}0, V.LoadIndices(ref columns, {vector * lanes}));");
    }
}
