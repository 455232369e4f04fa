using System.Text;
using NetGen.Generators.Declaration;
using NetGen.Generators.Math;

namespace NetGen.Generators.Emit;

/// <summary>
/// Writes activations in ONNX's operators, as the library reads them that saves networks: <c>Mul(z,Sigmoid(z))</c>, and before it what is used more than once,
/// <c>e1=Exp(z);</c>. Of the library's own with their default settings it knows the formulas.
/// </summary>
internal sealed class OnnxFormula
{
    private readonly Dictionary<Expression, Expression> _spelled = [];
    private readonly Dictionary<Expression, int> _uses = [];
    private readonly Dictionary<Expression, string> _names = [];
    private readonly StringBuilder _shared = new();

    private OnnxFormula()
    {
    }

    /// <summary>The formula of an activation; null where its name says it.</summary>
    public static string? Of(ActivationSettings activation) =>
        activation.Custom is not null ? activation.Custom.Formula is { } custom ? Of(custom) : null
        : Activations.Find(activation.Name)?.Settings is [var setting] && activation.Numbers.Of(setting.Name)?.Value is { } number && number != setting.Default
            ? $"{(activation.Name == Activations.LeakyReLU.Name ? "LeakyRelu" : "Elu")}(z,alpha={Number(number)})"
        : null;

    /// <summary>A formula of one number.</summary>
    public static string Of(Expression expression)
    {
        var writer = new OnnxFormula();
        var spelled = writer.Spelled(expression);
        writer.Count(spelled);
        // A number alone would have no samples.
        if (!writer._uses.ContainsKey(Symbols.Z))
            writer.Count(spelled = 0 * Symbols.Z + spelled);
        string whole = writer.Write(spelled);
        return writer._shared + whole;
    }

    /// <summary>The same without what ONNX has no operator for, or what not all have that run its models.</summary>
    private Expression Spelled(Expression expression)
    {
        if (!_spelled.TryGetValue(expression, out var spelled))
            _spelled.Add(expression, spelled = SpelledOut(expression.Map(Spelled)));
        return spelled;
    }

    private static Expression SpelledOut(Expression expression) => expression is not Unary { Operand: var x } unary ? expression : unary.Operation switch
    {
        UnaryOperation.Flush => x,
        UnaryOperation.Log1P => Functions.Log(1 + x),
        UnaryOperation.ExpM1 => Functions.Exp(x) - 1,
        UnaryOperation.Exp2 => Functions.Exp(System.Math.Log(2) * x),
        UnaryOperation.Sinh => 0.5 * (Functions.Exp(x) - Functions.Exp(-x)),
        UnaryOperation.Cosh => 0.5 * (Functions.Exp(x) + Functions.Exp(-x)),
        UnaryOperation.LogCosh => Functions.Abs(x) + Functions.Softplus(-2 * Functions.Abs(x)) - System.Math.Log(2),
        _ => expression,
    };

    private void Count(Expression expression)
    {
        _uses[expression] = _uses.TryGetValue(expression, out int uses) ? uses + 1 : 1;
        if (uses > 0)
            return;
        foreach (var operand in expression.Operands)
            Count(operand);
    }

    private string Write(Expression expression)
    {
        if (_names.TryGetValue(expression, out string? name))
            return name;
        string text = Text(expression);
        if (_uses[expression] == 1 || expression.Operands.Count == 0)
            return text;
        _names.Add(expression, name = "e" + CodeWriter.Number(_names.Count + 1));
        _shared.Append(name).Append('=').Append(text).Append(';');
        return name;
    }

    private string Text(Expression expression) => expression switch
    {
        Variable variable => variable.Name,
        Constant constant => Number(constant.Value),
        Unary unary => Call(unary.Operation == UnaryOperation.Negate ? "Neg" : unary.Operation.ToString(), Write(unary.Operand)),
        Binary binary => Call(Operator(binary.Operation), Write(binary.Left), Write(binary.Right)),
        Select select => Call("Where", Condition(select.Condition), Write(select.WhenTrue), Write(select.WhenFalse)),
        _ => throw new InvalidOperationException($"{expression} is no formula of one number."),
    };

    private string Condition(Comparison condition) =>
        Call(condition.Operation == ComparisonOperation.Less ? "Less" : "LessOrEqual", Write(condition.Left), Write(condition.Right));

    private static string Operator(BinaryOperation operation) => operation switch
    {
        BinaryOperation.Subtract => "Sub",
        BinaryOperation.Multiply => "Mul",
        BinaryOperation.Divide => "Div",
        BinaryOperation.Power => "Pow",
        _ => operation.ToString(),
    };

    private static string Call(string operation, params string[] operands) => $"{operation}({string.Join(",", operands)})";

    private static string Number(double number) => CodeWriter.Number(number, "R");
}
