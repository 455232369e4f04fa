namespace NetGen.Generators.Math;

/// <summary>
/// A named value. One of scope <see cref="Math.Scope.Step"/> stands for a setting (a size, a rate, a slope), and settings are never
/// negative; a setting that may be negative has to be substituted by its number before signs matter.
/// </summary>
internal sealed record Variable(string Name, Scope VariesOver = Scope.Component) : Expression
{
    public override IReadOnlyList<Expression> Operands => [];

    public override Scope Scope => VariesOver;

    protected override int Head => Name.GetHashCode();

    public override Expression Map(Func<Expression, Expression> map) => this;

    public override int GetHashCode() => base.GetHashCode();
}
