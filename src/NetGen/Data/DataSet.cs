using System.Numerics;

namespace NetGen.Data;

/// <summary>
/// Samples to learn from or to measure with, in memory: the inputs of each, and with them either its targets or the numbers of its classes: one, or one for each of its places.
/// </summary>
/// <remarks>Arrays are not copied: who changes them changes the set. <see cref="DataSet"/> makes sets from rows.</remarks>
/// <typeparam name="T">The type of number, the network's.</typeparam>
public sealed class DataSet<T> : SampleSet<T, ReadOnlySpan<T>>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Table<T> _inputs;

    /// <summary>Takes samples with targets.</summary>
    /// <param name="inputs"><c>[samples][inputSize]</c>.</param>
    /// <param name="inputSize">How many inputs a sample has, at least 1.</param>
    /// <param name="targets"><c>[samples][targetSize]</c>.</param>
    /// <param name="targetSize">How many targets a sample has, at least 1.</param>
    /// <exception cref="ArgumentException">A length is no whole number of samples, or there are more of the ones than of the others.</exception>
    public DataSet(ReadOnlyMemory<T> inputs, int inputSize, ReadOnlyMemory<T> targets, int targetSize)
        : this(new Table<T>(inputs, inputSize), Answers<T>.Of(Rows.Count(inputs.Length, inputSize, nameof(inputs)), targets, targetSize))
    {
    }

    /// <summary>Takes samples of classes.</summary>
    /// <param name="inputs"><c>[samples][inputSize]</c>.</param>
    /// <param name="inputSize">How many inputs a sample has, at least 1.</param>
    /// <param name="labels"><c>[samples][places]</c>: the number of each one's class, from 0, or −1 for none; one a sample, or as many as a sample has places.</param>
    /// <exception cref="ArgumentException">A length is no whole number of samples, or a label is below −1.</exception>
    public DataSet(ReadOnlyMemory<T> inputs, int inputSize, ReadOnlyMemory<int> labels)
        : this(new Table<T>(inputs, inputSize), Answers<T>.Of(Rows.Count(inputs.Length, inputSize, nameof(inputs)), labels))
    {
    }

    private DataSet(Table<T> inputs, Answers<T> answers)
        : base(answers) => _inputs = inputs;

    /// <summary>How many inputs a sample has.</summary>
    public int InputSize => _inputs.Size;

    /// <summary>The inputs: <c>[samples][InputSize]</c>.</summary>
    public ReadOnlySpan<T> Inputs => _inputs.Numbers.Span;

    /// <summary>The targets: <c>[samples][TargetSize]</c>; empty where samples have labels.</summary>
    public ReadOnlySpan<T> Targets => Answers.Targets.Numbers.Span;

    /// <summary>The numbers of classes, −1 for none: <c>[samples][LabelSize]</c>; empty where samples have targets.</summary>
    public ReadOnlySpan<int> Labels => Answers.Labels.Numbers.Span;

    internal override int? SizeOfInputs => InputSize;

    /// <summary>Samples that follow one another, without copying them.</summary>
    /// <param name="start">The first.</param>
    /// <param name="count">How many.</param>
    /// <exception cref="ArgumentOutOfRangeException">The set has no such samples.</exception>
    public DataSet<T> Slice(int start, int count)
    {
        CheckRange(start, count);
        return new DataSet<T>(_inputs.Slice(start, count), Answers.Slice(start, count));
    }

    /// <summary>Copies of some samples.</summary>
    /// <param name="samples">The numbers of the samples, in the order they shall have; one may come several times.</param>
    /// <exception cref="ArgumentOutOfRangeException">The set has no such sample.</exception>
    /// <exception cref="ArgumentException">There are more samples than an array can hold.</exception>
    public DataSet<T> Select(ReadOnlySpan<int> samples)
    {
        CheckSamples(samples);
        return new DataSet<T>(_inputs.Select(samples), Answers.Select(samples));
    }

    /// <summary>Divides the samples at random, for example into those to learn from and those to validate with.</summary>
    /// <param name="share">The share of the first part, between 0 and 1; each part gets one sample at least.</param>
    /// <param name="seed">The same seed gives the same parts: the samples are those of numpy's <c>RandomState(seed).permutation(Count)</c>.</param>
    /// <returns>Both parts, as copies.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    /// <exception cref="InvalidOperationException">There are fewer than 2 samples.</exception>
    public (DataSet<T> First, DataSet<T> Second) Split(double share, int seed)
    {
        var (first, second) = Divide(share, seed);
        return ((DataSet<T>)first, (DataSet<T>)second);
    }

    /// <summary>The same samples with other inputs, as many.</summary>
    internal DataSet<T> WithInputs(ReadOnlyMemory<T> inputs) => new(new Table<T>(inputs, InputSize), Answers);

    /// <summary>The same samples with other targets, as many.</summary>
    internal DataSet<T> WithTargets(ReadOnlyMemory<T> targets) => new(_inputs, Answers<T>.Of(Count, targets, TargetSize));

    internal override ReadOnlySpan<T> NumbersOf(int sample) => _inputs.Row(sample);

    internal override void AddInputs(ref Fingerprint fingerprint) => fingerprint.Add(Inputs);

    internal override InputBuffer<T, ReadOnlySpan<T>> NewBuffer(int samples) => new NumberBuffer<T>(_inputs, samples);

    private protected override SampleSet<T, ReadOnlySpan<T>> Selected(ReadOnlySpan<int> samples) => Select(samples);
}
