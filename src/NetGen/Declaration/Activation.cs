namespace NetGen;

/// <summary>The function that turns a neuron's sum <c>z</c> into its output <c>a</c>.</summary>
public enum Activation
{
    /// <summary><c>a = z</c>.</summary>
    Identity,

    /// <summary><c>a = σ(z) = 1/(1 + e⁻ᶻ)</c>, from 0 to 1.</summary>
    Sigmoid,

    /// <summary><c>a = tanh z</c>, from −1 to 1.</summary>
    Tanh,

    /// <summary><c>a = z</c> where <c>z &gt; 0</c>, else 0; its derivative at 0 is 0.</summary>
    ReLU,

    /// <summary><c>a = z</c> where <c>z &gt; 0</c>, else <c>slope·z</c> with the layer's <see cref="LayerAttribute.Slope"/>; its derivative at 0 is the slope.</summary>
    LeakyReLU,

    /// <summary>
    /// <c>a = z</c> where <c>z &gt; 0</c>, else <c>α·(e^z − 1)</c> with the layer's <see cref="LayerAttribute.Alpha"/>: Clevert, Unterthiner and Hochreiter, "Fast and
    /// Accurate Deep Network Learning by Exponential Linear Units" (2016).
    /// </summary>
    ELU,

    /// <summary>
    /// <c>a = λ·z</c> where <c>z &gt; 0</c>, else <c>λ·α·(e^z − 1)</c>, with <c>α = 1.6732632423543772</c> and <c>λ = 1.0507009873554805</c>: Klambauer, Unterthiner, Mayr and
    /// Hochreiter, "Self-Normalizing Neural Networks" (2017).
    /// </summary>
    SELU,

    /// <summary><c>a = ½·z·(1 + erf(z/√2))</c>: Hendrycks and Gimpel, "Gaussian Error Linear Units" (2016).</summary>
    GELU,

    /// <summary><c>a = ½·z·(1 + tanh(√(2/π)·(z + 0.044715·z³)))</c>, which differs from <see cref="GELU"/> by up to 4.7e-4.</summary>
    GELUTanh,

    /// <summary><c>a = z·σ(z)</c>, also called swish.</summary>
    SiLU,

    /// <summary><c>a = z·tanh(ln(1 + e^z))</c>: Misra, "Mish: A Self Regularized Non-Monotonic Activation Function" (2019).</summary>
    Mish,

    /// <summary><c>a = ln(1 + e^z)</c>. PyTorch's is linear above 20, which differs by less than 2.1e-9.</summary>
    Softplus,

    /// <summary><c>a = z/(1 + |z|)</c>, from −1 to 1.</summary>
    Softsign,

    /// <summary><c>a = z/6 + ½</c>, cut off at 0 and 1; its derivative is 0 at −3, at 3 and beyond.</summary>
    HardSigmoid,

    /// <summary><c>a = z</c>, cut off at −1 and 1; its derivative is 0 at −1, at 1 and beyond.</summary>
    HardTanh,

    /// <summary><c>a = z·(z + 3)/6</c> from −3 to 3, 0 below and <c>z</c> above.</summary>
    HardSwish,

    /// <summary><c>aᵢ = e^zᵢ / Σⱼ e^zⱼ</c> over the outputs of one sample, which are positive and sum to 1.</summary>
    Softmax,
}
