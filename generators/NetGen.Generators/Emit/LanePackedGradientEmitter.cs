using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>
/// Writes the weight gradient of a single sample, x·δ for every weight, of weights that are a run of full vectors: a vector holds all of δ. Each product goes where its
/// weight is, and the gradient of the bias is one more row, δ itself.
/// </summary>
/// <param name="update">What updates the weights with it; null where it is stored, or added to what is there.</param>
internal sealed class LanePackedGradientEmitter(CodeWriter writer, TiledPlan plan, UpdateType? update)
{
    private readonly string _type = plan.Type.Keyword;
    private readonly int _lanes = plan.Type.Lanes(LanePackedProduct.Width);

    private IReadOnlyList<string> References => update is null ? ["dW"] : [.. WeightGradients.Memory(plan)];

    /// <param name="layer">A layer of the shape.</param>
    /// <param name="isUnpadded">Whether nothing may be read behind the inputs.</param>
    public void Emit(string name, Graph.Contraction layer, bool isUnpadded)
    {
        var (inputs, outputs) = (layer.ReducedAxis.Length, layer.Result.RowLength);
        writer.Line($"// {(update is null ? "dW = xᵀ·delta" : "W updated by dW = xᵀ·delta")}{(layer.Bias is null ? "" : ", then the same for b by db = delta")}; "
            + "the weights are a run of full vectors.");
        var rest = update is null ? new MethodParameter("bool", "accumulate") : WeightGradients.Constants(_type);
        using (VectorMethod.Open(writer, name, [.. MethodParameter.References(_type, ["x", "delta", .. References]), rest], _type))
        {
            var flat = LanePackedProduct.Of(outputs, _lanes);
            writer.Line("V delta0 = V.Load(ref delta);");
            LanePacking.EmitRows(writer, outputs, _lanes, flat.Rows);
            LanePacking.EmitRepeated(writer, "delta", outputs, _lanes);
            if (update is not null)
            {
                writer.Line($"var numbers = ParameterUpdate.Numbers<V, {_type}, {update.Text}>(constants);");
                EmitLoop((factor, other, offset, count) =>
                    $"ParameterUpdate.Vector<V, {_type}, {update.Text}>({(other is null ? factor : $"{factor} * {other}")}, {Places(offset)}, in numbers, {count});");
                return;
            }

            using (writer.Block("if (accumulate)"))
            {
                EmitLoop((factor, other, offset, count) =>
                    Store(other is null ? $"({factor} + {Load(offset)})" : $"V.MultiplyAdd({factor}, {other}, {Load(offset)})", offset, count));
            }

            using (writer.Block("else"))
                EmitLoop((factor, other, offset, count) => Store(other is null ? factor : $"({factor} * {other})", offset, count));

            void EmitLoop(Func<string, string?, int, int, string> vector)
            {
                using (writer.Block($"for (int i = 0; i < {CodeWriter.Number(inputs)}; i += {CodeWriter.Number(flat.Rows)})"))
                {
                    writer.Line(isUnpadded ? $"V x0 = V.LoadPartial(ref At(ref x, i), {CodeWriter.Number(flat.Rows)});" : "V x0 = V.Load(ref x, i);");
                    for (int i = 0; i < flat.Vectors; i++)
                        writer.Line(vector($"V.Permute(x0, rows{i})", $"deltas{i}", i * _lanes, _lanes));
                    foreach (string reference in References)
                        writer.Line($"{reference} = ref At(ref {reference}, {CodeWriter.Number(flat.Vectors * _lanes)});");
                }

                if (layer.Bias is not null)
                    writer.Line(vector("delta0", null, 0, outputs));
            }
        }
    }

    private static string Load(IndexExpression offset) => $"V.Load({offset.Behind("dW")})";

    private string Store(string value, IndexExpression offset, int count) =>
        count < _lanes ? $"{value}.StorePartial({offset.Element("dW")}, {CodeWriter.Number(count)});" : $"{value}.Store({offset.Behind("dW")});";

    /// <summary>The weights, and what an optimizer keeps of them; the weights again in place of what it does not keep.</summary>
    private string Places(IndexExpression offset) => string.Join(", ", WeightGradients.Three(References).Select(offset.Element));
}
