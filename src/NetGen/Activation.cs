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

    /// <summary><c>aᵢ = e^zᵢ / Σⱼ e^zⱼ</c> over the outputs of one sample, which are positive and sum to 1.</summary>
    Softmax,
}
