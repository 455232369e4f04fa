using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes the loads of weights into vectors before the samples pass by, and the stores of their gradients after.</summary>
internal sealed class RegisterWeights(CodeWriter writer, InRegistersPlan plan, IReadOnlyList<Operation> operations)
{
    private bool HasGradients => operations.Any(operation => operation.Result.Role == TensorRole.ParameterGradient);

    public void EmitLoads()
    {
        foreach (var product in plan.Graph.Products)
            EmitProduct(product);
        foreach (var product in plan.Graph.Products.Where(NeedsColumns))
            EmitColumns(product);
        if (!HasGradients)
            return;

        writer.Line();
        foreach (var row in plan.Graph.Products.SelectMany(Rows))
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
        foreach (var row in plan.Graph.Products.SelectMany(Rows))
            writer.Line($"d{row.Name} = VectorMath.SumOfRows<V, {plan.Type.Keyword}>(d{row.Name}, Lanes);");
        using (writer.Block("if (accumulate)"))
        {
            foreach (var row in plan.Graph.Products.SelectMany(Rows))
                writer.Line($"d{row.Name} += {Load("gradients", row)};");
        }

        foreach (var row in plan.Graph.Products.SelectMany(Rows))
            writer.Line($"d{row.Name}.StorePartial(ref {RegisterRows.Element("gradients", row.Offset)}, {row.Length});");
    }

    private void EmitProduct(Contraction product)
    {
        writer.Line($"// layer {product.Result.Layer}: {(InRegistersPlan.IsDot(product) ? "the only column" : "the rows")} "
            + $"of {product.Right.Name}{(product.Bias is null ? "" : " and " + product.Bias.Name)}");
        foreach (var row in Rows(product))
            writer.Line($"V {row.Name} = {Load("parameters", row)};");
    }

    /// <summary>The columns of a layer's weights, for the way back through it.</summary>
    private void EmitColumns(Contraction product)
    {
        string weights = product.Right.Name, columns = weights + "Columns";
        int inputs = product.ReducedAxis.Length, outputs = product.Result.RowLength;
        writer.Line($"// the columns of {weights}, for the way back");
        writer.Line($"Span<{plan.Type.Keyword}> {columns} = stackalloc {plan.Type.Keyword}[{outputs} * Lanes];");
        string matrix = RegisterRows.Element("parameters", plan.Graph.ParameterOf(product.Right).Offset);
        writer.Line($"Matrix.Transpose(ref {matrix}, {inputs}, {outputs}, {outputs}, ref {columns}[0], Lanes);");
        for (int j = 0; j < outputs; j++)
            writer.Line($"V {weights}T_{j} = V.RepeatRow(ref {columns}[{j} * Lanes], Lanes, Lanes);");
    }

    private bool NeedsColumns(Contraction product) =>
        !InRegistersPlan.IsDot(product) && product.ReducedAxis.Length > 1
        && operations.OfType<Contraction>().Any(contraction => contraction.Right == product.Right && contraction.ReducedAxis == product.Right.Axes[1]);

    /// <summary>The vectors that hold a product's parameters.</summary>
    private IEnumerable<(string Name, int Offset, int Length)> Rows(Contraction product)
    {
        int offset = plan.Graph.ParameterOf(product.Right).Offset, inputs = product.ReducedAxis.Length, outputs = product.Result.RowLength;
        if (InRegistersPlan.IsDot(product))
        {
            yield return (product.Right.Name, offset, inputs);
        }
        else
        {
            for (int i = 0; i < inputs; i++)
                yield return ($"{product.Right.Name}_{i}", offset + i * outputs, outputs);
        }

        if (product.Bias is not null)
            yield return (product.Bias.Name, plan.Graph.ParameterOf(product.Bias).Offset, outputs);
    }

    /// <summary>A row of parameters for every sample; a single one fills the rows.</summary>
    private static string Load(string source, (string Name, int Offset, int Length) row) => row.Length == 1
        ? $"V.Create({RegisterRows.Element(source, row.Offset)})"
        : $"V.RepeatRow(ref {RegisterRows.Element(source, row.Offset)}, {row.Length}, Lanes)";
}
