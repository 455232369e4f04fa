using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>
/// Writes a single row times a matrix as straight code: the sums are locals named for the result's vectors, which whoever comes next may use or store.
/// </summary>
/// <param name="type">The C# keyword of the elements.</param>
/// <param name="lanes">The lanes of a vector.</param>
internal sealed class RowProductEmitter(CodeWriter writer, string type, int lanes)
{
    /// <summary>The local of one vector of a row.</summary>
    public static string Vector(Tensor row, int vector) => $"{row.Name}_{CodeWriter.Number(vector)}";

    /// <param name="contraction">row · matrix (+ bias).</param>
    /// <param name="use">Writes what becomes of one vector: its number within the panel and its first column.</param>
    public void Emit(Contraction contraction, PanelProduct product, Action<int, string> use)
    {
        var (panels, skipsZeros) = product;
        var nonZeros = skipsZeros ? new NonZeroWalk(writer, contraction.Left.Name, contraction.Summed.Length) : null;
        nonZeros?.EmitList();
        foreach (var panel in panels)
        {
            int width = panel.Vectors * lanes;
            string first = panel.Repeats == 1 ? CodeWriter.Number(panel.First) : "column";
            using (panel.Repeats > 1 ? writer.Block($"for (int column = 0; column < {panel.Repeats * width}; column += {width})")
                : panels.Length > 1 ? writer.Block()
                : default(CodeWriter.BlockScope?))
            {
                EmitPanel(contraction, panel, first, nonZeros);
                for (int vector = 0; vector < panel.Vectors; vector++)
                    use(vector, ContractionText.Plus(first, CodeWriter.Number(vector * lanes)));
            }
        }
    }

    private void EmitPanel(Contraction contraction, Panel panel, string first, NonZeroWalk? nonZeros)
    {
        string Cell(int vector, int chain) => Vector(contraction.Result, vector) + (chain == 0 ? "" : $"_{chain}");
        int inputs = contraction.Summed.Length, outputs = contraction.Result.RowLength;
        var vectors = Enumerable.Range(0, panel.Vectors).ToList();
        writer.Line($"V {string.Join(", ", vectors.Select(vector => $"{Cell(vector, 0)} = {Initial(contraction.Bias, ContractionText.Plus(first, CodeWriter.Number(vector * lanes)))}"))};");
        for (int chain = 1; chain < panel.Chains; chain++)
            writer.Line($"V {string.Join(", ", vectors.Select(vector => $"{Cell(vector, chain)} = V.Zero"))};");
        if (nonZeros is not null)
            nonZeros.Emit(EmitInput);
        else
            EmitWalk();

        for (int chains = panel.Chains; chains > 1; chains = (chains + 1) / 2)
        {
            for (int chain = 0; chain < chains / 2; chain++)
                writer.Line(string.Join(" ", vectors.Select(vector => $"{Cell(vector, chain)} += {Cell(vector, chain + (chains + 1) / 2)};")));
        }

        void EmitInput()
        {
            writer.Line($"ref {type} weights = {ContractionText.Element(contraction.Right.Name, ContractionText.Plus(ContractionText.Times("i", CodeWriter.Number(outputs)), first))};");
            EmitTerm(0, $"At(ref {contraction.Left.Name}, i)");
        }

        void EmitWalk()
        {
            using (writer.Block())
            {
                writer.Line($"ref {type} input = ref {contraction.Left.Name};");
                writer.Line($"ref {type} weights = {ContractionText.Element(contraction.Right.Name, first)};");
                using (writer.Block($"for (int i = 0; i < {inputs / panel.Chains}; i++)"))
                {
                    EmitTerms(panel.Chains);
                    writer.Line($"input = ref At(ref input, {panel.Chains});");
                    writer.Line($"weights = ref At(ref weights, {panel.Chains * outputs});");
                }

                if (inputs % panel.Chains > 0)
                {
                    using (writer.Block())
                        EmitTerms(inputs % panel.Chains);
                }
            }
        }

        void EmitTerms(int terms)
        {
            for (int term = 0; term < terms; term++)
                EmitTerm(term, term == 0 ? "input" : $"At(ref input, {term})");
        }

        void EmitTerm(int term, string input)
        {
            writer.Line($"V input{term} = V.Create({input});");
            foreach (int vector in vectors)
                writer.Line($"V.AddProduct(ref {Cell(vector, term)}, input{term}, ref weights, {term * outputs + vector * lanes});");
        }
    }

    private static string Initial(Tensor? bias, string offset) => bias is null ? "V.Zero" : offset == "0" ? $"V.Load(ref {bias.Name})" : $"V.Load(ref {bias.Name}, {offset})";
}
