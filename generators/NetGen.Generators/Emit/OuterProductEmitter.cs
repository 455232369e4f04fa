using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>
/// Writes the weight gradient of a single sample, x·δ for every weight: vectors of δ stay in registers while the inputs pass by, and each product
/// goes where its weight is. The gradient of the bias is one more row, δ itself.
/// </summary>
/// <param name="x">The local of the layer's inputs.</param>
/// <param name="delta">The local of the gradient by its sums.</param>
internal sealed class OuterProductEmitter(CodeWriter writer, string name, string x, string delta, OuterProductShape shape, string type, IGradientSink sink)
{
    private readonly SparseLoop? _nonZeros = shape.SkipsZeros ? new SparseLoop(writer, x, new SparseInputs(shape.Inputs)) : null;

    private IEnumerable<MethodParameter> Parameters => MethodParameter.References(type, [x, delta, .. sink.References]).Concat(sink.Parameters);

    /// <summary>What the loop over some columns is told besides.</summary>
    private IReadOnlyList<MethodParameter> List => HasList ? SparseLoop.Parameters : [];

    private string Passed => string.Concat(sink.References.Select(reference => $", ref At(ref {reference}, column)"))
        + string.Concat(sink.Parameters.Concat(List).Select(parameter => $", {parameter.Argument}"));

    /// <summary>Whether the loops share a list of the inputs that are not 0.</summary>
    private bool HasList => shape.SkipsZeros && new SparseInputs(shape.Inputs).AreListedAtOnce;

    /// <summary>Vectors side by side in one loop over the inputs: the widest hardware needs these, narrower ones repeat them.</summary>
    private IReadOnlyList<int> Panels
    {
        get
        {
            int vectors = shape.Outputs / shape.Lanes;
            int[] used = [.. new[] { 8, 4, 2 }.Where(panel => panel <= sink.MostVectors && (panel == sink.MostVectors ? vectors >= panel : (vectors & panel) != 0))];
            return [.. used, 1];
        }
    }

    public void Emit()
    {
        using (VectorMethod.Open(writer, name, Parameters, type))
        {
            if (HasList)
                _nonZeros!.EmitList("accumulate");
            writer.Line("int column = 0;");
            foreach (int panel in Panels)
            {
                var width = IndexExpression.Lanes(panel);
                writer.Line($"for (; column + {width} <= {shape.Outputs}; column += {width})");
                using (writer.Indent())
                    writer.Line($"{name}x{panel}<V>(ref {x}, ref At(ref {delta}, column){Passed});");
            }

            writer.Line($"if ({shape.Outputs} % V.Count > 0)");
            using (writer.Indent())
                writer.Line($"{name}Rest<V>(ref {x}, ref At(ref {delta}, column){Passed});");
        }

        foreach (int panel in Panels)
            EmitLoop($"x{panel}", panel, count: null);
        EmitLoop("Rest", 1, $"{shape.Outputs} % V.Count");
    }

    /// <summary>The same for a matrix that is a run of full vectors, where a vector holds all of δ.</summary>
    /// <param name="lanes">The lanes of the vector.</param>
    public void EmitFlat(int lanes)
    {
        var flat = Schedule.LanePackedProduct.Of(shape.Outputs, lanes);
        var vectors = Enumerable.Range(0, flat.Vectors).ToList();
        using (VectorMethod.Open(writer, name, Parameters, type))
        {
            sink.EmitConstants();
            writer.Line($"V {delta}0 = V.Load(ref {delta});");
            LanePacking.EmitRows(writer, shape.Outputs, lanes, flat.Rows);
            LanePacking.EmitRepeated(writer, delta, shape.Outputs, lanes);
            sink.EmitLoops((write, _) =>
            {
                using (writer.Block($"for (int i = 0; i < {shape.Inputs}; i += {flat.Rows})"))
                {
                    writer.Line(shape.IsUnpadded ? $"V {x}0 = V.LoadPartial(ref At(ref {x}, i), {flat.Rows});" : $"V {x}0 = V.Load(ref {x}, i);");
                    foreach (int vector in vectors)
                        write($"V.Permute({x}0, rows{vector})", $"{delta}s{vector}", vector * lanes, null);
                    EmitAdvance(flat.Vectors * lanes);
                }

                if (shape.HasBias)
                    write($"{delta}0", null, 0, CodeWriter.Number(shape.Outputs));
            });
        }
    }

    private void EmitLoop(string suffix, int vectors, string? count)
    {
        using (VectorMethod.Open(writer, name + suffix, Parameters.Concat(List), type))
        {
            if (!HasList)
                _nonZeros?.EmitList();
            sink.EmitConstants();
            for (int vector = 0; vector < vectors; vector++)
                writer.Line($"V {delta}{vector} = V.Load({IndexExpression.Lanes(vector).Behind(delta)});");
            sink.EmitLoops((write, adds) =>
            {
                if (_nonZeros is not null && adds)
                    EmitNonZeros(_nonZeros, () => EmitProducts(write));
                else
                    EmitAll(() => EmitProducts(write));
                for (int vector = 0; shape.HasBias && vector < vectors; vector++)
                    write($"{delta}{vector}", null, IndexExpression.Lanes(vector), count);
            });
        }

        void EmitProducts(GradientWriter write)
        {
            writer.Line($"V {x}0 = V.Create(At(ref {x}, i));");
            for (int vector = 0; vector < vectors; vector++)
                write($"{x}0", $"{delta}{vector}", IndexExpression.Lanes(vector), count);
        }
    }

    private void EmitAll(Action emitProducts)
    {
        using (writer.Block($"for (int i = 0; i < {shape.Inputs}; i++)"))
        {
            emitProducts();
            EmitAdvance(shape.Outputs);
        }
    }

    /// <summary>Goes from one input that is not 0 to the next.</summary>
    private void EmitNonZeros(SparseLoop nonZeros, Action emitProducts)
    {
        foreach (string reference in sink.References)
            writer.Line($"ref {type} {reference}Start = ref {reference};");
        nonZeros.Emit(() =>
        {
            EmitPlace(IndexExpression.Of("i") * shape.Outputs);
            emitProducts();
        });
        EmitPlace(shape.Inputs * shape.Outputs);

        void EmitPlace(IndexExpression offset)
        {
            foreach (string reference in sink.References)
                writer.Line($"{reference} = ref At(ref {reference}Start, {offset});");
        }
    }

    private void EmitAdvance(int elements)
    {
        foreach (string reference in sink.References)
            writer.Line($"{reference} = ref At(ref {reference}, {elements});");
    }
}
