using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>
/// Writes a weight gradient of a single sample, x·δ for every weight: vectors of δ stay in registers while the inputs pass by, and each
/// product is added to its place in memory, which is that of the weight itself where a step is its gradient.
/// </summary>
internal sealed class OuterProductEmitter(CodeWriter writer, TiledContraction kernel, string type)
{
    private const int MostVectors = 8;

    private readonly ContractionText _text = new(kernel, type);
    private readonly int _columns = kernel.Shape.Columns;

    public string Name { get; } = kernel.Name + "OfOne";

    private string X => _text.Left;

    private string Delta => _text.Right;

    private string Gradient => _text.Result;

    /// <summary>Vectors side by side in one walk over the inputs: the widest hardware needs these, narrower ones repeat them.</summary>
    private IReadOnlyList<int> Panels
    {
        get
        {
            int vectors = _columns / Lanes;
            int[] used = [.. new[] { 8, 4, 2 }.Where(panel => panel == MostVectors ? vectors >= panel : (vectors & panel) != 0)];
            return [.. used, 1];
        }
    }

    private int Lanes => (int)kernel.Widest / (type == "float" ? 4 : 8);

    public void Emit()
    {
        using (VectorMethod.Open(writer, Name, $"ref {type} {X}, ref {type} {Delta}, ref {type} {Gradient}, bool accumulate", type))
        {
            writer.Line("int column = 0;");
            foreach (int panel in Panels)
            {
                string width = ContractionText.Times(panel, "V.Count");
                writer.Line($"for (; column + {width} <= {_columns}; column += {width})");
                using (writer.Indent())
                    writer.Line($"{Name}x{panel}<V>(ref {X}, ref Unsafe.Add(ref {Delta}, column), ref Unsafe.Add(ref {Gradient}, column), accumulate);");
            }

            writer.Line($"if ({_columns} % V.Count > 0)");
            using (writer.Indent())
                writer.Line($"{Name}Rest<V>(ref {X}, ref Unsafe.Add(ref {Delta}, column), ref Unsafe.Add(ref {Gradient}, column), accumulate);");
        }

        foreach (int panel in Panels)
        {
            writer.Line();
            EmitWalk($"x{panel}", panel, isRest: false);
        }

        writer.Line();
        EmitWalk("Rest", 1, isRest: true);
    }

    private void EmitWalk(string suffix, int vectors, bool isRest)
    {
        using (VectorMethod.Open(writer, Name + suffix, $"ref {type} {X}, ref {type} {Delta}, ref {type} {Gradient}, bool accumulate", type))
        {
            for (int vector = 0; vector < vectors; vector++)
                writer.Line($"V {Delta}{vector} = V.Load(ref {Delta}{(vector == 0 ? "" : $", {ContractionText.Times(vector, "V.Count")}")});");
            using (writer.Block("if (accumulate)"))
                EmitRows(vectors, isRest, (vector, place) => $"V.MultiplyAdd({X}0, {Delta}{vector}, V.Load(ref {place}))");
            using (writer.Block("else"))
                EmitRows(vectors, isRest, (vector, _) => $"({X}0 * {Delta}{vector})");
        }
    }

    private void EmitRows(int vectors, bool isRest, Func<int, string, string> value)
    {
        using (writer.Block($"for (int i = 0; i < {kernel.Shape.Rows}; i++)"))
        {
            writer.Line($"V {X}0 = V.Create(Unsafe.Add(ref {X}, i));");
            for (int vector = 0; vector < vectors; vector++)
            {
                string place = vector == 0 ? Gradient : $"Unsafe.Add(ref {Gradient}, {ContractionText.Times(vector, "V.Count")})";
                string offset = vector == 0 ? "" : $", {ContractionText.Times(vector, "V.Count")}";
                writer.Line(isRest
                    ? $"{value(vector, place)}.StoreFirst(ref {Gradient}, {_columns} % V.Count);"
                    : $"{value(vector, place)}.Store(ref {Gradient}{offset});");
            }

            writer.Line($"{Gradient} = ref Unsafe.Add(ref {Gradient}, {_text.ResultStride});");
        }
    }
}
