namespace NetGen;

/// <summary>
/// Sets a share of the numbers to 0 in training, chosen anew for each sample; the others are divided by what is left of 1. Not for the last layer.
/// </summary>
/// <param name="rate">The share, from 0 to below 1.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class DropoutAttribute(double rate) : NetworkLayerAttribute
{
    /// <summary>The share, from 0 to below 1.</summary>
    public double Rate { get; } = rate;

    /// <summary>What the layer is called, as <see cref="LayerAttribute.Name"/> is. When not set, layers are numbered.</summary>
    public string? Name { get; set; }
}
