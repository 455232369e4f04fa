using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes the loads of weights into vectors before the samples pass by, and the stores of their gradients after.</summary>
internal sealed class RegisterWeights(CodeWriter writer, InRegistersPlan plan, IReadOnlyList<Operation> operations)
{
    private bool HasGradients => operations.Any(operation => operation.Result.Role == TensorRole.ParameterGradient);

    public void EmitLoads()
    {
        foreach (var layer in plan.Graph.Layers)
            EmitLayer(layer);
        foreach (var layer in plan.Graph.Layers.Where(NeedsColumns))
            EmitColumns(layer);
        if (!HasGradients)
            return;

        writer.Line();
        foreach (var row in plan.Graph.Layers.SelectMany(Rows))
            writer.Line($"V d{row.Name} = V.Zero;");
    }

    /// <summary>
    /// Stores the gradients; what is there already is added after the sum over the samples: added to one by one, a large
    /// parameter would lose small terms to rounding.
    /// </summary>
    public void EmitStores()
    {
        if (!HasGradients)
            return;
        foreach (var row in plan.Graph.Layers.SelectMany(Rows))
            writer.Line($"d{row.Name} = VectorMath.SumOfRows<V, {plan.Type.Keyword}>(d{row.Name}, Lanes);");
        using (writer.Block("if (accumulate)"))
        {
            foreach (var row in plan.Graph.Layers.SelectMany(Rows))
                writer.Line($"d{row.Name} += {Load("gradients", row)};");
        }

        foreach (var row in plan.Graph.Layers.SelectMany(Rows))
            writer.Line($"d{row.Name}.StoreFirst(ref {Element("gradients", row.Offset)}, {row.Length});");
    }

    private void EmitLayer(LayerTensors layer)
    {
        writer.Line($"// layer {layer.Number}: {(InRegistersPlan.IsDot(layer) ? "the only column" : "the rows")} of {layer.Weights.Name}{(layer.Bias is null ? "" : " and " + layer.Bias.Name)}");
        foreach (var row in Rows(layer))
            writer.Line($"V {row.Name} = {Load("parameters", row)};");
    }

    /// <summary>The columns of a layer's weights, for the way back through it.</summary>
    private void EmitColumns(LayerTensors layer)
    {
        string columns = layer.Weights.Name + "Columns";
        writer.Line($"// the columns of {layer.Weights.Name}, for the way back");
        writer.Line($"Span<{plan.Type.Keyword}> {columns} = stackalloc {plan.Type.Keyword}[{layer.Outputs} * Lanes];");
        writer.Line($"Matrix.Transpose(ref {Element("parameters", layer.WeightsOffset)}, {layer.Inputs}, {layer.Outputs}, {layer.Outputs}, ref {columns}[0], Lanes);");
        for (int j = 0; j < layer.Outputs; j++)
            writer.Line($"V {layer.Weights.Name}T_{j} = V.RepeatRow(ref {columns}[{j} * Lanes], Lanes, Lanes);");
    }

    private bool NeedsColumns(LayerTensors layer) =>
        !InRegistersPlan.IsDot(layer) && layer.Inputs > 1
        && operations.OfType<Contraction>().Any(contraction => contraction.Right == layer.Weights && contraction.Summed == layer.Weights.Axes[1]);

    /// <summary>The vectors that hold a layer's parameters.</summary>
    private static IEnumerable<(string Name, int Offset, int Length)> Rows(LayerTensors layer)
    {
        if (InRegistersPlan.IsDot(layer))
        {
            yield return (layer.Weights.Name, layer.WeightsOffset, layer.Inputs);
        }
        else
        {
            for (int i = 0; i < layer.Inputs; i++)
                yield return ($"{layer.Weights.Name}_{i}", layer.WeightsOffset + i * layer.Outputs, layer.Outputs);
        }

        if (layer.Bias is not null)
            yield return (layer.Bias.Name, layer.BiasOffset, layer.Outputs);
    }

    /// <summary>A row of parameters for every sample; a single one fills the rows.</summary>
    private static string Load(string source, (string Name, int Offset, int Length) row) => row.Length == 1
        ? $"V.Create({Element(source, row.Offset)})"
        : $"V.RepeatRow(ref {Element(source, row.Offset)}, {row.Length}, Lanes)";

    private static string Element(string name, int offset) => offset == 0 ? name : $"Unsafe.Add(ref {name}, {offset})";
}
