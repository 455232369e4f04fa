using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>
/// Writes a single row times a matrix as straight code: the sums are locals named for the result's vectors, which whoever comes next may use or store.
/// </summary>
/// <param name="contraction">row · matrix (+ bias).</param>
/// <param name="type">The C# keyword of the elements.</param>
/// <param name="lanes">The lanes of a vector.</param>
internal sealed class PanelProductEmitter(CodeWriter writer, Contraction contraction, PanelProduct product, string type, int lanes)
{
    private readonly SparseLoop? _nonZeros = product.SkipsZeros ? new SparseLoop(writer, contraction.Left.Name, new SparseInputs(contraction.ReducedAxis.Length)) : null;
    private readonly int _inputs = contraction.ReducedAxis.Length;
    private readonly int _outputs = contraction.Result.RowLength;

    /// <param name="use">Writes what becomes of one vector: its number within the panel and its first column.</param>
    /// <param name="hasList">Whether another product of the same row has listed what is not 0 in it.</param>
    public void Emit(Action<int, IndexExpression> use, bool hasList)
    {
        if (!hasList)
            _nonZeros?.EmitList();
        foreach (var panel in product.Panels)
        {
            int width = panel.Vectors * lanes;
            var first = panel.Repeats == 1 ? panel.First : IndexExpression.Of("column");
            using (panel.Repeats > 1 ? writer.Block($"for (int column = 0; column < {panel.Repeats * width}; column += {width})")
                : product.Panels.Length > 1 ? writer.Block()
                : default(CodeWriter.BlockScope?))
            {
                EmitSums(panel, first);
                for (int vector = 0; vector < panel.Vectors; vector++)
                    use(vector, first + vector * lanes);
            }
        }
    }

    private void EmitSums(Panel panel, IndexExpression first)
    {
        var vectors = Enumerable.Range(0, panel.Vectors).ToList();
        writer.Line($"V {string.Join(", ", vectors.Select(vector => $"{Sum(vector, 0)} = {Initial(first + vector * lanes)}"))};");
        for (int chain = 1; chain < panel.Accumulators; chain++)
            writer.Line($"V {string.Join(", ", vectors.Select(vector => $"{Sum(vector, chain)} = V.Zero"))};");
        if (_nonZeros is null)
            EmitLoop(panel, first);
        else
            EmitNonZeros(_nonZeros, panel, first);
        for (int chains = panel.Accumulators; chains > 1; chains = (chains + 1) / 2)
        {
            for (int chain = 0; chain < chains / 2; chain++)
                writer.Line(string.Join(" ", vectors.Select(vector => $"{Sum(vector, chain)} += {Sum(vector, chain + (chains + 1) / 2)};")));
        }
    }

    private void EmitLoop(Panel panel, IndexExpression first)
    {
        using (writer.Block())
        {
            writer.Line($"ref {type} input = ref {contraction.Left.Name};");
            writer.Line($"ref {type} weights = {first.Element(contraction.Right.Name)};");
            using (writer.Block($"for (int i = 0; i < {_inputs / panel.Accumulators}; i++)"))
            {
                EmitTerms(panel, panel.Accumulators);
                writer.Line($"input = ref At(ref input, {panel.Accumulators});");
                writer.Line($"weights = ref At(ref weights, {panel.Accumulators * _outputs});");
            }

            if (_inputs % panel.Accumulators > 0)
            {
                using (writer.Block())
                    EmitTerms(panel, _inputs % panel.Accumulators);
            }
        }
    }

    private void EmitNonZeros(SparseLoop nonZeros, Panel panel, IndexExpression first) => nonZeros.Emit(() =>
    {
        var place = IndexExpression.Of("i") * _outputs + first;
        writer.Line($"ref {type} weights = {place.Element(contraction.Right.Name)};");
        EmitTerm(panel, 0, $"At(ref {contraction.Left.Name}, i)");
    });

    private void EmitTerms(Panel panel, int terms)
    {
        for (int term = 0; term < terms; term++)
            EmitTerm(panel, term, term == 0 ? "input" : $"At(ref input, {term})");
    }

    private void EmitTerm(Panel panel, int term, string input)
    {
        writer.Line($"V input{term} = V.Create({input});");
        for (int vector = 0; vector < panel.Vectors; vector++)
            writer.Line($"V.MultiplyAccumulate(ref {Sum(vector, term)}, input{term}, ref weights, {term * _outputs + vector * lanes});");
    }

    private string Sum(int vector, int chain) => OneSampleRows.Vector(contraction.Result, vector) + (chain == 0 ? "" : $"_{chain}");

    private string Initial(IndexExpression offset) =>
        contraction.Bias is not { } bias ? "V.Zero" : $"V.Load({offset.Behind(bias.Name)})";
}
