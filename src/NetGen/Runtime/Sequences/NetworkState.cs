using System.ComponentModel;
using NetGen.Runtime;

namespace NetGen;

/// <summary>
/// What a caller keeps of some sequences between calls of a network that hands on something from step to step: one for each stream, or for several that go on together. Networks on
/// sequences have a class <c>State</c> derived from this one.
/// </summary>
/// <remarks>A state is for one thread at a time. Any number of states may be used on one network at once, as long as nothing changes its parameters.</remarks>
/// <typeparam name="T">The network's type of number.</typeparam>
public abstract class NetworkState<T>
    where T : unmanaged
{
    private readonly AlignedBuffer<T> _values;
    private readonly AlignedBuffer<T> _scratch;

    /// <summary>Makes the state of sequences that have not begun.</summary>
    /// <param name="sequences">How many there are.</param>
    /// <param name="size">The numbers that are kept of each.</param>
    /// <param name="scratch">The numbers that answering one step of one sequence takes on the way.</param>
    /// <param name="room">The numbers that it takes whatever the steps and sequences.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no sequence, or there are more than fit into one array.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected NetworkState(int sequences, long size, int scratch, int room)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sequences);
        Sequences = sequences;
        StepsAtOnce = Math.Max(1, Streams.RowsAtOnce / sequences);
        _values = new AlignedBuffer<T>(Length(sequences, size));
        _scratch = new AlignedBuffer<T>(Length(sequences, (long)StepsAtOnce * scratch, room));
    }

    /// <summary>How many sequences go on together.</summary>
    public int Sequences { get; }

    /// <summary>
    /// All numbers that are kept, zeros before the first step: what is saved here and put back goes on from there. Behind each layer's numbers of a sequence may lie some that
    /// do not count.
    /// </summary>
    public Span<T> Values => _values.Span;

    /// <summary>How many steps are answered in one go.</summary>
    internal int StepsAtOnce { get; }

    internal ref T Reference => ref _values.Reference;

    internal ref T Scratch => ref _scratch.Reference;

    /// <summary>Forgets all steps: the sequences begin anew.</summary>
    public void Reset() => Values.Clear();

    /// <summary>Goes on from where another state is.</summary>
    /// <param name="other">The other state, of the same network's class.</param>
    /// <exception cref="ArgumentException">It is of another number of sequences; nothing was changed.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void CopyValues(NetworkState<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Sequences != Sequences)
            throw new ArgumentException(FormattableString.Invariant($"The other state is of {other.Sequences} sequences, this one of {Sequences}."), nameof(other));
        other.Values.CopyTo(Values);
    }

    private static int Length(int sequences, long each, int room = 0) => each <= Array.MaxLength && each * sequences + room <= Array.MaxLength ? (int)(each * sequences + room)
        : throw new ArgumentOutOfRangeException(nameof(sequences), sequences, "So many sequences do not fit into one array.");
}
