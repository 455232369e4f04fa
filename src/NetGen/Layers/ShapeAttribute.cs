namespace NetGen;

/// <summary>
/// Says the shape between two layers, which the editor checks; nothing is computed.
/// </summary>
/// <param name="size">How many numbers a sample has.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ShapeAttribute(int size) : NetworkLayerAttribute
{
    /// <summary>How many numbers a sample has there.</summary>
    public int Size { get; } = size;
}
