using System.Numerics;

namespace NetGen.Data;

/// <summary>
/// Lists of indices to learn from or to measure with, in memory, for networks that begin with <c>[EmbeddingBag]</c>: one list of any length a sample, and with it either targets
/// or the number of its class.
/// </summary>
/// <remarks>Arrays are not copied: who changes them changes the set. <see cref="BagDataSet"/> makes sets of lists.</remarks>
/// <typeparam name="T">The type of number, the network's.</typeparam>
public sealed class BagDataSet<T> : SampleSet<T, IndexLists>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ReadOnlyMemory<int> _indices;
    private readonly ReadOnlyMemory<int> _offsets;

    /// <summary>Takes lists with targets.</summary>
    /// <param name="indices">The lists, one behind the other.</param>
    /// <param name="offsets">Where the list of each sample begins; it ends where the next begins, the last with the indices.</param>
    /// <param name="targets"><c>[samples][targetSize]</c>.</param>
    /// <param name="targetSize">How many targets a sample has, at least 1.</param>
    /// <exception cref="ArgumentException">Offsets fall or exceed the indices, targets are no whole number of samples, or there are more or fewer.</exception>
    public BagDataSet(ReadOnlyMemory<int> indices, ReadOnlyMemory<int> offsets, ReadOnlyMemory<T> targets, int targetSize)
        : this(indices, offsets, Answers<T>.Of(offsets.Length, targets, targetSize)) => CheckOffsets(indices.Length, offsets.Span);

    /// <summary>Takes lists of classes.</summary>
    /// <param name="indices">The lists, one behind the other.</param>
    /// <param name="offsets">Where the list of each sample begins; it ends where the next begins, the last with the indices.</param>
    /// <param name="labels">The number of each sample's class, from 0, or −1 for none.</param>
    /// <exception cref="ArgumentException">Offsets fall or exceed the indices, there are more or fewer labels than lists, or one is below −1.</exception>
    public BagDataSet(ReadOnlyMemory<int> indices, ReadOnlyMemory<int> offsets, ReadOnlyMemory<int> labels)
        : this(indices, offsets, Answers<T>.Of(offsets.Length, labels)) => CheckOffsets(indices.Length, offsets.Span);

    private BagDataSet(ReadOnlyMemory<int> indices, ReadOnlyMemory<int> offsets, Answers<T> answers)
        : base(answers) => (_indices, _offsets) = (indices, offsets);

    /// <summary>The lists.</summary>
    public IndexLists Lists => new(_indices.Span, _offsets.Span);

    internal override int? SizeOfInputs => null;

    /// <summary>The list of a sample.</summary>
    /// <param name="sample">Its number.</param>
    public ReadOnlySpan<int> ListOf(int sample) => Lists[sample];

    /// <summary>Samples that follow one another, without copying them.</summary>
    /// <param name="start">The first.</param>
    /// <param name="count">How many.</param>
    /// <exception cref="ArgumentOutOfRangeException">The set has no such samples.</exception>
    public BagDataSet<T> Slice(int start, int count)
    {
        CheckRange(start, count);
        var lists = Lists.Slice(start, count);
        return new BagDataSet<T>(_indices[..lists.Indices.Length], _offsets.Slice(start, count), Answers.Slice(start, count));
    }

    /// <summary>Copies of some samples.</summary>
    /// <param name="samples">The numbers of the samples, in the order they shall have; one may come several times.</param>
    /// <exception cref="ArgumentOutOfRangeException">The set has no such sample.</exception>
    /// <exception cref="ArgumentException">There are more samples than an array can hold.</exception>
    public BagDataSet<T> Select(ReadOnlySpan<int> samples)
    {
        CheckSamples(samples);
        var copies = new ListBuffer<T>(this, samples.Length);
        copies.Load(samples);
        return new BagDataSet<T>(copies.Inputs.Indices.ToArray(), copies.Inputs.Offsets.ToArray(), Answers.Select(samples));
    }

    /// <summary>Divides the samples at random, for example into those to learn from and those to validate with.</summary>
    /// <param name="share">The share of the first part, between 0 and 1; each part gets one sample at least.</param>
    /// <param name="seed">The same seed gives the same parts: the samples are those of numpy's <c>RandomState(seed).permutation(Count)</c>.</param>
    /// <returns>Both parts, as copies.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    /// <exception cref="InvalidOperationException">There are fewer than 2 samples.</exception>
    public (BagDataSet<T> First, BagDataSet<T> Second) Split(double share, int seed)
    {
        var (first, second) = Divide(share, seed);
        return ((BagDataSet<T>)first, (BagDataSet<T>)second);
    }

    internal override ReadOnlySpan<int> IndicesOf(int sample) => ListOf(sample);

    internal override void AddInputs(ref Fingerprint fingerprint)
    {
        fingerprint.Add(_offsets.Span);
        fingerprint.Add(_indices.Span);
    }

    internal override InputBuffer<T, IndexLists> NewBuffer(int samples) => new ListBuffer<T>(this, samples);

    private protected override SampleSet<T, IndexLists> Selected(ReadOnlySpan<int> samples) => Select(samples);

    private static void CheckOffsets(int indices, ReadOnlySpan<int> offsets)
    {
        var previous = 0;
        for (var sample = 0; sample < offsets.Length; sample++)
        {
            if (offsets[sample] < previous || offsets[sample] > indices)
                throw new ArgumentException(FormattableString.Invariant(
                    $"offsets[{sample}] is {offsets[sample]}: each list begins where the one before it ends, so it is from {previous} to {indices}, the number of indices."),
                    nameof(offsets));
            previous = offsets[sample];
        }
    }
}
