namespace NetGen.Data;

/// <summary>Rows of numbers in one array, which may overlap: windows of a long sequence do.</summary>
/// <param name="Numbers">The array.</param>
/// <param name="Size">How many numbers a row has; 0 where there is nothing.</param>
/// <param name="Stride">From the beginning of a row to that of the next.</param>
internal readonly record struct Table<TNumber>(ReadOnlyMemory<TNumber> Numbers, int Size, int Stride)
    where TNumber : unmanaged
{
    /// <summary>Rows that lie one after another.</summary>
    public Table(ReadOnlyMemory<TNumber> numbers, int size)
        : this(numbers, size, size)
    {
    }

    public ReadOnlySpan<TNumber> Row(int row) => Numbers.Span.Slice(row * Stride, Size);

    /// <summary>Rows that follow one another, where they lie.</summary>
    public Table<TNumber> Slice(int start, int count) => this with { Numbers = Numbers.Slice(start * Stride, count == 0 ? 0 : (count - 1) * Stride + Size) };

    /// <summary>Copies of some rows.</summary>
    /// <exception cref="ArgumentException">They are more than an array can hold.</exception>
    public Table<TNumber> Select(ReadOnlySpan<int> rows)
    {
        var copies = new TNumber[Rows.Length(rows.Length, Size, "samples")];
        Gather(rows, copies);
        return new Table<TNumber>(copies, Size);
    }

    /// <summary>Copies some rows, one after another.</summary>
    public void Gather(ReadOnlySpan<int> rows, Span<TNumber> copies)
    {
        for (var i = 0; i < rows.Length; i++) Row(rows[i]).CopyTo(copies[(i * Size)..]);
    }
}
