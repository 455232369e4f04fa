using static NetGen.Generators.Math.Functions;
using static NetGen.Generators.Math.Symbols;

namespace NetGen.Generators.Math;

/// <summary>The activations, a formula each.</summary>
internal static class Activations
{
    public static readonly ActivationFormula Identity = new("Identity", Z, "z");

    public static readonly ActivationFormula Sigmoid = new("Sigmoid", Functions.Sigmoid(Z), "σ(z)");

    public static readonly ActivationFormula Tanh = new("Tanh", Functions.Tanh(Z), "tanh(z)");

    // Written with ≤ so that NaN passes through and the derivative at 0 is 0.
    public static readonly ActivationFormula ReLU = new("ReLU", new Select(Z <= 0, 0, Z), "relu(z)");

    // The largest z is taken off first, so that no power overflows; the value stays the same.
    public static readonly ActivationFormula Softmax = new("Softmax", Exp(Z - RowMax(Z)) / RowSum(Exp(Z - RowMax(Z))), "softmax(z)");

    public static readonly IReadOnlyList<ActivationFormula> All = [Identity, Sigmoid, Tanh, ReLU, Softmax];

    /// <summary>The activation of that name, or null.</summary>
    public static ActivationFormula? Find(string name) => All.FirstOrDefault(formula => formula.Name == name);
}
