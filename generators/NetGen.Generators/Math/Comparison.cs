namespace NetGen.Generators.Math;

/// <summary>How two values are compared. A comparison with NaN is false; greater is less with the sides exchanged.</summary>
internal enum ComparisonOperation
{
    Less,
    LessOrEqual,
}

/// <summary>The condition of a <see cref="Select"/>.</summary>
internal sealed record Comparison(ComparisonOperation Operation, Expression Left, Expression Right)
{
    public Comparison Map(Func<Expression, Expression> map) => new(Operation, map(Left), map(Right));

    public bool Holds(double left, double right) => Operation == ComparisonOperation.Less ? left < right : left <= right;

    public override string ToString() => Notation.Of(this);
}
