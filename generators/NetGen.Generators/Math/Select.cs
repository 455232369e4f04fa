namespace NetGen.Generators.Math;

/// <summary>One of two values; both may be computed, one is taken.</summary>
internal sealed record Select(Comparison Condition, Expression WhenTrue, Expression WhenFalse) : Expression
{
    public override IReadOnlyList<Expression> Operands => [Condition.Left, Condition.Right, WhenTrue, WhenFalse];

    protected override int Head => 300 + (int)Condition.Operation;

    public override Expression Map(Func<Expression, Expression> map) =>
        new Select(Condition.Map(map), map(WhenTrue), map(WhenFalse));

    public override int GetHashCode() => base.GetHashCode();
}
