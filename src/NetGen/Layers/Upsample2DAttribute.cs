namespace NetGen;

/// <summary>Makes a picture larger by repeating each place: from <c>height × width × channels</c> to <c>factor·height × factor·width × channels</c>.</summary>
/// <param name="factor">How many times each place is repeated, on either axis.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class Upsample2DAttribute(int factor) : NetworkLayerAttribute
{
    /// <summary>How many times each place is repeated, on either axis.</summary>
    public int Factor { get; } = factor;

    /// <summary>What the layer is called, as <see cref="LayerAttribute.Name"/> is. When not set, layers are numbered.</summary>
    public string? Name { get; set; }
}
