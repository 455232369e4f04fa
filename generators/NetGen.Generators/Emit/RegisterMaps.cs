using System.Collections.Immutable;
using NetGen.Generators.Graph;
using NetGen.Generators.Math;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>Writes functions of one sample's row where the row is one vector.</summary>
internal sealed class RegisterMaps
{
    private readonly CodeWriter _writer;
    private readonly InRegistersPlan _plan;
    private readonly FormulaWriter _text;
    private readonly HashSet<Tensor> _rows = [];
    private int _reductions;

    public RegisterMaps(CodeWriter writer, InRegistersPlan plan)
    {
        _writer = writer;
        _plan = plan;
        _text = new FormulaWriter(plan.Type.Keyword);
        _text.Name(LossOperation.Scale, "scales");
    }

    /// <summary>A row that the caller owns as a vector; a single component fills every lane.</summary>
    public static string LoadRow(Tensor tensor) =>
        tensor.RowLength == 1 ? $"V.Create({tensor.Name})" : $"V.LoadFirst(ref {tensor.Name}, {tensor.RowLength})";

    public void Emit(ImmutableArray<Map> maps)
    {
        foreach (var map in maps)
        {
            _writer.Line($"// {Equations.Of(map)}");
            foreach (var operand in map.Operands)
                NameRow(operand);
            var formula = map.Bindings.Aggregate(map.Formula, (result, binding) => result.Substitute(new Variable(binding.Variable), Row(binding.Tensor)));
            int length = map.Operands[0].RowLength;
            foreach (var reduction in formula.OuterReductions())
                EmitReduction(reduction, length);
            if (map.IsLoss)
                _writer.Line($"loss += {_text.PrintFirstLane(formula)};");
            else
                EmitResult(map.Result, formula);
        }
    }

    private void EmitResult(Tensor result, Expression formula)
    {
        _text.WriteShared(_writer, [formula]);
        if (result.Kind != TensorKind.Given)
        {
            _writer.Line($"V {result.Name} = {_text.Print(formula)};");
            return;
        }

        _writer.Line($"V {result.Name}Row = {_text.Print(formula)};");
        string store = $"{result.Name}Row.StoreFirst(ref {result.Name}, {result.RowLength});";
        if (result == _plan.Graph.InputGradients)
        {
            _writer.Line($"if (!Unsafe.IsNullRef(ref {result.Name}))");
            using (_writer.Indent())
                _writer.Line(store);
        }
        else
        {
            _writer.Line(store);
        }
    }

    private void EmitReduction(RowReduction reduction, int length)
    {
        if (_text.Knows(reduction))
            return;
        foreach (var inner in reduction.Body.OuterReductions())
            EmitReduction(inner, length);

        _text.WriteShared(_writer, [reduction.Body]);
        string body = _text.WriteLocal(_writer, reduction.Body);
        if (length == 1)
        {
            _text.Name(reduction, body);
            return;
        }

        bool isSum = reduction.Operation == RowOperation.Sum;
        string name = (isSum ? "sum" : "max") + CodeWriter.Number(++_reductions);
        string identity = isSum ? "V.Zero" : $"V.Create({_plan.Type.Keyword}.NegativeInfinity)";
        string value = length == _plan.Lanes ? body : $"V.Select(V.FirstLanes({length}), {body}, {identity})";
        _writer.Line($"V {name} = V.Create({value}.{(isSum ? "Sum" : "MaxLane")}());");
        _text.Name(reduction, name);
    }

    private void NameRow(Tensor tensor)
    {
        if (!_rows.Add(tensor))
            return;
        string name = tensor.Kind == TensorKind.Given ? tensor.Name + "Row" : tensor.Name;
        if (tensor.Kind == TensorKind.Given)
            _writer.Line($"V {name} = {LoadRow(tensor)};");
        _text.Name(Row(tensor), name);
    }

    /// <summary>The variable that stands for a tensor in every formula of the sample, so that equal parts are found across formulas.</summary>
    private static Variable Row(Tensor tensor) => new(tensor.Name);
}
