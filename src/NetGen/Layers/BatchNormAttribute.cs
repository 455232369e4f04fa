namespace NetGen;

/// <summary>
/// Makes mean 0 and variance 1 of each channel over a batch's samples and all axes but the last, then stretches and shifts each: <c>a = (x − μ)/√(σ² + ε)·w + b</c>, where
/// <c>w</c> begins as 1 and <c>b</c> as 0: Ioffe and Szegedy, "Batch Normalization" (2015). Training takes the batch's own μ and σ², and moves running values towards them,
/// which <c>Forward</c> and <c>Evaluate</c> take.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class BatchNormAttribute : NetworkLayerAttribute
{
    /// <summary>ε, which keeps the quotient finite. 1e-5 by default.</summary>
    public double Epsilon { get; set; } = 1e-5;

    /// <summary>How far each training pass moves the running values towards those of its batch, from 0 to 1. 0.1 by default.</summary>
    public double Momentum { get; set; } = 0.1;

    /// <summary>Whether training changes weights and bias; if not, their gradient is not computed and stays 0. True by default.</summary>
    public bool Trainable { get; set; } = true;

    /// <summary>What the layer is called, as <see cref="LayerAttribute.Name"/> is. When not set, layers are numbered.</summary>
    public string? Name { get; set; }
}
