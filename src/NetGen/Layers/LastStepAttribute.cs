namespace NetGen;

/// <summary>The last step of a sequence: from <c>steps × values</c> to <c>values</c>.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class LastStepAttribute : NetworkLayerAttribute
{
    /// <summary>What the layer is called, as <see cref="LayerAttribute.Name"/> is. When not set, layers are numbered.</summary>
    public string? Name { get; set; }
}
