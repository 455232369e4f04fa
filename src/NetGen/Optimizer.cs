namespace NetGen;

/// <summary>How a step changes a parameter <c>θ</c>, given its gradient <c>g</c> and the learning rate <c>η</c>.</summary>
public enum Optimizer
{
    /// <summary>Gradient descent: <c>θ ← θ − η·g</c>.</summary>
    SGD,

    /// <summary>
    /// <c>m ← β₁·m + (1 − β₁)·g</c>, <c>v ← β₂·v + (1 − β₂)·g²</c>, then at step <c>t</c>, counted from 1,
    /// <c>θ ← θ − η/(1 − β₁ᵗ)·m / (√v/√(1 − β₂ᵗ) + ε)</c>: Kingma and Ba, "Adam: A Method for Stochastic Optimization" (2015), in PyTorch's order of operations.
    /// </summary>
    Adam,
}
