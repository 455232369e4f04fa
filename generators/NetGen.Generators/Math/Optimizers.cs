using static NetGen.Generators.Math.Functions;
using static NetGen.Generators.Math.Symbols;

namespace NetGen.Generators.Math;

/// <summary>The optimizers, in PyTorch's definitions and order of operations.</summary>
internal static class Optimizers
{
    public static readonly OptimizerFormula SGD = new("SGD") { Updates = [new(Theta, Theta - Eta * G)] };

    public static readonly OptimizerFormula Adam = CreateAdam();

    public static readonly IReadOnlyList<OptimizerFormula> All = [SGD, Adam];

    /// <summary>The optimizer of that name, or null.</summary>
    public static OptimizerFormula? Find(string name) => All.FirstOrDefault(formula => formula.Name == name);

    // Kingma and Ba, "Adam: A Method for Stochastic Optimization" (2015), algorithm 1, with ε outside the root and after the correction.
    private static OptimizerFormula CreateAdam()
    {
        Variable beta1 = Constant("β1"), beta2 = Constant("β2"), epsilon = Constant("ε");
        Variable beta1Power = Constant("beta1Power"), beta2Power = Constant("beta2Power");
        Variable stepSize = Constant("stepSize"), rootScale = Constant("rootScale");
        Variable m = new("m"), v = new("v");
        return new OptimizerFormula("Adam")
        {
            Settings = [new("Beta1", beta1, 0.9), new("Beta2", beta2, 0.999), new("Epsilon", epsilon, 1e-8)],
            Scalars = [new(beta1Power, 1, beta1Power * beta1), new(beta2Power, 1, beta2Power * beta2)],
            StepConstants = [new(stepSize, Eta / (1 - beta1Power)), new(rootScale, 1 / Sqrt(1 - beta2Power))],
            Updates =
            [
                new(m, OptimizerFormula.Flush(beta1 * m + (1 - beta1) * G)),
                new(v, OptimizerFormula.Flush(beta2 * v + (1 - beta2) * Square(G))),
                new(Theta, Theta - stepSize * m / (Sqrt(v) * rootScale + epsilon)),
            ],
        };
    }

    private static Variable Constant(string name) => new(name, Scope.Step);
}
