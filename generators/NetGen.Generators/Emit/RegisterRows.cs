using NetGen.Generators.Graph;
using NetGen.Generators.Math;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>
/// The rows of a network in registers, in one stretch of code: values are locals, and only what the caller owns, or what another stretch
/// needs, is in memory.
/// </summary>
/// <param name="group">The samples that pass by at once; null if it is one.</param>
internal sealed class RegisterRows(CodeWriter writer, InRegistersPlan plan, SampleGroup? group) : IRows
{
    private readonly HashSet<string> _locals = [];

    public string Name(Tensor tensor) => tensor.Kind == TensorKind.Given ? tensor.Name + "Row" : tensor.Name;

    public string? Load(Tensor tensor)
    {
        if (!_locals.Add(Name(tensor)))
            return null;
        return tensor.Kind != TensorKind.Given ? $"V.Load({group!.Place(tensor)})"
            : IsColumn(tensor) ? $"V.LoadFirst(ref {tensor.Name}, {group!.Count})"
            : tensor.RowLength == 1 ? $"V.Create({tensor.Name})"
            : $"V.LoadFirst(ref {Place(tensor, 0)}, {tensor.RowLength})";
    }

    public bool IsStored(Tensor tensor) => true;

    public void EmitStore(Tensor tensor)
    {
        _locals.Add(Name(tensor));
        if (tensor.Kind != TensorKind.Given)
        {
            if (group?.IsShared(tensor) == true)
                writer.Line($"{tensor.Name}.Store({group.Place(tensor)});");
            return;
        }

        bool mayBeMissing = tensor == plan.Graph.InputGradients;
        if (mayBeMissing)
            writer.Line($"if (!Unsafe.IsNullRef(ref {tensor.Name}))");
        using (mayBeMissing ? writer.Indent() : default(CodeWriter.IndentScope?))
        {
            writer.Line(IsColumn(tensor)
                ? $"{Name(tensor)}.StoreFirst(ref {tensor.Name}, {group!.Count});"
                : $"{Name(tensor)}.StoreFirst(ref {Place(tensor, 0)}, {tensor.RowLength});");
        }
    }

    public void EmitComment(Map map) => writer.Line($"// {Equations.Of(map)}");

    public string Loss(Map map, FormulaWriter text, Expression formula) => IsColumn(map.Operands[0])
        ? $"({group!.Masked(text.Print(formula))}).Sum()"
        : text.PrintFirstLane(formula);

    /// <summary>A whole row as a vector.</summary>
    public string Row(Tensor tensor)
    {
        if (Load(tensor) is { } load)
            writer.Line($"V {Name(tensor)} = {load};");
        return Name(tensor);
    }

    /// <summary>One component of a row in every lane; made once.</summary>
    public string Component(Tensor tensor, int index)
    {
        if (tensor.Kind != TensorKind.Given && tensor.RowLength == 1 && group is null)
            return Row(tensor);
        string name = $"{tensor.Name}_{index}";
        if (_locals.Add(name))
        {
            writer.Line(tensor.Kind == TensorKind.Given ? $"V {name} = V.Create({Place(tensor, index)});"
                : IsColumn(tensor) ? $"V {name} = V.Create({group!.Lane(tensor)});"
                : $"V {name} = V.Create({Row(tensor)}[{index}]);");
        }

        return name;
    }

    /// <summary>The sum of a product with a row, in the lane of each sample.</summary>
    public string SumOfProduct(Tensor tensor, string factor) => group is null
        ? $"V.Create(({Row(tensor)} * {factor}).Sum())"
        : $"V.SumEach({string.Join(", ", Enumerable.Range(0, group.Count).Select(sample => $"{Row(tensor, sample)} * {factor}"))})";

    private string Row(Tensor tensor, int sample) => tensor.Kind != TensorKind.Given ? $"V.Load({group!.Place(tensor, sample)})"
        : sample == 0 ? $"V.LoadFirst(ref {tensor.Name}, {tensor.RowLength})"
        : $"V.LoadFirst(ref Unsafe.Add(ref {tensor.Name}, {sample * tensor.RowLength}), {tensor.RowLength})";

    /// <summary>What a sum over the samples adds.</summary>
    public string Summand(Tensor tensor) => IsColumn(tensor) ? group!.Masked(Row(tensor)) : Row(tensor);

    private bool IsColumn(Tensor tensor) => group is not null && SampleGroup.IsColumn(tensor);

    private string Place(Tensor tensor, int component) => group is null || !tensor.IsPerSample
        ? component == 0 ? tensor.Name : $"Unsafe.Add(ref {tensor.Name}, {component})"
        : $"Unsafe.Add(ref {tensor.Name}, {ContractionText.Plus(ContractionText.Times("s", CodeWriter.Number(tensor.RowLength)), CodeWriter.Number(component))})";
}
