namespace NetGen;

/// <summary>The mean of each channel over all other axes: from <c>… × channels</c> to <c>channels</c>.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class GlobalAveragePoolAttribute : NetworkLayerAttribute
{
    /// <summary>What the layer is called, as <see cref="LayerAttribute.Name"/> is. When not set, layers are numbered.</summary>
    public string? Name { get; set; }
}
