using static NetGen.Generators.Math.Functions;
using static NetGen.Generators.Math.Symbols;

namespace NetGen.Generators.Math;

/// <summary>The activations, a formula each, by PyTorch's definitions.</summary>
/// <remarks>Pieces are told apart so that the derivative between them is PyTorch's, and NaN falls into the piece that passes it through.</remarks>
internal static class Activations
{
    private static readonly Variable Slope = new("slope", Scope.Step), Alpha = new("α", Scope.Step);

    // Klambauer et al., "Self-Normalizing Neural Networks" (2017): outputs keep mean 0 and variance 1 from layer to layer.
    private const double SeluAlpha = 1.6732632423543772, SeluScale = 1.0507009873554805;

    public static readonly ActivationFormula Identity = new("Identity", Z, "z");

    public static readonly ActivationFormula Sigmoid = new("Sigmoid", Functions.Sigmoid(Z), "σ(z)");

    public static readonly ActivationFormula Tanh = new("Tanh", Functions.Tanh(Z), "tanh(z)");

    public static readonly ActivationFormula ReLU = new("ReLU", new Select(Z <= 0, 0, Z), "relu(z)");

    public static readonly ActivationFormula LeakyReLU = new("LeakyReLU", new Select(Z <= 0, Slope * Z, Z), "leakyrelu(z)")
    {
        Settings = [new("Slope", Slope, 0.01)],
    };

    public static readonly ActivationFormula ELU = new("ELU", new Select(Z <= 0, Alpha * ExpM1(Z), Z), "elu(z)")
    {
        Settings = [new("Alpha", Alpha, 1)],
    };

    public static readonly ActivationFormula SELU = new("SELU", new Select(Z <= 0, SeluScale * SeluAlpha * ExpM1(Z), SeluScale * Z), "selu(z)");

    public static readonly ActivationFormula GELU = new("GELU", 0.5 * Z * (1 + Erf(System.Math.Sqrt(0.5) * Z)), "gelu(z)");

    public static readonly ActivationFormula GELUTanh = new(
        "GELUTanh", 0.5 * Z * (1 + Functions.Tanh(System.Math.Sqrt(2 / System.Math.PI) * (Z + 0.044715 * Z * Square(Z)))), "gelu(z)");

    public static readonly ActivationFormula SiLU = new("SiLU", Z * Functions.Sigmoid(Z), "z ⊙ σ(z)");

    public static readonly ActivationFormula Mish = new("Mish", Z * Functions.Tanh(Functions.Softplus(Z)), "mish(z)");

    public static readonly ActivationFormula Softplus = new("Softplus", Functions.Softplus(Z), "softplus(z)");

    public static readonly ActivationFormula Softsign = new("Softsign", Z / (1 + Abs(Z)), "softsign(z)");

    public static readonly ActivationFormula HardSigmoid = new("HardSigmoid", new Select(Z <= -3, 0, new Select(3 <= Z, 1, Z / 6 + 0.5)), "hardsigmoid(z)");

    public static readonly ActivationFormula HardTanh = new("HardTanh", new Select(Z <= -1, -1, new Select(1 <= Z, 1, Z)), "hardtanh(z)");

    public static readonly ActivationFormula HardSwish = new("HardSwish", new Select(Z < -3, 0, new Select(Z <= 3, Z * (Z + 3) / 6, Z)), "hardswish(z)");

    // The largest z is taken off first, so that no power overflows; the value stays the same.
    public static readonly ActivationFormula Softmax = new("Softmax", Exp(Z - RowMax(Z)) / RowSum(Exp(Z - RowMax(Z))), "softmax(z)");

    public static readonly IReadOnlyList<ActivationFormula> All =
    [
        Identity, Sigmoid, Tanh, ReLU, LeakyReLU, ELU, SELU, GELU, GELUTanh, SiLU, Mish, Softplus, Softsign, HardSigmoid, HardTanh, HardSwish, Softmax,
    ];

    /// <summary>The activation of that name, or null.</summary>
    public static ActivationFormula? Find(string name) => All.FirstOrDefault(formula => formula.Name == name);
}
