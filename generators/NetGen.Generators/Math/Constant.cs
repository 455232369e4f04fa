namespace NetGen.Generators.Math;

/// <summary>A number.</summary>
internal sealed record Constant(double Value) : Expression
{
    public override IReadOnlyList<Expression> Operands => [];

    // Zero and minus zero are equal, so they must hash alike; adding zero makes them one.
    protected override int Head => (Value + 0.0).GetHashCode();

    public override Expression Map(Func<Expression, Expression> map) => this;

    public override int GetHashCode() => base.GetHashCode();
}
