namespace NetGen;

/// <summary>What all pools have in common: of each window and each channel one number. Windows that do not fit are left out.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public abstract class PoolAttribute : NetworkLayerAttribute
{
    /// <summary>How far apart windows stand, on each axis. When not set, windows stand side by side.</summary>
    public int Stride { get; set; }

    /// <summary>By how many places windows may begin before an axis and end behind it; there is nothing there that counts. 0 by default.</summary>
    public int Pad { get; set; }

    /// <summary><see cref="Padding.Same"/> chooses the places itself. <see cref="Padding.None"/> by default.</summary>
    public Padding Padding { get; set; }

    /// <summary>What the layer is called, as <see cref="LayerAttribute.Name"/> is. When not set, layers are numbered.</summary>
    public string? Name { get; set; }
}
