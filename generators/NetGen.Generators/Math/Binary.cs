namespace NetGen.Generators.Math;

/// <summary>The functions of two operands; <see cref="BinaryFunctions"/> says what is known of each.</summary>
internal enum BinaryOperation
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Min,
    Max,

    /// <summary>The left operand to the power of the right one.</summary>
    Power,
}

/// <summary>A function of two operands.</summary>
internal sealed record Binary(BinaryOperation Operation, Expression Left, Expression Right) : Expression
{
    public override IReadOnlyList<Expression> Operands => [Left, Right];

    protected override int Head => 200 + (int)Operation;

    public override Expression Map(Func<Expression, Expression> map)
    {
        Expression left = map(Left), right = map(Right);
        return ReferenceEquals(left, Left) && ReferenceEquals(right, Right) ? this : new Binary(Operation, left, right);
    }

    public override int GetHashCode() => base.GetHashCode();
}
