namespace NetGen.Generators.Math;

/// <summary>
/// A scalar formula for one component of one sample. Expressions are immutable and equal when they are written alike, so that a
/// common subexpression is found by equality.
/// </summary>
internal abstract record Expression
{
    private int _hash;

    protected Expression()
    {
    }

    // A copy made by `with` is another formula: it must not inherit the hash of its original.
    protected Expression(Expression original)
    {
        _ = original;
    }

    /// <summary>The expressions that this one is computed from, left to right.</summary>
    public abstract IReadOnlyList<Expression> Operands { get; }

    /// <summary>How often the value has to be computed: as often as the most frequent operand.</summary>
    public virtual Scope Scope => Operands.Count == 0 ? Scope.Step : Operands.Max(static operand => operand.Scope);

    /// <summary>The same operation on mapped operands: this very formula, with the hash that it knows, where none has changed.</summary>
    public abstract Expression Map(Func<Expression, Expression> map);

    // The hash is compared first: it is known after the first question, and tells nearly all different formulas apart.
    public virtual bool Equals(Expression? other) =>
        other is not null && EqualityContract == other.EqualityContract && GetHashCode() == other.GetHashCode();

    public override int GetHashCode()
    {
        if (_hash == 0)
            _hash = Operands.Aggregate(Head, static (hash, operand) => unchecked(hash * 31 + operand.GetHashCode()));
        return _hash;
    }

    public sealed override string ToString() => Notation.Of(this);

    /// <summary>A hash of what distinguishes this node besides its operands.</summary>
    protected abstract int Head { get; }

    public static implicit operator Expression(double value) => new Constant(value);

    public static Expression operator +(Expression left, Expression right) => new Binary(BinaryOperation.Add, left, right);

    public static Expression operator -(Expression left, Expression right) => new Binary(BinaryOperation.Subtract, left, right);

    public static Expression operator *(Expression left, Expression right) => new Binary(BinaryOperation.Multiply, left, right);

    public static Expression operator /(Expression left, Expression right) => new Binary(BinaryOperation.Divide, left, right);

    public static Expression operator -(Expression operand) => new Unary(UnaryOperation.Negate, operand);

    public static Comparison operator <(Expression left, Expression right) => new(ComparisonOperation.Less, left, right);

    public static Comparison operator <=(Expression left, Expression right) => new(ComparisonOperation.LessOrEqual, left, right);

    public static Comparison operator >(Expression left, Expression right) => right < left;

    public static Comparison operator >=(Expression left, Expression right) => right <= left;
}
