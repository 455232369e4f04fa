namespace NetGen;

/// <summary>
/// The largest number of each channel over all other axes: from <c>… × channels</c> to <c>channels</c>. The gradient of one that is there twice goes to the first.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class GlobalMaxPoolAttribute : NetworkLayerAttribute
{
    /// <summary>What the layer is called, as <see cref="LayerAttribute.Name"/> is. When not set, layers are numbered.</summary>
    public string? Name { get; set; }
}
