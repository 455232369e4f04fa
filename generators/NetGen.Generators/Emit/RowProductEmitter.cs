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
    public void Emit(Contraction contraction, RowProduct product, Action<int, string> use)
    {
        if (product is FlatProduct flat)
        {
            EmitFlat(contraction, flat);
            use(0, "0");
            return;
        }

        var (panels, skipsZeros) = (PanelProduct)product;
        foreach (var panel in panels)
        {
            int width = panel.Vectors * lanes;
            string first = panel.Repeats == 1 ? CodeWriter.Number(panel.First) : "column";
            using (panel.Repeats > 1 ? writer.Block($"for (int column = 0; column < {panel.Repeats * width}; column += {width})")
                : panels.Length > 1 ? writer.Block()
                : default(CodeWriter.BlockScope?))
            {
                EmitPanel(contraction, panel, first, skipsZeros);
                for (int vector = 0; vector < panel.Vectors; vector++)
                    use(vector, ContractionText.Plus(first, CodeWriter.Number(vector * lanes)));
            }
        }
    }

    private void EmitPanel(Contraction contraction, Panel panel, string first, bool skipsZeros)
    {
        string Cell(int vector, int chain) => Vector(contraction.Result, vector) + (chain == 0 ? "" : $"_{chain}");
        var vectors = Enumerable.Range(0, panel.Vectors).ToList();
        writer.Line($"V {string.Join(", ", vectors.Select(vector => $"{Cell(vector, 0)} = {Initial(contraction.Bias, ContractionText.Plus(first, CodeWriter.Number(vector * lanes)))}"))};");
        for (int chain = 1; chain < panel.Chains; chain++)
            writer.Line($"V {string.Join(", ", vectors.Select(vector => $"{Cell(vector, chain)} = V.Zero"))};");

        int inputs = contraction.Summed.Length, outputs = contraction.Result.RowLength;
        using (writer.Block())
        {
            writer.Line($"ref {type} input = ref {contraction.Left.Name};");
            writer.Line($"ref {type} weights = {ContractionText.Element(contraction.Right.Name, first)};");
            using (writer.Block($"for (int i = 0; i < {inputs / panel.Chains}; i++)"))
            {
                using (skipsZeros ? writer.Block("if (input != 0)") : default(CodeWriter.BlockScope?))
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

        for (int chains = panel.Chains; chains > 1; chains = (chains + 1) / 2)
        {
            for (int chain = 0; chain < chains / 2; chain++)
                writer.Line(string.Join(" ", vectors.Select(vector => $"{Cell(vector, chain)} += {Cell(vector, chain + (chains + 1) / 2)};")));
        }

        void EmitTerms(int terms)
        {
            for (int term = 0; term < terms; term++)
            {
                writer.Line($"V input{term} = V.Create({(term == 0 ? "input" : $"At(ref input, {term})")});");
                foreach (int vector in vectors)
                    writer.Line($"V.AddProduct(ref {Cell(vector, term)}, input{term}, ref weights, {term * outputs + vector * lanes});");
            }
        }
    }

    private static string Initial(Tensor? bias, string offset) => bias is null ? "V.Zero" : offset == "0" ? $"V.Load(ref {bias.Name})" : $"V.Load(ref {bias.Name}, {offset})";

    /// <summary>The pattern's vectors in a loop over its repetitions, then their lanes are added up to those of the outputs.</summary>
    private void EmitFlat(Contraction contraction, FlatProduct flat)
    {
        int inputs = contraction.Summed.Length, outputs = contraction.Result.RowLength;
        int patterns = flat.Patterns;
        string Sum(int vector, int pattern = 0) => $"{contraction.Result.Name}_flat{vector}" + (pattern == 0 ? "" : $"_{pattern}");
        var vectors = Enumerable.Range(0, flat.Vectors).ToList();
        for (int pattern = 0; pattern < patterns; pattern++)
            writer.Line($"V {string.Join(", ", vectors.Select(vector => $"{Sum(vector, pattern)} = {(vector == 0 && pattern == 0 ? FirstLanes(contraction.Bias) : "V.Zero")}"))};");
        using (writer.Block())
        {
            foreach (int vector in vectors)
                writer.Line($"V rows{vector} = V.LoadIndices(ref MemoryMarshal.GetReference({FlatPattern.RowsName(outputs)}), {vector * lanes});");
            writer.Line($"ref {type} weights = ref {contraction.Right.Name};");
            using (writer.Block($"for (int i = 0; i < {inputs}; i += {patterns * flat.Rows})"))
            {
                for (int pattern = 0; pattern < patterns; pattern++)
                {
                    writer.Line($"V inputs{pattern} = {LoadInputs(contraction.Left, ContractionText.Plus("i", CodeWriter.Number(pattern * flat.Rows)), flat.Rows)};");
                    foreach (int vector in vectors)
                        writer.Line($"V.AddProduct(ref {Sum(vector, pattern)}, V.Permute(inputs{pattern}, rows{vector}), ref weights, {(pattern * flat.Vectors + vector) * lanes});");
                }

                writer.Line($"weights = ref At(ref weights, {patterns * flat.Vectors * lanes});");
            }
        }

        if (patterns > 1)
            writer.Line(string.Join(" ", vectors.Select(vector => $"{Sum(vector)} += {Sum(vector, 1)};")));
        EmitFold(contraction, flat, vector => Sum(vector));
    }

    /// <summary>The first row of a pattern starts from the bias.</summary>
    private static string FirstLanes(Tensor? bias) => bias is null ? "V.Zero" : $"V.LoadFirst(ref {bias.Name}, {bias.RowLength})";

    /// <summary>What the caller owns ends exactly; other rows may be read beyond their end.</summary>
    private static string LoadInputs(Tensor inputs, string offset, int count) => inputs.Kind == TensorKind.Given
        ? $"V.LoadFirst(ref At(ref {inputs.Name}, {offset}), {count})"
        : $"V.Load(ref {inputs.Name}, {offset})";

    /// <summary>The rows of a pattern, moved to the first lanes, are added two by two.</summary>
    private void EmitFold(Contraction contraction, FlatProduct flat, Func<int, string> sum)
    {
        int outputs = contraction.Result.RowLength;
        string result = Vector(contraction.Result, 0);
        var terms = new List<string>();
        if (flat.Vectors == 1)
        {
            for (int half = lanes / 2; half >= outputs; half /= 2)
                writer.Line($"{sum(0)} += V.Shift({sum(0)}, {sum(0)}, {half});");
            terms.Add(sum(0));
        }
        else
        {
            terms.AddRange(Enumerable.Range(0, flat.Rows).Select(row => row * outputs).Select(start => start % lanes == 0
                ? sum(start / lanes)
                : $"V.Shift({sum(start / lanes)}, {sum(System.Math.Min(start / lanes + 1, flat.Vectors - 1))}, {start % lanes})"));
        }

        while (terms.Count > 1)
            terms = [.. Enumerable.Range(0, (terms.Count + 1) / 2).Select(i => 2 * i + 1 < terms.Count ? $"({terms[2 * i]} + {terms[2 * i + 1]})" : terms[2 * i])];
        writer.Line($"V {result} = {terms[0]};");
    }
}
