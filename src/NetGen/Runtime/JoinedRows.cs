using System.ComponentModel;
using System.Numerics;

namespace NetGen.Runtime;

/// <summary>Rows of a batch in which several inputs, outputs or targets of a sample lie side by side, in memory that the network lends until <see cref="Dispose"/>.</summary>
/// <typeparam name="T">The network's type of number.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct JoinedRows<T> : IDisposable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly NetworkMemory<T> _memory;
    private readonly T[] _rows;
    private readonly int _samples;
    private readonly int _size;

    /// <summary>Borrows memory, whose content is whatever was left there.</summary>
    /// <param name="memory">The network's; null until it is made.</param>
    /// <param name="samples">How many samples there are.</param>
    /// <param name="size">How many numbers a sample has, those of all of them.</param>
    /// <param name="network">The network's name and shape.</param>
    /// <exception cref="ArgumentException">An array cannot have as many numbers.</exception>
    /// <exception cref="InvalidOperationException">There is no memory yet.</exception>
    public JoinedRows(NetworkMemory<T>? memory, int samples, int size, string network)
    {
        var length = (long)samples * size;
        if (length > Array.MaxLength)
            throw new ArgumentException(FormattableString.Invariant(
                $"{samples} samples of {size} are more than an array holds: give {network} fewer at once."), nameof(samples));
        (_memory, _samples, _size) = (Guard.Constructed(memory, network), samples, size);
        _rows = _memory.BorrowRows((int)length);
    }

    /// <summary><c>[samples][size]</c>.</summary>
    public Span<T> Span => _rows.AsSpan(0, _samples * _size);

    /// <summary>Writes one of them.</summary>
    /// <param name="start">Where it begins in a sample's row.</param>
    /// <param name="size">How many numbers a sample has there.</param>
    /// <param name="values"><c>[samples][size]</c>.</param>
    public void Write(int start, int size, ReadOnlySpan<T> values)
    {
        for (var sample = 0; sample < _samples; sample++) values.Slice(sample * size, size).CopyTo(Part(sample, start, size));
    }

    /// <summary>Writes one that is whole numbers.</summary>
    /// <param name="start">Where it begins in a sample's row.</param>
    /// <param name="size">How many numbers a sample has there.</param>
    /// <param name="values"><c>[samples][size]</c>.</param>
    public void Write(int start, int size, ReadOnlySpan<int> values)
    {
        for (var sample = 0; sample < _samples; sample++)
        {
            var part = Part(sample, start, size);
            for (var index = 0; index < part.Length; index++) part[index] = T.CreateTruncating(values[sample * size + index]);
        }
    }

    /// <summary>Writes one that is true or false: 1 for what is not 0.</summary>
    /// <param name="start">Where it begins in a sample's row.</param>
    /// <param name="size">How many numbers a sample has there.</param>
    /// <param name="values"><c>[samples][size]</c>.</param>
    public void WriteTruths(int start, int size, ReadOnlySpan<int> values)
    {
        for (var sample = 0; sample < _samples; sample++)
        {
            var part = Part(sample, start, size);
            for (var index = 0; index < part.Length; index++) part[index] = values[sample * size + index] == 0 ? T.Zero : T.One;
        }
    }

    /// <summary>Writes the targets of what answers with one probability a class: 1 at the label, 0 elsewhere.</summary>
    /// <param name="start">Where it begins in a sample's row.</param>
    /// <param name="places">How many places of a sample have a class: 1 where it has one itself.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="labels"><c>[samples][places]</c>, each from 0 to <paramref name="classes"/> − 1, or −1 for none.</param>
    /// <param name="isMean">Whether the loss is a mean, which is then over those that have a label.</param>
    public void WriteLabels(int start, int places, int classes, ReadOnlySpan<int> labels, bool isMean)
    {
        var one = isMean ? OneHot.One<T>(labels) : T.One;
        for (var sample = 0; sample < _samples; sample++)
            OneHot.Write(labels.Slice(sample * places, places), classes, Part(sample, start, places * classes), one);
    }

    /// <summary>Reads one of them.</summary>
    /// <param name="start">Where it begins in a sample's row.</param>
    /// <param name="size">How many numbers a sample has there.</param>
    /// <param name="values"><c>[samples][size]</c>.</param>
    public void Read(int start, int size, Span<T> values)
    {
        for (var sample = 0; sample < _samples; sample++) Part(sample, start, size).CopyTo(values.Slice(sample * size, size));
    }

    /// <summary>Reads one that is whole numbers.</summary>
    /// <param name="start">Where it begins in a sample's row.</param>
    /// <param name="size">How many numbers a sample has there.</param>
    /// <param name="values"><c>[samples][size]</c>.</param>
    public void Read(int start, int size, Span<int> values)
    {
        for (var sample = 0; sample < _samples; sample++)
        {
            var part = Part(sample, start, size);
            for (var index = 0; index < part.Length; index++) values[sample * size + index] = int.CreateSaturating(part[index]);
        }
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => _memory.GiveBack(_rows);

    internal Span<T> Part(int sample, int start, int size) => _rows.AsSpan(sample * _size + start, size);
}
