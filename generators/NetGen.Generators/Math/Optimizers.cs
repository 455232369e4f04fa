using static NetGen.Generators.Math.Functions;
using static NetGen.Generators.Math.Symbols;

namespace NetGen.Generators.Math;

/// <summary>The optimizers, in PyTorch's definitions and order of operations.</summary>
internal static class Optimizers
{
    private static readonly Variable V = new("v");

    private static readonly Variable Mu = Constant("μ"), Rho = Constant("ρ"), Epsilon = Constant("ε"), Beta1 = Constant("β1"), Beta2 = Constant("β2");

    private static readonly Variable Beta1Power = Constant("beta1Power"), Beta2Power = Constant("beta2Power");

    private static readonly Variable StepSize = Constant("stepSize"), RootScale = Constant("rootScale");

    private static readonly Expression Velocity = Flush(Mu * M + G), Mean = Flush(M + (1 - Beta1) * (G - M)), MeanSquare = Flush((1 - Beta2) * Square(G) + Beta2 * V);

    public static readonly OptimizerFormula SGD = new("SGD") { Updates = [new(Theta, Theta - Eta * G)] };

    public static readonly OptimizerFormula Momentum = new("Momentum")
    {
        Settings = [new("Momentum", Mu, 0.9)],
        Updates = [new(M, Velocity), new(Theta, Theta - Eta * M)],
    };

    public static readonly OptimizerFormula Nesterov = new("Nesterov")
    {
        Settings = [new("Momentum", Mu, 0.9)],
        Updates = [new(M, Velocity), new(Theta, Theta - Eta * (G + Mu * M))],
    };

    public static readonly OptimizerFormula RMSProp = new("RMSProp")
    {
        Settings = [new("Rho", Rho, 0.99), new("Epsilon", Epsilon, 1e-8)],
        Updates = [new(V, Flush(Rho * V + (1 - Rho) * Square(G))), new(Theta, Theta - Eta * G / (Sqrt(V) + Epsilon))],
    };

    public static readonly OptimizerFormula AdaGrad = new("AdaGrad")
    {
        Settings = [new("Epsilon", Epsilon, 1e-10)],
        Updates = [new(V, V + Square(G)), new(Theta, Theta - Eta * G / (Sqrt(V) + Epsilon))],
    };

    // Kingma and Ba, "Adam: A Method for Stochastic Optimization" (2015), algorithm 1, with ε outside the root and after the correction.
    public static readonly OptimizerFormula Adam = new("Adam")
    {
        Settings = [new("Beta1", Beta1, 0.9), new("Beta2", Beta2, 0.999), new("Epsilon", Epsilon, 1e-8)],
        Scalars = [new(Beta1Power, 1, Beta1Power * Beta1), new(Beta2Power, 1, Beta2Power * Beta2)],
        StepConstants = [new(StepSize, Eta / (1 - Beta1Power)), new(RootScale, 1 / Sqrt(1 - Beta2Power))],
        Updates = [new(M, Mean), new(V, MeanSquare), new(Theta, Theta - StepSize * M / (Sqrt(V) * RootScale + Epsilon))],
    };

    // PyTorch's SparseAdam: ε stands before the correction of v.
    private static readonly OptimizerFormula SparseAdam =
        Adam with { Updates = [new(M, Mean), new(V, MeanSquare), new(Theta, Theta - StepSize * M / ((Sqrt(V) + Epsilon) * RootScale))] };

    public static readonly OptimizerFormula AdamW = Adam with { Name = "AdamW", DecaysParameters = true, DefaultDecay = 0.01 };

    public static readonly OptimizerFormula NAdam = CreateNAdam();

    public static readonly OptimizerFormula RAdam = CreateRAdam();

    public static readonly OptimizerFormula RProp = CreateRProp();

    public static readonly OptimizerFormula Lion = new("Lion")
    {
        Settings = [new("Beta1", Beta1, 0.9), new("Beta2", Beta2, 0.99)],
        DecaysParameters = true,
        Updates = [new(Theta, Theta - Eta * Sign(Beta1 * M + (1 - Beta1) * G)), new(M, Flush(Beta2 * M + (1 - Beta2) * G))],
    };

    public static readonly IReadOnlyList<OptimizerFormula> All = [SGD, Momentum, Nesterov, RMSProp, AdaGrad, Adam, AdamW, NAdam, RAdam, RProp, Lion];

    /// <summary>The optimizer of that name, or null.</summary>
    public static OptimizerFormula? Find(string name) => All.FirstOrDefault(formula => formula.Name == name);

    /// <summary>The optimizer's form for rows of which few have a gradient, whose others stay as they are; null where it has none.</summary>
    public static OptimizerFormula? Sparse(OptimizerFormula optimizer) => optimizer.Name switch
    {
        nameof(SGD) or nameof(AdaGrad) => optimizer,
        nameof(Adam) => SparseAdam,
        _ => null,
    };

    // The momentum of step t is μ_t = β1·(1 − ½·0.96^(0.004·t)), and each step looks ahead with that of the next. PyTorch 1.13, whose numbers the
    // reference cases hold, divides the look-ahead by 1 − Πμ·μ_t·μ_{t+1}, with μ_t once more than in Dozat's product.
    private static OptimizerFormula CreateNAdam()
    {
        double decay = System.Math.Pow(0.96, 0.004);
        Variable decayPower = Constant("decayPower"), momenta = Constant("momentumProduct");
        Variable gradientStep = Constant("gradientStep"), momentumStep = Constant("momentumStep");
        Expression momentum = Beta1 * (1 - 0.5 * decayPower), next = Beta1 * (1 - 0.5 * decay * decayPower);
        return Adam with
        {
            Name = "NAdam",
            Scalars = [new(decayPower, 1, decay * decayPower), new(momenta, 1, momenta * momentum), new(Beta2Power, 1, Beta2Power * Beta2)],
            StepConstants =
            [
                new(gradientStep, Eta * (1 - momentum) / (1 - momenta)),
                new(momentumStep, Eta * next / (1 - momenta * momentum * next)),
                new(RootScale, 1 / Sqrt(1 - Beta2Power)),
            ],
            Updates = [new(M, Mean), new(V, MeanSquare), new(Theta, Theta - (gradientStep * G + momentumStep * M) / (Sqrt(V) * RootScale + Epsilon))],
        };
    }

    // The length ρ of the moving average tells whether its variance is tractable: from above 5 on it is.
    private static OptimizerFormula CreateRAdam()
    {
        Variable steps = Constant("steps"), length = Constant("averageLength"), rectification = Constant("rectification");
        Expression longest = 2 / (1 - Beta2) - 1;
        Expression ratio = (length - 4) * (length - 2) * longest / ((longest - 4) * (longest - 2) * length);
        return Adam with
        {
            Name = "RAdam",
            Scalars = [new(steps, 0, steps + 1), .. Adam.Scalars],
            StepConstants =
            [
                new(StepSize, Eta / (1 - Beta1Power)),
                new(length, longest - 2 * steps * Beta2Power / (1 - Beta2Power)),
                new(rectification, new Select(length <= 5, 0, Sqrt(Max(ratio, 0) * (1 - Beta2Power)))),
            ],
            Updates =
            [
                new(M, Mean),
                new(V, MeanSquare),
                new(Theta, Theta - StepSize * M * new Select(rectification <= 0, 1, rectification / (Sqrt(V) + Epsilon))),
            ],
        };
    }

    // A step of 0 is that of a parameter which has not been changed yet: it begins at η.
    private static OptimizerFormula CreateRProp()
    {
        const double Growth = 1.2, Shrinkage = 0.5, Shortest = 1e-6, Longest = 50;
        Variable step = new("s"), last = new("m");
        Expression turn = G * last;
        Expression factor = new Select(0 < turn, Growth, new Select(turn < 0, Shrinkage, 1));
        return new OptimizerFormula("RProp")
        {
            Updates =
            [
                new(step, Min(Max(new Select(step <= 0, Eta, step) * factor, Shortest), Longest)),
                new(last, new Select(turn < 0, 0, G)),
                new(Theta, Theta - step * Sign(last)),
            ],
        };
    }

    private static Variable Constant(string name) => new(name, Scope.Step);
}
