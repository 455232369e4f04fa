namespace NetGen.Generators.Math;

/// <summary>Functions by their usual names, for formulas that import them with <c>using static</c>.</summary>
internal static class Functions
{
    public static Expression Exp(Expression x) => new Unary(UnaryOperation.Exp, x);

    public static Expression Log(Expression x) => new Unary(UnaryOperation.Log, x);

    public static Expression Log1P(Expression x) => new Unary(UnaryOperation.Log1P, x);

    public static Expression ExpM1(Expression x) => new Unary(UnaryOperation.ExpM1, x);

    public static Expression Sqrt(Expression x) => new Unary(UnaryOperation.Sqrt, x);

    public static Expression Abs(Expression x) => new Unary(UnaryOperation.Abs, x);

    /// <summary>
    /// The value, or 0 where it is denormal: a state that decays towards zero would reach denormal numbers, which .NET never flushes and with
    /// which processors compute many times slower.
    /// </summary>
    public static Expression Flush(Expression x) => new Unary(UnaryOperation.Flush, x);

    public static Expression Sign(Expression x) => new Unary(UnaryOperation.Sign, x);

    public static Expression Tanh(Expression x) => new Unary(UnaryOperation.Tanh, x);

    public static Expression Exp2(Expression x) => new Unary(UnaryOperation.Exp2, x);

    public static Expression Sinh(Expression x) => new Unary(UnaryOperation.Sinh, x);

    public static Expression Cosh(Expression x) => new Unary(UnaryOperation.Cosh, x);

    public static Expression LogCosh(Expression x) => new Unary(UnaryOperation.LogCosh, x);

    public static Expression Sigmoid(Expression x) => new Unary(UnaryOperation.Sigmoid, x);

    public static Expression Erf(Expression x) => new Unary(UnaryOperation.Erf, x);

    public static Expression Softplus(Expression x) => new Unary(UnaryOperation.Softplus, x);

    public static Expression Sin(Expression x) => new Unary(UnaryOperation.Sin, x);

    public static Expression Cos(Expression x) => new Unary(UnaryOperation.Cos, x);

    public static Expression Floor(Expression x) => new Unary(UnaryOperation.Floor, x);

    public static Expression Round(Expression x) => new Unary(UnaryOperation.Round, x);

    public static Expression Power(Expression left, Expression right) => new Binary(BinaryOperation.Power, left, right);

    public static Expression Square(Expression x) => x * x;

    public static Expression Min(Expression left, Expression right) => new Binary(BinaryOperation.Min, left, right);

    public static Expression Max(Expression left, Expression right) => new Binary(BinaryOperation.Max, left, right);

    /// <summary>Σ over the components of one sample.</summary>
    public static Expression RowSum(Expression body) => new RowReduction(RowOperation.Sum, body);

    /// <summary>The largest component of one sample. It counts as a constant in derivatives: see <see cref="Differentiation"/>.</summary>
    public static Expression RowMax(Expression body) => new RowReduction(RowOperation.Max, body);
}
