using System.Numerics;

namespace NetGen.Data;

/// <summary>
/// Samples to learn from or to measure with, in memory: the inputs of each, and with them either its targets or the numbers of its classes: one, or one for each of its places.
/// </summary>
/// <remarks>Arrays are not copied: who changes them changes the set. <see cref="DataSet"/> makes sets from rows.</remarks>
/// <typeparam name="T">The type of number, the network's.</typeparam>
public sealed class DataSet<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ReadOnlyMemory<T> _inputs;
    private readonly ReadOnlyMemory<T> _targets;
    private readonly ReadOnlyMemory<int> _labels;

    /// <summary>Takes samples with targets.</summary>
    /// <param name="inputs"><c>[samples][inputSize]</c>.</param>
    /// <param name="inputSize">How many inputs a sample has, at least 1.</param>
    /// <param name="targets"><c>[samples][targetSize]</c>.</param>
    /// <param name="targetSize">How many targets a sample has, at least 1.</param>
    /// <exception cref="ArgumentException">A length is no whole number of samples, or there are more of the ones than of the others.</exception>
    public DataSet(ReadOnlyMemory<T> inputs, int inputSize, ReadOnlyMemory<T> targets, int targetSize)
    {
        Count = Rows.Count(inputs.Length, inputSize, nameof(inputs));
        CheckCount(Rows.Count(targets.Length, targetSize, nameof(targets)), nameof(targets));
        (_inputs, InputSize, _targets, TargetSize) = (inputs, inputSize, targets, targetSize);
    }

    /// <summary>Takes samples of classes.</summary>
    /// <param name="inputs"><c>[samples][inputSize]</c>.</param>
    /// <param name="inputSize">How many inputs a sample has, at least 1.</param>
    /// <param name="labels"><c>[samples][places]</c>: the number of each one's class, from 0, or −1 for none; one a sample, or as many as a sample has places.</param>
    /// <exception cref="ArgumentException">A length is no whole number of samples, or a label is below −1.</exception>
    public DataSet(ReadOnlyMemory<T> inputs, int inputSize, ReadOnlyMemory<int> labels)
    {
        Count = Rows.Count(inputs.Length, inputSize, nameof(inputs));
        LabelSize = Count == 0 ? 1 : labels.Length / Count;
        if (LabelSize == 0 || labels.Length != LabelSize * Count)
            throw new ArgumentException(FormattableString.Invariant(
                $"There are {Count} rows of inputs, but {labels.Length} labels: each sample has one, or each has as many as it has places."), nameof(labels));
        var negative = labels.Span.IndexOfAnyInRange(int.MinValue, -2);
        if (negative >= 0)
            throw new ArgumentException(FormattableString.Invariant(
                $"labels[{negative}] is {labels.Span[negative]}: classes are counted from 0, and -1 says that there is none."), nameof(labels));
        (_inputs, InputSize, _labels) = (inputs, inputSize, labels);
    }

    /// <summary>How many samples there are.</summary>
    public int Count { get; }

    /// <summary>How many inputs a sample has.</summary>
    public int InputSize { get; }

    /// <summary>How many targets a sample has; 0 where it has labels instead.</summary>
    public int TargetSize { get; }

    /// <summary>How many labels a sample has: 1, or one for each of its places; 0 where it has targets instead.</summary>
    public int LabelSize { get; }

    /// <summary>The inputs: <c>[samples][InputSize]</c>.</summary>
    public ReadOnlySpan<T> Inputs => _inputs.Span;

    /// <summary>The targets: <c>[samples][TargetSize]</c>; empty where samples have labels.</summary>
    public ReadOnlySpan<T> Targets => _targets.Span;

    /// <summary>The numbers of classes, −1 for none: <c>[samples][LabelSize]</c>; empty where samples have targets.</summary>
    public ReadOnlySpan<int> Labels => _labels.Span;

    /// <summary>Samples that follow one another, without copying them.</summary>
    /// <param name="start">The first.</param>
    /// <param name="count">How many.</param>
    /// <exception cref="ArgumentOutOfRangeException">The set has no such samples.</exception>
    public DataSet<T> Slice(int start, int count)
    {
        if ((uint)start > (uint)Count || (uint)count > (uint)(Count - start))
            throw new ArgumentOutOfRangeException(
                nameof(start), FormattableString.Invariant($"The set has {Count} samples, and no {count} from number {start}."));
        var inputs = _inputs.Slice(start * InputSize, count * InputSize);
        return TargetSize == 0
            ? new DataSet<T>(inputs, InputSize, _labels.Slice(start * LabelSize, count * LabelSize))
            : new DataSet<T>(inputs, InputSize, _targets.Slice(start * TargetSize, count * TargetSize), TargetSize);
    }

    /// <summary>Copies of some samples.</summary>
    /// <param name="samples">The numbers of the samples, in the order they shall have; one may come several times.</param>
    /// <exception cref="ArgumentOutOfRangeException">The set has no such sample.</exception>
    /// <exception cref="ArgumentException">There are more samples than an array can hold.</exception>
    public DataSet<T> Select(ReadOnlySpan<int> samples)
    {
        var unknown = samples.IndexOfAnyExceptInRange(0, Count - 1);
        if (unknown >= 0)
            throw new ArgumentOutOfRangeException(
                nameof(samples), FormattableString.Invariant($"samples[{unknown}] is {samples[unknown]}, and the set has {Count} samples."));
        var inputs = Gather(Inputs, InputSize, samples);
        return TargetSize == 0
            ? new DataSet<T>(inputs, InputSize, Gather(Labels, LabelSize, samples))
            : new DataSet<T>(inputs, InputSize, Gather(Targets, TargetSize, samples), TargetSize);
    }

    /// <summary>Divides the samples at random, for example into those to learn from and those to validate with.</summary>
    /// <param name="share">The share of the first part, between 0 and 1; each part gets one sample at least.</param>
    /// <param name="seed">The same seed gives the same parts: the samples are those of numpy's <c>RandomState(seed).permutation(Count)</c>.</param>
    /// <returns>Both parts, as copies.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    /// <exception cref="InvalidOperationException">There are fewer than 2 samples.</exception>
    public (DataSet<T> First, DataSet<T> Second) Split(double share, int seed)
    {
        if (!(share > 0 && share < 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share is more than 0 and less than 1.");
        if (Count < 2) throw new InvalidOperationException(FormattableString.Invariant($"A set of {Count} samples cannot be divided in two."));
        var first = Math.Clamp((int)Math.Round(share * Count), 1, Count - 1);
        var order = new RandomState(seed).Permutation(Count);
        return (Select(order.AsSpan(0, first)), Select(order.AsSpan(first)));
    }

    /// <summary>The same samples with other inputs, as many.</summary>
    internal DataSet<T> WithInputs(ReadOnlyMemory<T> inputs) =>
        TargetSize == 0 ? new DataSet<T>(inputs, InputSize, _labels) : new DataSet<T>(inputs, InputSize, _targets, TargetSize);

    /// <summary>The same samples with other targets, as many.</summary>
    internal DataSet<T> WithTargets(ReadOnlyMemory<T> targets) => new(_inputs, InputSize, targets, TargetSize);

    private static TNumber[] Gather<TNumber>(ReadOnlySpan<TNumber> rows, int size, ReadOnlySpan<int> samples)
    {
        var gathered = new TNumber[Rows.Length(samples.Length, size, nameof(samples))];
        for (var i = 0; i < samples.Length; i++) rows.Slice(samples[i] * size, size).CopyTo(gathered.AsSpan(i * size));
        return gathered;
    }

    private void CheckCount(int count, string name)
    {
        if (count != Count) throw new ArgumentException(FormattableString.Invariant($"There are {Count} rows of inputs, but {count} of {name}."), name);
    }
}
