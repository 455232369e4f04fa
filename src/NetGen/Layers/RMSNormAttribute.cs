namespace NetGen;

/// <summary>
/// Divides each sample's numbers by the root of their mean square, then stretches each: <c>a = x/√(mean x² + ε)·w</c>, where <c>w</c> begins as 1: Zhang and
/// Sennrich, "Root Mean Square Layer Normalization" (2019).
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class RMSNormAttribute : NetworkLayerAttribute
{
    /// <summary>ε, which keeps the quotient finite. 1e-5 by default.</summary>
    public double Epsilon { get; set; } = 1e-5;

    /// <summary>Whether training changes the layer's parameters; if not, their gradient is not computed and stays 0. True by default.</summary>
    public bool Trainable { get; set; } = true;

    /// <summary>What the layer is called, as <see cref="LayerAttribute.Name"/> is. When not set, layers are numbered.</summary>
    public string? Name { get; set; }
}
