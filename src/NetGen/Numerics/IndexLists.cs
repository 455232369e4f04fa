namespace NetGen;

/// <summary>Lists of indices, one for each sample of a batch. They lie one behind the other, and may be of any lengths, 0 included.</summary>
/// <param name="indices">All of them.</param>
/// <param name="offsets">Where the list of each sample begins; it ends where the next begins, the last with the indices.</param>
public readonly ref struct IndexLists(ReadOnlySpan<int> indices, ReadOnlySpan<int> offsets)
{
    /// <summary>The indices of all lists.</summary>
    public ReadOnlySpan<int> Indices { get; } = indices;

    /// <summary>Where the list of each sample begins among them.</summary>
    public ReadOnlySpan<int> Offsets { get; } = offsets;

    /// <summary>How many lists there are.</summary>
    public int Count => Offsets.Length;

    /// <summary>The list of a sample.</summary>
    /// <param name="sample">Which one, from 0.</param>
    public ReadOnlySpan<int> this[int sample] => Indices[Offsets[sample]..EndOf(sample)];

    /// <summary>The lists of samples that follow one another, which keep their places among the indices.</summary>
    /// <param name="start">The first.</param>
    /// <param name="count">How many.</param>
    public IndexLists Slice(int start, int count) => new(count == 0 ? Indices : Indices[..EndOf(start + count - 1)], Offsets.Slice(start, count));

    private int EndOf(int sample) => sample + 1 < Offsets.Length ? Offsets[sample + 1] : Indices.Length;
}
