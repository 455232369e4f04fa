using static NetGen.Generators.Math.Functions;
using static NetGen.Generators.Math.Symbols;

namespace NetGen.Generators.Math;

/// <summary>The losses, a formula each.</summary>
internal static class Losses
{
    private static readonly Variable Delta = new("δ", Scope.Step);

    public static readonly LossFormula HalfSquaredError = new("HalfSquaredError", 0.5 * RowSum(Square(A - T)));

    public static readonly LossFormula MeanSquaredError = new("MeanSquaredError", RowSum(Square(A - T)) / N);

    public static readonly LossFormula MeanAbsoluteError = new("MeanAbsoluteError", RowSum(Abs(A - T)) / N);

    public static readonly LossFormula Huber = new(
        "Huber", RowSum(new Select(Abs(A - T) <= Delta, 0.5 * Square(A - T), Delta * (Abs(A - T) - 0.5 * Delta))) / N)
    {
        Settings = [new("HuberDelta", Delta, 1)],
    };

    public static readonly LossFormula BinaryCrossEntropy = new("BinaryCrossEntropy", LogLikelihood(Log))
    {
        // PyTorch's: logarithms end at −100, but the gradient goes on pulling an output of 0 or 1 back where the clamp would stop it.
        Guarded = new GuardedLoss(
            LogLikelihood(static p => Max(Log(p), -100)),
            (A - T) / Max(A * (1 - A), 1e-12) / N),
    };

    public static readonly LossFormula CrossEntropy = new("CrossEntropy", -RowSum(T * Log(A)));

    public static readonly IReadOnlyList<LossFormula> All =
        [HalfSquaredError, MeanSquaredError, MeanAbsoluteError, Huber, BinaryCrossEntropy, CrossEntropy];

    /// <summary>The loss of that name, or null.</summary>
    public static LossFormula? Find(string name) => All.FirstOrDefault(formula => formula.Name == name);

    /// <summary>Cross entropy with the targets that training really aims at.</summary>
    /// <param name="smoothing">The share of each target that is spread over all classes: Szegedy et al., "Rethinking the Inception Architecture" (2016).</param>
    /// <param name="isWeighted">Whether each class has a weight w.</param>
    public static LossFormula CrossEntropyOf(double smoothing, bool isWeighted)
    {
        // A row of zeros, which has no class, stays one.
        Expression target = smoothing > 0 ? (1 - smoothing) * T + smoothing / N * RowSum(T) : T;
        return CrossEntropy with { Value = CrossEntropy.Value.Substitute(T, isWeighted ? W * target : target) };
    }

    private static Expression LogLikelihood(Func<Expression, Expression> log) => -RowSum(T * log(A) + (1 - T) * log(1 - A)) / N;
}
