namespace NetGen;

/// <summary>All numbers of a sample in one axis, as they lie: row by row, channels last.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class FlattenAttribute : NetworkLayerAttribute
{
    /// <summary>What the layer is called, as <see cref="LayerAttribute.Name"/> is. When not set, layers are numbered.</summary>
    public string? Name { get; set; }
}
