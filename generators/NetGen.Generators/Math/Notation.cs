namespace NetGen.Generators.Math;

/// <summary>Expressions as mathematical text, for documentation and the heads of generated files.</summary>
internal static class Notation
{
    private static readonly BoundedCache<Expression, string> Known = new(static expression => Of(expression, NotationStyle.Plain));

    public static string Of(Expression expression) => Known.Get(expression);

    public static string Of(Expression expression, NotationStyle style) => new Writer(style).Text(expression, Level.Choice);

    public static string Of(Comparison comparison, NotationStyle? style = null) =>
        new Writer(style ?? NotationStyle.Plain).Text(comparison);

    // From loosest to tightest. A part looser than its place allows stands in parentheses.
    private enum Level
    {
        Choice,
        Sum,
        Product,
        Power,
        Atom,
    }

    private sealed class Writer(NotationStyle style)
    {
        private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

        public string Text(Expression expression, Level loosest)
        {
            (string text, Level level) = Write(expression);
            return level < loosest ? $"({text})" : text;
        }

        public string Text(Comparison comparison) =>
            Text(comparison.Left, Level.Sum)
            + (comparison.Operation == ComparisonOperation.Less ? " < " : " ≤ ")
            + Text(comparison.Right, Level.Sum);

        private (string Text, Level Level) Write(Expression expression) => expression switch
        {
            Constant constant => Number(constant.Value),
            Variable variable => (style.NameOf(variable), Level.Atom),
            Unary unary => Function(unary.Operation, unary.Operand),
            Binary { Operation: BinaryOperation.Multiply } => Product(expression),
            Binary binary => Operator(binary.Operation, binary.Left, binary.Right),
            Select select => (
                $"{Text(select.WhenTrue, Level.Sum)} if {Text(select.Condition)}, else {Text(select.WhenFalse, Level.Choice)}",
                Level.Choice),
            RowReduction { Operation: RowOperation.Sum } sum => ("Σ" + Text(sum.Body, Level.Power), Level.Atom),
            RowReduction maximum => ($"max({Text(maximum.Body, Level.Choice)})", Level.Atom),
            _ => throw new ArgumentException($"{expression.GetType().Name} has no notation.", nameof(expression)),
        };

        private static (string Text, Level Level) Number(double value) => (
            NumberNotation.Of(value),
            value < 0 ? Level.Sum : NumberNotation.IsRatio(value) ? Level.Product : Level.Atom);

        private (string Text, Level Level) Function(UnaryOperation operation, Expression operand) => operation switch
        {
            UnaryOperation.Negate => ("−" + Text(operand, Level.Product), Level.Sum),
            UnaryOperation.Exp => ("e^" + Text(operand, Level.Atom), Level.Power),
            UnaryOperation.ExpM1 => ("e^" + Text(operand, Level.Atom) + " − 1", Level.Sum),
            UnaryOperation.Log => Call("ln", operand),
            UnaryOperation.Log1P => ($"ln(1 + {Text(operand, Level.Product)})", Level.Atom),
            UnaryOperation.Sqrt => ("√" + Text(operand, Level.Atom), Level.Power),
            UnaryOperation.Abs => ($"|{Text(operand, Level.Choice)}|", Level.Atom),
            UnaryOperation.Flush => (Text(operand, Level.Sum) + ", no denormals", Level.Choice),
            UnaryOperation.Sigmoid => Call("σ", operand),
            UnaryOperation.Exp2 => ("2^" + Text(operand, Level.Atom), Level.Power),
            UnaryOperation.LogCosh => Call("ln cosh", operand),
            _ => Call(operation.ToString().ToLowerInvariant(), operand),
        };

        private (string Text, Level Level) Operator(BinaryOperation operation, Expression left, Expression right) => operation switch
        {
            BinaryOperation.Add => ($"{Text(left, Level.Sum)} + {Text(right, Level.Product)}", Level.Sum),
            BinaryOperation.Subtract => ($"{Text(left, Level.Sum)} − {Text(right, Level.Product)}", Level.Sum),
            BinaryOperation.Divide when left is Unary { Operation: UnaryOperation.Negate } negative =>
                ("−" + Text(negative.Operand / right, Level.Product), Level.Sum),
            BinaryOperation.Divide => (Dividend(left, right) + "/" + Text(right, Level.Power), Level.Product),
            _ => Call(operation.ToString().ToLowerInvariant(), left, right),
        };

        private (string Text, Level Level) Call(string name, params Expression[] operands) =>
            ($"{name}({string.Join(", ", operands.Select(operand => Text(operand, Level.Choice)))})", Level.Atom);

        // Σx/y is read as Σ(x/y): right only where y is the same for every component.
        private string Dividend(Expression left, Expression right) =>
            IsSum(left) && right.Scope == Scope.Component ? $"({Text(left, Level.Product)})" : Text(left, Level.Product);

        private (string Text, Level Level) Product(Expression product)
        {
            List<Expression> factors = [.. Factors(product)];
            if (Negative(factors[0]) is { } positive)
                return ("−" + Product([positive, .. factors.Skip(1)]), Level.Sum);
            return (Product(factors), factors.Distinct().Count() == 1 ? Level.Power : Level.Product);
        }

        private static Expression? Negative(Expression expression) => expression switch
        {
            Constant { Value: < 0 } number => -number.Value,
            Unary { Operation: UnaryOperation.Negate } negative => negative.Operand,
            _ => null,
        };

        private string Product(List<Expression> factors)
        {
            string text = "";
            for (int start = 0, next; start < factors.Count; start = next)
            {
                Expression factor = factors[start];
                for (next = start + 1; next < factors.Count && factors[next].Equals(factor);)
                    next++;
                text += start == 0 ? "" : Separator(factors[start - 1], factor);
                text += Power(factor, next - start, factors.Skip(next));
            }

            return text;
        }

        private string Power(Expression factor, int exponent, IEnumerable<Expression> following)
        {
            if (exponent > 1)
                return Text(factor, Level.Atom) + (exponent < Superscripts.Length ? Superscripts[exponent] : "^" + exponent);
            string text = Text(factor, Level.Power);
            // Like a quotient, Σx·y is read as Σ(x·y).
            return IsSum(factor) && following.Any(static next => next.Scope == Scope.Component) ? $"({text})" : text;
        }

        private string Separator(Expression left, Expression right) => (left, right) switch
        {
            (Constant number, not Constant) when NumberNotation.IsFractionSign(number.Value) => "",
            ({ Scope: Scope.Component }, { Scope: Scope.Component }) => style.Elementwise,
            _ => style.Times,
        };

        private static bool IsSum(Expression expression) => expression is RowReduction { Operation: RowOperation.Sum };

        private static IEnumerable<Expression> Factors(Expression expression) =>
            expression is Binary { Operation: BinaryOperation.Multiply } product
                ? Factors(product.Left).Concat(Factors(product.Right))
                : [expression];
    }
}
