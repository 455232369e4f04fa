using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>The sum of the rows that a list of indices names, kept while the list changes: the <c>Accumulator</c> of a network that begins with <c>[EmbeddingBag]</c>.</summary>
/// <remarks>
/// Each change rounds, so that the sum of a list that changes for long is a little away from that of its rows, by about 3e-5 of the largest sum so far after a million changes in
/// single precision; <see cref="Reset"/> and <see cref="Add"/> again make it anew. That is also asked for once training has changed the network.
/// </remarks>
/// <typeparam name="T">The network's type of number.</typeparam>
public abstract class BagAccumulator<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly NetworkMemory<T> _memory;
    private readonly AlignedBuffer<T> _sum;
    private readonly int _entries, _size, _table, _bias;
    private readonly string _network;

    /// <summary>Begins with an empty list.</summary>
    /// <param name="memory">The memory of the network.</param>
    /// <param name="entries">How many rows the table has.</param>
    /// <param name="size">How many numbers a row has.</param>
    /// <param name="table">Where the table begins among the parameters.</param>
    /// <param name="bias">Where the bias begins behind the table's first element; −1 for none.</param>
    /// <param name="network">The network's name and shape.</param>
    /// <exception cref="ArgumentNullException">There is no network.</exception>
    protected BagAccumulator(NetworkMemory<T>? memory, int entries, int size, int table, int bias, string network)
    {
        ArgumentNullException.ThrowIfNull(memory, nameof(network));
        (_memory, _entries, _size, _table, _bias, _network) = (memory, entries, size, table, bias, network);
        _sum = new AlignedBuffer<T>(size);
        Reset();
    }

    /// <summary>Of a network that breaks a rule.</summary>
    /// <param name="mistake">What the rule says.</param>
    /// <exception cref="InvalidOperationException">Always.</exception>
    protected BagAccumulator(string mistake) => throw new InvalidOperationException(mistake);

    /// <summary>Makes the list empty.</summary>
    public void Reset()
    {
        if (_bias < 0) _sum.Span.Clear();
        else _memory.Parameters.Span.Slice(_table + _bias, _size).CopyTo(_sum.Span);
    }

    /// <summary>Adds an index to the list.</summary>
    /// <param name="index">The index; one that is there already counts once more.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is outside of the table; nothing was changed.</exception>
    public void Add(int index) => Lookup.AddRow(ref RowOf(index), ref _sum.Reference, _size);

    /// <summary>Removes an index from the list, once. Whether it is there is not known.</summary>
    /// <param name="index">The index.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is outside of the table; nothing was changed.</exception>
    public void Remove(int index) => Lookup.SubtractRow(ref RowOf(index), ref _sum.Reference, _size);

    /// <summary>Makes the list that of another accumulator of the same network.</summary>
    /// <param name="source">The other.</param>
    /// <exception cref="ArgumentException">It is another network's.</exception>
    public void CopyFrom(BagAccumulator<T> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        source.CheckNetwork(_memory, nameof(source), _network);
        source._sum.Span.CopyTo(_sum.Span);
    }

    /// <summary>The sum of an accumulator.</summary>
    /// <param name="accumulator">The accumulator.</param>
    /// <param name="memory">The memory of the network that it should be of.</param>
    /// <param name="network">That network's name and shape.</param>
    /// <exception cref="ArgumentException">It is another network's.</exception>
    public static ReadOnlySpan<T> SumOf(BagAccumulator<T> accumulator, NetworkMemory<T> memory, string network)
    {
        ArgumentNullException.ThrowIfNull(accumulator);
        accumulator.CheckNetwork(memory, nameof(accumulator), network);
        return accumulator._sum.Span;
    }

    private ref T RowOf(int index)
    {
        if ((uint)index >= (uint)_entries) ThrowIndex(index);
        return ref Unsafe.Add(ref _memory.Parameters.Reference, _table + index * _size);
    }

    private void CheckNetwork(NetworkMemory<T> memory, string parameter, string network)
    {
        if (_memory != memory)
            throw new ArgumentException($"{parameter} is an accumulator of another network than this {network}: make one of this network, and add what the list has.", parameter);
    }

    [DoesNotReturn]
    private void ThrowIndex(int index) => throw new ArgumentOutOfRangeException(
        nameof(index), index, FormattableString.Invariant($"index {index} is outside of the table: {_network} has entries 0 to {_entries - 1}."));
}
