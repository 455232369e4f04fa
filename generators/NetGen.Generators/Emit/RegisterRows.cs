using NetGen.Generators.Graph;
using NetGen.Generators.Math;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>
/// The rows of a network in registers, in one phase of its program: values are locals, only what the caller owns and what another phase needs
/// is in memory. A vector has one row of <c>Lanes</c> lanes for each of its samples; a value of a single component fills its row.
/// </summary>
internal sealed class RegisterRows(CodeWriter writer, InRegistersPlan plan, RegisterProgram program) : IRows
{
    private readonly HashSet<string> _locals = [];

    public int Lanes => plan.Lanes;

    public string Name(Tensor tensor) => tensor.IsUnpadded ? tensor.Name + "Row" : tensor.Name;

    public string? Load(Tensor tensor)
    {
        if (!_locals.Add(Name(tensor)))
            return null;
        return program.HeadResults.Contains(tensor) ? $"V.Spread({PackedRows.Packed(tensor)}, v, Lanes)"
            : !tensor.IsUnpadded ? $"V.Load(ref scratch, {SharedOffset(tensor)})"
            : !tensor.IsPerSample ? $"V.RepeatRow(ref {tensor.Name}, {tensor.RowLength}, Lanes)"
            : tensor.RowLength == 1 ? $"V.LoadEach(ref {Place(tensor)}, 1, Lanes)"
            : $"V.LoadRows(ref {Place(tensor)}, {tensor.RowLength}, Lanes)";
    }

    public bool IsStored(Tensor tensor) => true;

    public void EmitStore(string value, Tensor tensor)
    {
        _locals.Add(Name(tensor));
        if (program.Shared.Contains(tensor))
            writer.Line($"{value}.Store(ref scratch, {SharedOffset(tensor)});");
        if (!tensor.IsUnpadded)
            return;
        bool mayBeMissing = tensor == plan.Graph.InputGradients;
        if (mayBeMissing)
            writer.Line($"if (!Unsafe.IsNullRef(ref {tensor.Name}))");
        using (mayBeMissing ? writer.Indent() : default(CodeWriter.IndentScope?))
            writer.Line($"{value}.StoreRows(ref {Place(tensor)}, {tensor.RowLength}, Lanes);");
    }

    public void EmitLoss(FormulaWriter text, Expression formula) => writer.Line($"loss += VectorMath.SumOfRows<V, {plan.Type.Keyword}>({text.Print(formula)}, Lanes)[0];");

    /// <summary>A whole row as a vector.</summary>
    public string Row(Tensor tensor)
    {
        if (Load(tensor) is { } load)
            writer.Line($"V {Name(tensor)} = {load};");
        return Name(tensor);
    }

    /// <summary>One component of a row in all its lanes; made once.</summary>
    public string Component(Tensor tensor, int index)
    {
        if (tensor.RowLength == 1)
            return Row(tensor);
        string name = $"{tensor.Name}_{index}";
        if (_locals.Add(name))
        {
            writer.Line(tensor.IsUnpadded
                ? $"V {name} = V.LoadEach(ref {Place(tensor, index)}, {tensor.RowLength}, Lanes);"
                : $"V {name} = V.Spread({Row(tensor)}, {index}, Lanes);");
        }

        return name;
    }

    /// <summary>The sum of a product with a row of weights, in all lanes of the row. Lanes that are no component may hold anything, NaN too.</summary>
    public string SumOfProduct(Tensor tensor, string weights)
    {
        string product = $"{Row(tensor)} * {weights}";
        bool isPadded = !tensor.IsUnpadded && tensor.RowLength < plan.Lanes;
        string summand = isPadded ? $"V.MaskToZero(V.FirstLanes({tensor.RowLength}, Lanes), {product})" : product;
        return $"VectorMath.RowSum<V, {plan.Type.Keyword}>({summand}, Lanes)";
    }

    private string SharedOffset(Tensor tensor)
    {
        int index = program.Shared.IndexOf(tensor);
        return index == 0 ? "v * V.Count" : $"({index * InRegistersPlan.VectorsTogether} + v) * V.Count";
    }

    /// <summary>Where a component of the caller's lies: that of the first sample of vector <c>v</c>.</summary>
    private string Place(Tensor tensor, int component = 0)
    {
        IndexExpression first = program.Phases.Length == 1 ? 0 : IndexExpression.Of("v * rows") * tensor.RowLength;
        return Element(tensor.Name, first + component);
    }

    /// <summary>What lies so many elements behind a reference.</summary>
    public static string Element(string reference, IndexExpression offset) => offset.Number == 0 ? reference : $"Unsafe.Add(ref {reference}, {offset})";
}
