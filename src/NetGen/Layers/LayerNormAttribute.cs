namespace NetGen;

/// <summary>
/// Makes mean 0 and variance 1 of each sample's numbers, then stretches and shifts each: <c>a = (x − μ)/√(σ² + ε)·w + b</c>, where <c>w</c> begins as 1 and
/// <c>b</c> as 0: Ba, Kiros and Hinton, "Layer Normalization" (2016).
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class LayerNormAttribute : NetworkLayerAttribute
{
    /// <summary>ε, which keeps the quotient finite. 1e-5 by default.</summary>
    public double Epsilon { get; set; } = 1e-5;

    /// <summary>Whether training changes the layer's parameters; if not, their gradient is not computed and stays 0. True by default.</summary>
    public bool Trainable { get; set; } = true;

    /// <summary>What the layer is called, as <see cref="LayerAttribute.Name"/> is. When not set, layers are numbered.</summary>
    public string? Name { get; set; }
}
