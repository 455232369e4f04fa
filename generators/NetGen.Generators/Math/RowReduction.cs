namespace NetGen.Generators.Math;

/// <summary>What is taken over the components of one sample.</summary>
internal enum RowOperation
{
    Sum,
    Max,
}

/// <summary>A reduction of an expression over the components of one sample: one value a sample.</summary>
internal sealed record RowReduction(RowOperation Operation, Expression Body) : Expression
{
    public override IReadOnlyList<Expression> Operands => [Body];

    public override Scope Scope => Scope.Sample;

    protected override int Head => 400 + (int)Operation;

    public override Expression Map(Func<Expression, Expression> map) =>
        map(Body) is var body && ReferenceEquals(body, Body) ? this : new RowReduction(Operation, body);

    public override int GetHashCode() => base.GetHashCode();
}
