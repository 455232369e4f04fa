using NetGen.Generators.Math;
using NetGen.Generators.Onnx.Files;
using NetGen.Generators.Onnx.Lowering;
using NetGen.Generators.Onnx.Primitives;
using NetGen.Generators.Onnx.Problems;
using static NetGen.Generators.Math.Functions;

namespace NetGen.Generators.Onnx.Operators;

/// <summary>What computes element by element, a formula each.</summary>
internal static class ElementwiseOperators
{
    private static readonly Variable Z = Symbols.Z;

    /// <summary>Functions of one operand by formulas that their settings are read into.</summary>
    private static readonly Dictionary<string, Func<OperatorCall, Expression>> Functions = new()
    {
        ["Abs"] = static _ => Abs(Z),
        ["Ceil"] = static _ => -Floor(-Z),
        ["Celu"] = static call => Max(Z, 0) + Min(call.Number("alpha", 1) * ExpM1(Min(Z, 0) / call.Number("alpha", 1)), 0),
        ["Cos"] = static _ => Cos(Z),
        ["Elu"] = static call => new Select(Z <= 0, call.Number("alpha", 1) * ExpM1(Z), Z),
        ["Erf"] = static _ => Erf(Z),
        ["Exp"] = static _ => Exp(Z),
        ["Floor"] = static _ => Floor(Z),
        ["Gelu"] = static call => Activation(call.Text("approximate", "none") == "tanh" ? "GELUTanh" : "GELU"),
        ["HardSigmoid"] = static call => HardSigmoid(call.Number("alpha", 0.2f), call.Number("beta", 0.5)),
        ["HardSwish"] = static _ => Activation("HardSwish"),
        ["LeakyRelu"] = static call => new Select(Z <= 0, call.Number("alpha", 0.01f) * Z, Z),
        ["Log"] = static _ => Log(Z),
        ["Mish"] = static _ => Activation("Mish"),
        ["Neg"] = static _ => -Z,
        ["Not"] = static _ => 1 - Z,
        ["Reciprocal"] = static _ => 1 / Z,
        ["Relu"] = static _ => Activation("ReLU"),
        ["Round"] = static _ => Round(Z),
        ["Selu"] = static call =>
            call.Number("gamma", 1.05070102214813232421875) * new Select(Z <= 0, call.Number("alpha", 1.67326319217681884765625) * ExpM1(Z), Z),
        ["Shrink"] = static call => Shrink(call.Number("lambd", 0.5), call.Number("bias", 0)),
        ["Sigmoid"] = static _ => Sigmoid(Z),
        ["Sign"] = static _ => Sign(Z),
        ["Sin"] = static _ => Sin(Z),
        ["Softplus"] = static _ => Softplus(Z),
        ["Softsign"] = static _ => Activation("Softsign"),
        ["Sqrt"] = static _ => Sqrt(Z),
        ["Swish"] = static call => Z * Sigmoid(call.Number("alpha", 1) * Z),
        ["Tanh"] = static _ => Tanh(Z),
        ["ThresholdedRelu"] = static call => new Select(Z <= call.Number("alpha", 1), 0, Z),
    };

    /// <summary>Functions of two operands whose result has their type.</summary>
    private static readonly Dictionary<string, Func<Expression, Expression, Expression>> Arithmetic = new()
    {
        ["Add"] = static (x, y) => x + y,
        ["Sub"] = static (x, y) => x - y,
        ["Mul"] = static (x, y) => x * y,
        ["PRelu"] = static (x, slope) => new Select(x <= 0, slope * x, x),
        ["Max"] = Max,
        ["Min"] = Min,
        ["Sum"] = static (x, y) => x + y,
    };

    /// <summary>Functions of two operands that are true or false: 1 or 0.</summary>
    private static readonly Dictionary<string, Func<Expression, Expression, Expression>> Logic = new()
    {
        ["And"] = static (x, y) => x * y,
        ["Or"] = Max,
        ["Xor"] = static (x, y) => Abs(x - y),
        ["Equal"] = AreEqual,
        ["Less"] = static (x, y) => new Select(x < y, 1, 0),
        ["LessOrEqual"] = static (x, y) => new Select(x <= y, 1, 0),
        ["Greater"] = static (x, y) => new Select(x > y, 1, 0),
        ["GreaterOrEqual"] = static (x, y) => new Select(x >= y, 1, 0),
    };

    public static void AddTo(OperatorTable table)
    {
        foreach (string name in Functions.Keys)
            table.Add(name, Unary);
        foreach (var function in Arithmetic)
            table.Add(function.Key, call => Together(call, (left, right) => Combined(call.Writer, left, right, function.Value)));
        foreach (var function in Logic)
            table.Add(function.Key, call => call.Writer.Map(ElementType.Boolean, function.Value(GraphWriter.Operand(0), GraphWriter.Operand(1)), call.Input(0), Aligned(call, 1)));
        table.Add("Div", static call => call.Writer.Map(
            call.Input(0), Aligned(call, 1), (x, y) => call.Input(0).Type.IsInteger() ? Truncated(x / y) : x / y));
        table.Add("Pow", static call => Combined(
            call.Writer, call.Input(0), Aligned(call, 1), call.Input(1).Number is { } exponent ? (x, _) => PowerOf(x, exponent, call.Input(0).Type) : Power));
        table.Add("Mod", Mod);
        table.Add("Mean", static call => call.Writer.Map(
            Together(call, (left, right) => call.Writer.Map(left, right, static (x, y) => x + y)), sum => sum / call.Inputs.Count));
        table.Add("Where", static call => call.Writer.Map(
            call.Input(1).Type, new Select(GraphWriter.Operand(0) <= 0, GraphWriter.Operand(2), GraphWriter.Operand(1)), call.Input(0), call.Input(1), call.Input(2)));
        table.Add("Clip", Clip);
        table.Add("Identity", static call => call.Input(0));
        table.AddMany("Dropout", Dropout);
        table.Add("Cast", static call => Cast(call.Writer, call.Input(0), ElementTypes.Numbered(call.Number("to", 0))));
        table.Add("CastLike", static call => Cast(call.Writer, call.Input(0), call.Input(1).Type));
    }

    /// <summary>A number between −1 and 1 where they are the same.</summary>
    public static Expression AreEqual(Expression x, Expression y) => new Select(x <= y, new Select(y <= x, 1, 0), 0);

    /// <summary>The whole number next to it on the way to zero.</summary>
    public static Expression Truncated(Expression x) => new Select(x < 0, -Floor(-x), Floor(x));

    public static Expression HardSigmoid(double alpha, double beta) => Max(0, Min(1, alpha * Z + beta));

    /// <summary>The same number in another type: whole where that is one, and 0 or 1 where it is a truth.</summary>
    public static Value Cast(GraphWriter writer, Value value, ElementType type)
    {
        if (type == ElementType.Unknown || value.Type == ElementType.Unknown)
            throw OperatorException.CannotBeRead("it makes numbers of something else, or something else of numbers.");
        var x = GraphWriter.Operand(0);
        return type == ElementType.Boolean && value.Type != ElementType.Boolean ? writer.Map(type, 1 - AreEqual(x, 0), value)
            : value.Type.IsFloating() && type.IsInteger() ? writer.Map(type, Truncated(x), value)
            : writer.Retyped(value, type);
    }

    /// <summary>A power with an exponent that is known: a product, a root or a quotient, which have vector forms, where it is one of these.</summary>
    private static Expression PowerOf(Expression x, double exponent, ElementType type) => exponent switch
    {
        1 => x,
        2 => x * x,
        3 => x * x * x,
        4 => x * x * (x * x),
        0.5 => Sqrt(x),
        -0.5 when type.IsFloating() => 1 / Sqrt(x),
        -1 when type.IsFloating() => 1 / x,
        -2 when type.IsFloating() => 1 / (x * x),
        _ => Power(x, exponent),
    };

    private static Expression Activation(string name) => Activations.Find(name)!.Output;

    private static Select Shrink(double limit, double bias) => new Select(Z < -limit, Z + bias, new Select(Z > limit, Z - bias, 0));

    private static Value Unary(OperatorCall call)
    {
        var formula = Functions[call.Operator](call);
        return call.Writer.Map(call.Input(0), x => formula.Substitute(Z, x));
    }

    /// <summary>All operands, combined from left to right.</summary>
    private static Value Together(OperatorCall call, Func<Value, Value, Value> combine) =>
        Enumerable.Range(1, System.Math.Max(0, call.Inputs.Count - 1)).Aggregate(call.Input(0), (value, i) => combine(value, Aligned(call, i)));

    /// <summary>The operand; in old files its first axis may be said to be another than the last ones tell.</summary>
    private static Value Aligned(OperatorCall call, int place)
    {
        var operand = call.Input(place);
        if (place == 0 || !call.Has("axis"))
            return operand;
        int behind = call.Input(0).Rank - OperatorCall.Axis(call.Integer("axis", 0), call.Input(0).Rank) - operand.Rank;
        return behind <= 0 ? operand : call.Writer.Unsqueeze(operand, [.. Enumerable.Range(operand.Rank, behind)]);
    }

    private static Value Combined(GraphWriter writer, Value left, Value right, Func<Expression, Expression, Expression> function) =>
        writer.Map(left, right, (x, y) => Wrapped(left.Type, function(x, y)));

    /// <summary>Small integers begin anew beyond their largest.</summary>
    private static Expression Wrapped(ElementType type, Expression value)
    {
        if (type.Wraps() is not var (bits, isSigned))
            return value;
        double range = System.Math.Pow(2, bits), lowest = isSigned ? -range / 2 : 0;
        return value - range * Floor((value - lowest) / range);
    }

    private static Value Mod(OperatorCall call)
    {
        bool takesSignOfDividend = call.Flag("fmod");
        return call.Writer.Map(call.Input(0), call.Input(1), (x, y) => x - y * (takesSignOfDividend ? Truncated(x / y) : Floor(x / y)));
    }

    private static Value Clip(OperatorCall call)
    {
        var value = call.Input(0);
        if (call.Optional(1) is { } lowest)
            value = call.Writer.Map(value, lowest, Max);
        return call.Optional(2) is { } highest ? call.Writer.Map(value, highest, Min) : value;
    }

    /// <summary>The operand, and that all of it was kept.</summary>
    private static IReadOnlyList<Value> Dropout(OperatorCall call)
    {
        if (call.Optional(2) is { } training && training.Number != 0)
            throw OperatorException.CannotBeRead("it drops at random: its input training_mode is not false; export the model for inference.");
        return [call.Input(0), GraphWriter.Uniform(ElementType.Boolean, call.Input(0).Shape, new Number(1))];
    }
}
