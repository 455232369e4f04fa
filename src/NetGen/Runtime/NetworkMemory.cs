using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>
/// Everything that a generated network keeps: its parameters at once; gradients, optimizer state and training scratch when they are first asked for.
/// </summary>
/// <remarks>
/// Parameters, gradients and moments are laid out alike and walked together by the optimizer, so each lies elsewhere within a page.
/// Members that allocate are not for several threads at once; reading <see cref="Parameters"/> is.
/// </remarks>
/// <typeparam name="T">The network's type of number.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NetworkMemory<T>
    where T : unmanaged
{
    /// <summary>An odd number of cache lines, so that its first 64 multiples all differ within a page.</summary>
    private const int SkewStep = 9 * 64;

    private const int Page = 4096;

    private readonly AlignedBuffer<T>?[] _optimizerStates;
    private readonly double[] _initialScalars;
    private readonly Stack<AlignedBuffer<T>> _inferenceScratch = new(1);
    private readonly Stack<T[]> _rows = new();
    private AlignedBuffer<T>? _gradients;
    private AlignedBuffer<T>? _gradientScratch;
    private AlignedBuffer<T>? _scratch;

    /// <summary>Allocates the parameters, all 0.</summary>
    /// <param name="parameterCount">How many weights and biases there are.</param>
    /// <param name="optimizerStates">How many moments the optimizer keeps.</param>
    /// <param name="initialScalars">What the optimizer's scalars are before the first step.</param>
    /// <exception cref="ArgumentOutOfRangeException">The parameters need more than about 2 GB.</exception>
    public NetworkMemory(int parameterCount, int optimizerStates, ReadOnlySpan<double> initialScalars)
    {
        Parameters = new AlignedBuffer<T>(parameterCount, Skew(1));
        _optimizerStates = new AlignedBuffer<T>?[optimizerStates];
        _initialScalars = initialScalars.ToArray();
        Scalars = initialScalars.ToArray();
    }

    /// <summary>Every weight and bias.</summary>
    public AlignedBuffer<T> Parameters { get; }

    /// <summary>The gradient by every parameter, in the layout of <see cref="Parameters"/>.</summary>
    public AlignedBuffer<T> Gradients => _gradients ??= Like(2);

    /// <summary>The optimizer's numbers that belong to no parameter.</summary>
    public double[] Scalars { get; }

    /// <summary>The rows of a sparsely updated table that <see cref="Gradients"/> has gradients of; null of other networks.</summary>
    public SparseRows? SparseRows { get; init; }

    /// <summary>The same of <see cref="GradientScratch"/>.</summary>
    public SparseRows? StepRows => field ??= SparseRows?.Another();

    /// <summary>The state of the random numbers that drop outputs in training.</summary>
    public long DropoutSeed { get; set; }

    /// <summary>A second gradient, for a step that leaves <see cref="Gradients"/> alone, in the layout of <see cref="Parameters"/>;
    /// its content is whatever was left there.</summary>
    public ref T GradientScratch => ref (_gradientScratch ??= Like(3)).Reference;

    /// <summary>One of the optimizer's moments, in the layout of <see cref="Parameters"/>.</summary>
    /// <param name="index">Which one, counted from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The optimizer has no such moment.</exception>
    public AlignedBuffer<T> OptimizerState(int index)
    {
        if ((uint)index >= (uint)_optimizerStates.Length)
            throw new ArgumentOutOfRangeException(nameof(index), index, $"The optimizer keeps {_optimizerStates.Length} moments.");
        return _optimizerStates[index] ??= Like(4 + index);
    }

    /// <summary>
    /// At least <paramref name="length"/> elements of scratch for training. Their content is whatever was left there; a call for more than
    /// any call before replaces the memory.
    /// </summary>
    /// <param name="length">How many elements are needed.</param>
    public ref T Scratch(int length)
    {
        if (_scratch is null || _scratch.Length < length) _scratch = new AlignedBuffer<T>(length, Skew(4 + _optimizerStates.Length));
        return ref _scratch.Reference;
    }

    /// <summary>
    /// How many elements inference of many samples rents, where the stack is too small for it. Memory for one call is made at once, more only when
    /// several threads ask at the same time, and all of it is kept.
    /// </summary>
    public int InferenceScratchLength
    {
        get;
        init
        {
            field = value;
            _inferenceScratch.Push(new AlignedBuffer<T>(value));
        }
    }

    /// <summary>Rents memory to a call of inference, which returns it.</summary>
    public AlignedBuffer<T> RentInferenceScratch()
    {
        lock (_inferenceScratch)
        {
            if (_inferenceScratch.TryPop(out var rented)) return rented;
        }

        return new AlignedBuffer<T>(InferenceScratchLength);
    }

    /// <summary>Takes back what <see cref="RentInferenceScratch"/> has rented out.</summary>
    /// <param name="rented">The memory; null where none was rented.</param>
    public void Return(AlignedBuffer<T>? rented)
    {
        if (rented is null) return;
        lock (_inferenceScratch) _inferenceScratch.Push(rented);
    }

    /// <summary>
    /// Lends at least <paramref name="length"/> elements to a call, which gives them back. They grow to what the largest call needs, for each thread that asks meanwhile.
    /// </summary>
    internal T[] BorrowRows(int length)
    {
        lock (_rows)
        {
            if (_rows.TryPop(out var lent) && lent.Length >= length) return lent;
        }

        return new T[length];
    }

    /// <summary>Takes back what <see cref="BorrowRows"/> has lent.</summary>
    internal void GiveBack(T[] rows)
    {
        lock (_rows) _rows.Push(rows);
    }

    /// <summary>Makes the optimizer forget every step: scalars become what they were at first and moments 0.</summary>
    public void Reset()
    {
        _initialScalars.CopyTo(Scalars, 0);
        foreach (var state in _optimizerStates) state?.Span.Clear();
    }

    private AlignedBuffer<T> Like(int place) => new(Parameters.Length, Skew(place));

    private static int Skew(int place) => place * SkewStep % Page;
}
