using System.Numerics;

namespace NetGen.Data;

/// <summary>
/// Samples of indices to learn from or to measure with, in memory, for networks that begin with <c>[Embedding]</c>: one index a sample, or one for each step of a sequence,
/// and with them either targets or the numbers of classes.
/// </summary>
/// <remarks>Arrays are not copied: who changes them changes the set. <see cref="IndexDataSet"/> makes sets of long sequences and of unequal ones.</remarks>
/// <typeparam name="T">The type of number, the network's.</typeparam>
public sealed class IndexDataSet<T> : SampleSet<T, ReadOnlySpan<int>>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Table<int> _inputs;

    /// <summary>Takes samples with targets.</summary>
    /// <param name="inputs"><c>[samples][inputSize]</c>.</param>
    /// <param name="inputSize">How many indices a sample has, at least 1: its steps.</param>
    /// <param name="targets"><c>[samples][targetSize]</c>.</param>
    /// <param name="targetSize">How many targets a sample has, at least 1.</param>
    /// <exception cref="ArgumentException">A length is no whole number of samples, or there are more of the ones than of the others.</exception>
    public IndexDataSet(ReadOnlyMemory<int> inputs, int inputSize, ReadOnlyMemory<T> targets, int targetSize)
        : this(new Table<int>(inputs, inputSize), Answers<T>.Of(Rows.Count(inputs.Length, inputSize, nameof(inputs)), targets, targetSize))
    {
    }

    /// <summary>Takes samples of classes.</summary>
    /// <param name="inputs"><c>[samples][inputSize]</c>.</param>
    /// <param name="inputSize">How many indices a sample has, at least 1: its steps.</param>
    /// <param name="labels"><c>[samples][places]</c>: the number of each one's class, from 0, or −1 for none; one a sample, or one for each step.</param>
    /// <exception cref="ArgumentException">A length is no whole number of samples, or a label is below −1.</exception>
    public IndexDataSet(ReadOnlyMemory<int> inputs, int inputSize, ReadOnlyMemory<int> labels)
        : this(new Table<int>(inputs, inputSize), Answers<T>.Of(Rows.Count(inputs.Length, inputSize, nameof(inputs)), labels))
    {
    }

    internal IndexDataSet(Table<int> inputs, Answers<T> answers)
        : base(answers) => _inputs = inputs;

    /// <summary>How many indices a sample has.</summary>
    public int InputSize => _inputs.Size;

    internal override int? SizeOfInputs => InputSize;

    /// <summary>The indices of a sample.</summary>
    /// <param name="sample">Its number.</param>
    public ReadOnlySpan<int> InputsOf(int sample) => _inputs.Row(sample);

    /// <summary>Samples that follow one another, without copying them.</summary>
    /// <param name="start">The first.</param>
    /// <param name="count">How many.</param>
    /// <exception cref="ArgumentOutOfRangeException">The set has no such samples.</exception>
    public IndexDataSet<T> Slice(int start, int count)
    {
        CheckRange(start, count);
        return new IndexDataSet<T>(_inputs.Slice(start, count), Answers.Slice(start, count));
    }

    /// <summary>Copies of some samples.</summary>
    /// <param name="samples">The numbers of the samples, in the order they shall have; one may come several times.</param>
    /// <exception cref="ArgumentOutOfRangeException">The set has no such sample.</exception>
    /// <exception cref="ArgumentException">There are more samples than an array can hold.</exception>
    public IndexDataSet<T> Select(ReadOnlySpan<int> samples)
    {
        CheckSamples(samples);
        return new IndexDataSet<T>(_inputs.Select(samples), Answers.Select(samples));
    }

    /// <summary>Divides the samples at random, for example into those to learn from and those to validate with.</summary>
    /// <param name="share">The share of the first part, between 0 and 1; each part gets one sample at least.</param>
    /// <param name="seed">The same seed gives the same parts: the samples are those of numpy's <c>RandomState(seed).permutation(Count)</c>.</param>
    /// <returns>Both parts, as copies.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    /// <exception cref="InvalidOperationException">There are fewer than 2 samples.</exception>
    public (IndexDataSet<T> First, IndexDataSet<T> Second) Split(double share, int seed)
    {
        var (first, second) = Divide(share, seed);
        return ((IndexDataSet<T>)first, (IndexDataSet<T>)second);
    }

    internal override ReadOnlySpan<int> IndicesOf(int sample) => InputsOf(sample);

    internal override void AddInputs(ref Fingerprint fingerprint)
    {
        fingerprint.Add<int>([Count, _inputs.Stride]);
        fingerprint.Add(_inputs.Numbers.Span);
    }

    internal override InputBuffer<T, ReadOnlySpan<int>> NewBuffer(int samples) => new IndexBuffer<T>(_inputs, samples);

    private protected override SampleSet<T, ReadOnlySpan<int>> Selected(ReadOnlySpan<int> samples) => Select(samples);
}
