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
}

/// <summary>A function of two operands.</summary>
internal sealed record Binary(BinaryOperation Operation, Expression Left, Expression Right) : Expression
{
    public override IReadOnlyList<Expression> Operands => [Left, Right];

    protected override int Head => 200 + (int)Operation;

    public override Expression Map(Func<Expression, Expression> map) => new Binary(Operation, map(Left), map(Right));

    public override int GetHashCode() => base.GetHashCode();
}
