namespace NetGen;

/// <summary>
/// The mean of <c>size</c> steps, for each channel: from <c>steps × channels</c> to <c>⌊(steps + padding − size)/stride⌋ + 1</c> steps. Padding does not count.
/// </summary>
/// <param name="size">How many steps a window has.</param>
public sealed class AveragePool1DAttribute(int size) : PoolAttribute
{
    /// <summary>How many steps a window has.</summary>
    public int Size { get; } = size;
}
