using NetGen.Generators.Math;

namespace NetGen.Generators.Onnx.Primitives;

/// <summary>A number that is known, or would be if the samples of a batch, of which there is one at least, were counted: PerSample · N + Fixed.</summary>
internal readonly record struct Number(double Fixed, double PerSample = 0)
{
    public bool DependsOnBatch => PerSample != 0;

    private bool IsWhole => System.Math.Floor(Fixed) == Fixed && System.Math.Floor(PerSample) == PerSample;

    /// <summary>The value of a formula, or null where it hangs on how many samples there are.</summary>
    public static Number? Of(Expression formula, Func<string, Number> variables)
    {
        return At(formula);

        Number? At(Expression expression) => expression switch
        {
            Constant constant => new Number(constant.Value),
            Variable variable => variables(variable.Name),
            Unary unary => At(unary.Operand) is { } operand ? OfUnary(unary.Operation, operand) : null,
            Binary binary => At(binary.Left) is { } left && At(binary.Right) is { } right ? OfBinary(binary.Operation, left, right) : null,
            Select select => Holds(select.Condition) is bool holds ? At(holds ? select.WhenTrue : select.WhenFalse) : null,
            _ => null,
        };

        bool? Holds(Comparison condition) => At(condition.Left) is { } left && At(condition.Right) is { } right ? Compare(condition.Operation, left, right) : null;
    }

    public static Number? OfBinary(BinaryOperation operation, Number left, Number right)
    {
        if (!left.DependsOnBatch && !right.DependsOnBatch)
            return new Number(BinaryFunctions.Of(operation).Value(left.Fixed, right.Fixed));
        return operation switch
        {
            BinaryOperation.Add => new Number(left.Fixed + right.Fixed, left.PerSample + right.PerSample),
            BinaryOperation.Subtract => new Number(left.Fixed - right.Fixed, left.PerSample - right.PerSample),
            BinaryOperation.Multiply when !right.DependsOnBatch => new Number(left.Fixed * right.Fixed, left.PerSample * right.Fixed),
            BinaryOperation.Multiply when !left.DependsOnBatch => new Number(left.Fixed * right.Fixed, left.Fixed * right.PerSample),
            BinaryOperation.Divide when !right.DependsOnBatch => new Number(left.Fixed / right.Fixed, left.PerSample / right.Fixed),
            BinaryOperation.Divide when left.PerSample * right.Fixed == left.Fixed * right.PerSample => new Number(left.PerSample / right.PerSample),
            BinaryOperation.Min => Compare(ComparisonOperation.Less, left, right) is bool isLess ? (isLess ? left : right) : null,
            BinaryOperation.Max => Compare(ComparisonOperation.Less, left, right) is bool isLess ? (isLess ? right : left) : null,
            _ => null,
        };
    }

    private static Number? OfUnary(UnaryOperation operation, Number operand)
    {
        if (!operand.DependsOnBatch)
            return new Number(UnaryFunctions.Of(operation).Value(operand.Fixed));
        return operation switch
        {
            UnaryOperation.Negate => new Number(-operand.Fixed, -operand.PerSample),
            UnaryOperation.Floor or UnaryOperation.Round when operand.IsWhole => operand,
            UnaryOperation.Sign => operand.SignOrNull is int sign ? new Number(sign) : null,
            UnaryOperation.Abs => operand.SignOrNull is int sign ? new Number(sign * operand.Fixed, sign * operand.PerSample) : null,
            _ => null,
        };
    }

    private static bool? Compare(ComparisonOperation operation, Number left, Number right)
    {
        if (!left.DependsOnBatch && !right.DependsOnBatch)
            return operation == ComparisonOperation.Less ? left.Fixed < right.Fixed : left.Fixed <= right.Fixed;
        var difference = new Number(left.Fixed - right.Fixed, left.PerSample - right.PerSample);
        return difference.SignOrNull is int sign ? sign < 0 || sign == 0 && operation == ComparisonOperation.LessOrEqual : null;
    }

    /// <summary>The sign, if it is the same for any number of samples.</summary>
    private int? SignOrNull => PerSample switch
    {
        0 => System.Math.Sign(Fixed),
        > 0 when PerSample + Fixed > 0 => 1,
        < 0 when PerSample + Fixed < 0 => -1,
        _ => null,
    };
}
