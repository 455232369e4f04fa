using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>
/// Writes a single row times a narrow matrix, whose numbers are a run of full vectors: the row's elements are permuted to the lanes of their weights,
/// and the lanes of the sums added up to those of the outputs, a local named for the result.
/// </summary>
/// <param name="type">The C# keyword of the elements.</param>
/// <param name="lanes">The lanes of a vector.</param>
internal sealed class LanePackedProductEmitter(CodeWriter writer, Contraction contraction, LanePackedProduct flat, string type, int lanes)
{
    private readonly int _inputs = contraction.ReducedAxis.Length;
    private readonly int _outputs = contraction.Result.RowLength;

    /// <param name="registers">The local of each vector of the row; null where the row is in memory.</param>
    public void Emit(Func<int, string>? registers)
    {
        var vectors = Enumerable.Range(0, flat.Vectors).ToList();
        for (int chain = 0; chain < flat.Accumulators; chain++)
            writer.Line($"V {string.Join(", ", vectors.Select(vector => $"{Sum(vector, chain)} = {(vector == 0 && chain == 0 ? FirstLanes() : "V.Zero")}"))};");
        using (writer.Block())
        {
            LanePacking.EmitRows(writer, _outputs, lanes, System.Math.Min(_inputs, lanes));
            if (registers is null)
                EmitLoop();
            else
                EmitFromRegisters(registers);
        }

        if (flat.Accumulators > 1)
            writer.Line(string.Join(" ", vectors.Select(vector => $"{Sum(vector, 0)} += {Sum(vector, 1)};")));
        EmitFold();
    }

    private string Sum(int vector, int chain) => $"{contraction.Result.Name}_flat{vector}" + (chain == 0 ? "" : $"_{chain}");

    /// <summary>The first row of a pattern starts from the bias.</summary>
    private string FirstLanes() => contraction.Bias is { } bias ? $"V.MaskToZero(V.FirstLanes({_outputs}, {lanes}), V.Load(ref {bias.Name}))" : "V.Zero";

    private void EmitFromRegisters(Func<int, string> registers)
    {
        for (int first = 0; first < _inputs; first += lanes)
            EmitTerms(registers(first / lanes), first, System.Math.Min(_inputs - first, lanes), contraction.Right.Name);
    }

    /// <summary>
    /// Whole vectors of inputs in a loop: a part of two of them would wait until both have left the store buffer, where a layer has just written them.
    /// </summary>
    private void EmitLoop()
    {
        int step = System.Math.Max(lanes, flat.Accumulators * flat.Rows), rest = _inputs % step, rounds = _inputs / step;
        writer.Line($"ref {type} weights = ref {contraction.Right.Name};");
        using (rounds > 1 ? writer.Block($"for (int i = 0; i < {rounds * step}; i += {step})") : default(CodeWriter.BlockScope?))
        {
            EmitVectors(rounds > 1 ? IndexExpression.Of("i") : 0, rounds > 0 ? step : 0, number: 0);
            if (rounds > 1 || rounds == 1 && rest > 0)
                writer.Line($"weights = ref At(ref weights, {step * _outputs});");
        }

        EmitVectors(rounds * step, rest, number: rounds > 0 ? step / lanes : 0);
    }

    /// <param name="number">The number of the first vector's local.</param>
    private void EmitVectors(IndexExpression start, int count, int number)
    {
        for (int first = 0; first < count; first += lanes)
        {
            int part = System.Math.Min(count - first, lanes);
            string name = $"inputs{number + first / lanes}";
            writer.Line($"V {name} = {LoadInputs(start + first, part)};");
            EmitTerms(name, first, part, "weights");
        }
    }

    /// <summary>What the caller owns ends exactly; other rows may be read beyond their end.</summary>
    private string LoadInputs(IndexExpression offset, int count) => count < lanes && contraction.Left.IsUnpadded
        ? $"V.LoadPartial({offset.Element(contraction.Left.Name)}, {count})"
        : $"V.Load({offset.Behind(contraction.Left.Name)})";

    /// <summary>Adds the products of some inputs with their rows of weights.</summary>
    /// <param name="first">The first of them, counted from where the weights begin.</param>
    private void EmitTerms(string inputs, int first, int count, string weights)
    {
        for (int vector = 0; vector < count * _outputs / lanes; vector++)
        {
            string sum = Sum(vector % flat.Vectors, (first / flat.Rows + vector / flat.Vectors) % flat.Accumulators);
            writer.Line($"V.MultiplyAccumulate(ref {sum}, V.Permute({inputs}, rows{vector}), ref {weights}, {first * _outputs + vector * lanes});");
        }
    }

    /// <summary>The rows of a pattern, moved to the first lanes, are added two by two.</summary>
    private void EmitFold()
    {
        var terms = new List<string>();
        if (flat.Vectors == 1)
        {
            for (int half = lanes / 2; half >= _outputs; half /= 2)
                writer.Line($"{Sum(0, 0)} += V.Shift({Sum(0, 0)}, {Sum(0, 0)}, {half});");
            terms.Add(Sum(0, 0));
        }
        else
        {
            terms.AddRange(Enumerable.Range(0, flat.Rows).Select(row => row * _outputs).Select(start => start % lanes == 0
                ? Sum(start / lanes, 0)
                : $"V.Shift({Sum(start / lanes, 0)}, {Sum(System.Math.Min(start / lanes + 1, flat.Vectors - 1), 0)}, {start % lanes})"));
        }

        while (terms.Count > 1)
            terms = [.. Enumerable.Range(0, (terms.Count + 1) / 2).Select(i => 2 * i + 1 < terms.Count ? $"({terms[2 * i]} + {terms[2 * i + 1]})" : terms[2 * i])];
        writer.Line($"V {OneSampleRows.Vector(contraction.Result, 0)} = {terms[0]};");
    }
}
