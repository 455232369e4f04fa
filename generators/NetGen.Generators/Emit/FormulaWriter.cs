using NetGen.Generators.Math;

namespace NetGen.Generators.Emit;

/// <summary>Prints formulas as C# expressions over vectors <c>V</c>. What has been given a name is printed by that name.</summary>
/// <param name="estimatesQuotients">
/// Whether a quotient by a root, which occupies the hardware's divider already, may be some units in the last place off. A number is added to the root,
/// so that the divisor is not denormal.
/// </param>
internal class FormulaWriter(string type, bool estimatesQuotients = false)
{
    protected const int Additive = 1, Multiplicative = 2, Prefix = 3, Primary = 4;

    private readonly Dictionary<Expression, string> _names = [];
    private Counter _locals = new();

    /// <summary>Prints an expression as a name from now on.</summary>
    public void Name(Expression expression, string name) => _names[expression] = name;

    public bool Knows(Expression expression) => _names.ContainsKey(expression);

    /// <summary>A writer that knows the same names and can be given more, for the inside of a loop.</summary>
    public FormulaWriter Nested()
    {
        var nested = new FormulaWriter(type, estimatesQuotients) { _locals = _locals };
        foreach (var name in _names)
            nested._names.Add(name.Key, name.Value);
        return nested;
    }

    /// <summary>Writes a local for everything that the formulas compute more than once.</summary>
    public void WriteShared(CodeWriter writer, IEnumerable<Expression> formulas)
    {
        var counts = new Dictionary<Expression, int>();
        var order = new List<Expression>();
        foreach (var formula in formulas)
            Count(formula, counts, order);

        foreach (var shared in order.Where(expression => counts[expression] > 1))
            WriteLocal(writer, shared);
    }

    /// <summary>Writes a local for a formula that has no name yet, and gives its name.</summary>
    public string WriteLocal(CodeWriter writer, Expression formula)
    {
        if (_names.TryGetValue(formula, out string? name))
            return name;
        string value = Print(formula), local = NameLocal(formula);
        writer.Line($"V {local} = {value};");
        return local;
    }

    /// <summary>Gives a formula the name of a new local.</summary>
    public string NameLocal(Expression formula)
    {
        string local = "e" + CodeWriter.Number(++_locals.Value);
        Name(formula, local);
        return local;
    }

    public string Print(Expression expression) => Print(expression, 0);

    /// <summary>The value of a formula that is the same in every lane.</summary>
    public string PrintFirstLane(Expression expression) => Print(expression, Primary) + "[0]";

    /// <summary>A number of the network's type.</summary>
    public string Number(double value) => type == "float" ? Single(value) : Double(value);

    private static string Single(double value) => Special((float)value, "float") ?? CodeWriter.Number((float)value, "R") + "f";

    private static string Double(double value) => Special(value, "double") ?? Dotted(CodeWriter.Number(value, "R"));

    private static string? Special(double value, string type) => double.IsNaN(value) ? $"{type}.NaN"
        : double.IsInfinity(value) ? $"{type}.{(value > 0 ? "Positive" : "Negative")}Infinity"
        : null;

    private static string Dotted(string number) => number.Any(character => character is '.' or 'E') ? number : number + ".0";

    /// <summary>Counts the uses of every part that is worth a local, parts before wholes; a part of a shared part counts once.</summary>
    private void Count(Expression expression, Dictionary<Expression, int> counts, List<Expression> order)
    {
        if (_names.ContainsKey(expression) || expression.Operands.Count == 0 || expression.Scope == Scope.Step)
            return;
        if (counts.TryGetValue(expression, out int count))
        {
            counts[expression] = count + 1;
            return;
        }

        foreach (var operand in expression.Operands)
            Count(operand, counts, order);
        counts[expression] = 1;
        order.Add(expression);
    }

    protected string Print(Expression expression, int context)
    {
        if (_names.TryGetValue(expression, out string? name))
            return name;
        var (text, level) = expression switch
        {
            Constant constant => (PrintConstant(constant.Value), Primary),
            Unary { Operation: UnaryOperation.Negate } negation => ("-" + Print(negation.Operand, Primary), Prefix),
            Unary unary => (PrintFunction(unary), Primary),
            Binary binary => PrintBinary(binary),
            Select select => PrintSelect(select),
            _ => throw new InvalidOperationException($"{expression} has no value here."),
        };
        return level < context ? $"({text})" : text;
    }

    protected virtual string PrintConstant(double value) => value switch
    {
        0 => "V.Zero",
        1 => "V.One",
        _ when type == RowNames.AnyType => $"VectorMath.Constant<V, {type}>({Single(value)}, {Double(value)})",
        _ => $"V.Create({Number(value)})",
    };

    protected virtual string PrintFunction(Unary unary) => unary.Operation switch
    {
        UnaryOperation.Sqrt or UnaryOperation.Abs => $"V.{unary.Operation}({Print(unary.Operand)})",
        _ => $"VectorMath.{unary.Operation}<V, {type}>({Print(unary.Operand)})",
    };

    // Of a product the last two factors are multiplied first: what comes late, the gradient from behind, stands first, and waits for one product and not two.
    private (string Text, int Level) PrintBinary(Binary binary) => binary.Operation switch
    {
        BinaryOperation.Add when binary.Left is Binary { Operation: BinaryOperation.Multiply } product && !_names.ContainsKey(product) =>
            PrintMultiplyAdd(product, binary.Right),
        BinaryOperation.Add when binary.Right is Binary { Operation: BinaryOperation.Multiply } product && !_names.ContainsKey(product) =>
            PrintMultiplyAdd(product, binary.Left),
        // Less work than an error function that has all its digits near 0, and closer where the sum is nearly 0.
        BinaryOperation.Add when binary is { Left: Constant { Value: 1 }, Right: Unary { Operation: UnaryOperation.Erf } erf } && !_names.ContainsKey(erf) =>
            ($"VectorMath.OnePlusErf<V, {type}>({Print(erf.Operand)})", Primary),
        BinaryOperation.Add => ($"{Print(binary.Left, Additive)} + {Print(binary.Right, Additive)}", Additive),
        BinaryOperation.Subtract => ($"{Print(binary.Left, Additive)} - {Print(binary.Right, Multiplicative)}", Additive),
        BinaryOperation.Multiply when binary.Left is Binary { Operation: BinaryOperation.Multiply } product && !_names.ContainsKey(product) =>
            ($"{Print(product.Left, Multiplicative)} * ({Print(product.Right, Multiplicative)} * {Print(binary.Right, Multiplicative)})", Multiplicative),
        BinaryOperation.Multiply => ($"{Print(binary.Left, Multiplicative)} * {Print(binary.Right, Multiplicative)}", Multiplicative),
        BinaryOperation.Divide when estimatesQuotients && IsRootAndMore(binary.Right) =>
            ($"V.DivideEstimate({Print(binary.Left)}, {Print(binary.Right)})", Primary),
        BinaryOperation.Divide when binary.Right is Constant { Value: var divisor } && Numbers.HasExactInverse(divisor) =>
            ($"{Print(binary.Left, Multiplicative)} * {PrintConstant(1 / divisor)}", Multiplicative),
        BinaryOperation.Divide => ($"{Print(binary.Left, Multiplicative)} / {Print(binary.Right, Prefix)}", Multiplicative),
        _ => (PrintFunction(binary), Primary),
    };

    private static bool IsRootAndMore(Expression divisor) =>
        divisor is Binary { Operation: BinaryOperation.Add, Right: Constant { Value: >= Numbers.SmallestNormalSingle } or Variable { Scope: Scope.Step } } sum
        && sum.Left.SelfAndParts().Any(part => part is Unary { Operation: UnaryOperation.Sqrt });

    protected virtual string PrintFunction(Binary binary) => binary.Operation == BinaryOperation.Power
        ? $"VectorMath.Power<V, {type}>({Print(binary.Left)}, {Print(binary.Right)})"
        : $"V.{binary.Operation}({Print(binary.Left)}, {Print(binary.Right)})";

    protected virtual (string Text, int Level) PrintMultiplyAdd(Binary product, Expression addend) =>
        ($"V.MultiplyAdd({Print(product.Left)}, {Print(product.Right)}, {Print(addend)})", Primary);

    protected virtual (string Text, int Level) PrintSelect(Select select)
    {
        // A ReLU: one instruction instead of three.
        if (select.WhenTrue is Constant bound && bound.Equals(select.Condition.Right) && select.WhenFalse.Equals(select.Condition.Left))
            return ($"V.AtLeast({Print(select.WhenFalse)}, {Print(bound)})", Primary);
        string comparison = select.Condition.Operation == ComparisonOperation.Less ? "LessThan" : "LessThanOrEqual";
        string condition = $"V.{comparison}({Print(select.Condition.Left)}, {Print(select.Condition.Right)})";
        return ($"V.Select({condition}, {Print(select.WhenTrue)}, {Print(select.WhenFalse)})", Primary);
    }

    /// <summary>Numbers the locals of one method, whichever of its loops they are in.</summary>
    private sealed class Counter
    {
        public int Value { get; set; }
    }
}
