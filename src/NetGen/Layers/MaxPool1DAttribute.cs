namespace NetGen;

/// <summary>
/// The largest number of <c>size</c> steps, for each channel: from <c>steps × channels</c> to <c>⌊(steps + padding − size)/stride⌋ + 1</c> steps. The gradient of a
/// largest number that is there twice goes to the first.
/// </summary>
/// <param name="size">How many steps a window has.</param>
public sealed class MaxPool1DAttribute(int size) : PoolAttribute
{
    /// <summary>How many steps a window has.</summary>
    public int Size { get; } = size;
}
