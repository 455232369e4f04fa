namespace NetGen;

/// <summary>
/// Says the shape between two layers, which the editor checks; nothing is computed.
/// </summary>
/// <param name="axes">How long each axis of a sample is there, channels last: <c>[Shape(4, 4, 16)]</c>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ShapeAttribute(params int[] axes) : NetworkLayerAttribute
{
    /// <summary>A shape of no axes, which none has.</summary>
    public ShapeAttribute()
        : this([])
    {
    }

    /// <summary>How long each axis of a sample is there.</summary>
    public IReadOnlyList<int> Axes { get; } = axes;
}
