namespace NetGen.Generators.Math;

/// <summary>The functions of one operand; <see cref="UnaryFunctions"/> says what is known of each.</summary>
internal enum UnaryOperation
{
    Negate,
    Exp,
    Log,
    Log1P,
    ExpM1,
    Sqrt,
    Abs,

    /// <summary>The operand, or 0 where it is denormal.</summary>
    Flush,

    Sign,
    Tanh,
    Sigmoid,
    Softplus,
    Erf,
    Exp2,
    Sinh,
    Cosh,

    /// <summary>ln cosh x.</summary>
    LogCosh,

    Sin,
    Cos,

    /// <summary>The largest whole number that is not above the operand.</summary>
    Floor,

    /// <summary>The nearest whole number, of two the even one.</summary>
    Round,
}

/// <summary>A function of one operand.</summary>
internal sealed record Unary(UnaryOperation Operation, Expression Operand) : Expression
{
    public override IReadOnlyList<Expression> Operands => [Operand];

    protected override int Head => 100 + (int)Operation;

    public override Expression Map(Func<Expression, Expression> map) =>
        map(Operand) is var operand && ReferenceEquals(operand, Operand) ? this : new Unary(Operation, operand);

    public override int GetHashCode() => base.GetHashCode();
}
