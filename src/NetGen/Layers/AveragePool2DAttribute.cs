namespace NetGen;

/// <summary>
/// The mean of a window, for each channel: from <c>height × width × channels</c> to pictures whose axes are <c>⌊(length + padding − size)/stride⌋ + 1</c> long. Padding
/// does not count.
/// </summary>
public sealed class AveragePool2DAttribute : PoolAttribute
{
    /// <summary>Square windows.</summary>
    /// <param name="size">The height and width of a window.</param>
    public AveragePool2DAttribute(int size) => (Height, Width) = (size, size);

    /// <summary>Windows of any form.</summary>
    /// <param name="height">The height of a window.</param>
    /// <param name="width">The width of a window.</param>
    public AveragePool2DAttribute(int height, int width) => (Height, Width) = (height, width);

    /// <summary>The height of a window.</summary>
    public int Height { get; }

    /// <summary>The width of a window.</summary>
    public int Width { get; }
}
