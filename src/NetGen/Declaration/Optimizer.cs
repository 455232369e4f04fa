namespace NetGen;

/// <summary>How a step changes a parameter <c>θ</c>, given its gradient <c>g</c> and the learning rate <c>η</c>.</summary>
public enum Optimizer
{
    /// <summary>Gradient descent: <c>θ ← θ − η·g</c>.</summary>
    SGD,

    /// <summary><c>m ← μ·m + g</c>, <c>θ ← θ − η·m</c>, with <c>μ</c> <see cref="NetworkAttribute.Momentum"/>: PyTorch's SGD with momentum.</summary>
    Momentum,

    /// <summary><c>m ← μ·m + g</c>, <c>θ ← θ − η·(g + μ·m)</c>: PyTorch's SGD with Nesterov's momentum.</summary>
    Nesterov,

    /// <summary><c>v ← ρ·v + (1 − ρ)·g²</c>, <c>θ ← θ − η·g/(√v + ε)</c>, with <c>ρ</c> <see cref="NetworkAttribute.Rho"/>: Tieleman and Hinton, "Lecture 6.5" (2012).</summary>
    RMSProp,

    /// <summary><c>v ← v + g²</c>, <c>θ ← θ − η·g/(√v + ε)</c>: Duchi, Hazan and Singer, "Adaptive Subgradient Methods" (2011).</summary>
    AdaGrad,

    /// <summary>
    /// <c>m ← β₁·m + (1 − β₁)·g</c>, <c>v ← β₂·v + (1 − β₂)·g²</c>, then at step <c>t</c>, counted from 1,
    /// <c>θ ← θ − η/(1 − β₁ᵗ)·m / (√v/√(1 − β₂ᵗ) + ε)</c>: Kingma and Ba, "Adam: A Method for Stochastic Optimization" (2015), in PyTorch's order of operations.
    /// </summary>
    Adam,

    /// <summary>
    /// <see cref="Adam"/>, whose weight decay <c>λ</c> shrinks the parameter itself, <c>θ ← θ·(1 − η·λ)</c>, before the step: Loshchilov and Hutter, "Decoupled Weight Decay
    /// Regularization" (2019).
    /// </summary>
    AdamW,

    /// <summary><see cref="Adam"/> with Nesterov's momentum: Dozat, "Incorporating Nesterov Momentum into Adam" (2016), in PyTorch's form with a momentum decay of 0.004.</summary>
    NAdam,

    /// <summary>
    /// <see cref="Adam"/> that leaves out the division by <c>√v</c> while <c>v</c> has seen too few gradients: Liu et al.,
    /// "On the Variance of the Adaptive Learning Rate and Beyond" (2020), in PyTorch's form.
    /// </summary>
    RAdam,

    /// <summary>
    /// Each parameter has a step of its own, first <c>η</c>, which grows by 1.2 while the gradient keeps its sign and shrinks by 0.5, within [1e-6, 50],
    /// when it turns: Riedmiller and Braun, "A Direct Adaptive Method for Faster Backpropagation Learning: The RPROP Algorithm" (1993), in PyTorch's form. For whole batches.
    /// </summary>
    RProp,

    /// <summary>
    /// <c>θ ← θ·(1 − η·λ) − η·sign(β₁·m + (1 − β₁)·g)</c>, <c>m ← β₂·m + (1 − β₂)·g</c>: Chen et al., "Symbolic Discovery of Optimization Algorithms" (2023).
    /// </summary>
    Lion,
}
