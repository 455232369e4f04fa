namespace NetGen;

/// <summary>The parameters of an <c>[Embedding]</c>: a view of its part of the network's parameters, so that writing here changes the network.</summary>
/// <typeparam name="T">The network's type of number.</typeparam>
public readonly ref struct EmbeddingParameters<T>
    where T : unmanaged
{
    /// <summary>Divides a layer's part of the parameters into its rows and those of positions.</summary>
    /// <param name="parameters">The layer's part: <c>entries·size</c> numbers, then <c>steps·size</c> of positions if there are any.</param>
    /// <param name="entries">The rows of the table.</param>
    /// <param name="size">The numbers of a row.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="parameters"/> is shorter than the table.</exception>
    public EmbeddingParameters(Span<T> parameters, int entries, int size)
    {
        if (entries < 0 || size < 0 || (long)entries * size > parameters.Length)
            throw new ArgumentOutOfRangeException(
                nameof(parameters), FormattableString.Invariant($"A table of {entries} rows of {size} numbers has {(long)entries * size} parameters, not {parameters.Length}."));
        Size = size;
        Weights = parameters[..(entries * size)];
        Positions = parameters[(entries * size)..];
    }

    /// <summary>The rows <c>[entries][size]</c>, one after another: that of index <c>i</c> begins at <c>i·Size</c>.</summary>
    public Span<T> Weights { get; }

    /// <summary>What is added at each step, <c>[steps][size]</c>; empty for a layer without.</summary>
    public Span<T> Positions { get; }

    /// <summary>How many numbers a row has.</summary>
    public int Size { get; }
}
