using System.Numerics;

namespace NetGen.Data;

/// <summary>Samples to learn from or to measure with, in memory, as far as they are what a network should answer: targets, or the numbers of classes.</summary>
/// <typeparam name="T">The type of number, the network's.</typeparam>
public abstract class SampleSet<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private protected SampleSet(Answers<T> answers) => Answers = answers;

    /// <summary>How many samples there are.</summary>
    public int Count => Answers.Count;

    /// <summary>How many targets a sample has; 0 where it has labels instead.</summary>
    public int TargetSize => Answers.Targets.Size;

    /// <summary>How many labels a sample has: 1, or one for each of its places; 0 where it has targets instead.</summary>
    public int LabelSize => Answers.Labels.Size;

    internal Answers<T> Answers { get; }

    /// <summary>How many inputs each sample has; null where it may have any number.</summary>
    internal abstract int? SizeOfInputs { get; }

    /// <summary>The targets of a sample; empty where samples have labels.</summary>
    /// <param name="sample">Its number.</param>
    public ReadOnlySpan<T> TargetsOf(int sample) => Answers.AreLabels ? [] : Answers.Targets.Row(sample);

    /// <summary>The numbers of a sample's classes, −1 for none; empty where samples have targets.</summary>
    /// <param name="sample">Its number.</param>
    public ReadOnlySpan<int> LabelsOf(int sample) => Answers.AreLabels ? Answers.Labels.Row(sample) : [];

    /// <summary>The inputs of a sample that are numbers of the network's type; empty where they are others.</summary>
    internal virtual ReadOnlySpan<T> NumbersOf(int sample) => [];

    /// <summary>The inputs of a sample that are indices; empty where they are others.</summary>
    internal virtual ReadOnlySpan<int> IndicesOf(int sample) => [];

    /// <summary>Adds what tells inputs apart to a fingerprint.</summary>
    internal abstract void AddInputs(ref Fingerprint fingerprint);

    /// <summary>Throws where there are no such samples.</summary>
    private protected void CheckRange(int start, int count)
    {
        if ((uint)start > (uint)Count || (uint)count > (uint)(Count - start))
            throw new ArgumentOutOfRangeException(
                nameof(start), FormattableString.Invariant($"The set has {Count} samples, and no {count} from number {start}."));
    }

    /// <summary>Throws where there is no such sample.</summary>
    private protected void CheckSamples(ReadOnlySpan<int> samples)
    {
        var unknown = samples.IndexOfAnyExceptInRange(0, Count - 1);
        if (unknown >= 0)
            throw new ArgumentOutOfRangeException(
                nameof(samples), FormattableString.Invariant($"samples[{unknown}] is {samples[unknown]}, and the set has {Count} samples."));
    }
}

/// <summary>Samples to learn from or to measure with, in memory: inputs, and with them either targets or the numbers of classes.</summary>
/// <remarks><see cref="DataSet{T}"/> has inputs of numbers, <see cref="IndexDataSet{T}"/> of indices, and <see cref="BagDataSet{T}"/> lists of them.</remarks>
/// <typeparam name="T">The type of number, the network's.</typeparam>
/// <typeparam name="TInputs">The inputs of a batch, as networks take them.</typeparam>
public abstract class SampleSet<T, TInputs> : SampleSet<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TInputs : allows ref struct
{
    private protected SampleSet(Answers<T> answers)
        : base(answers)
    {
    }

    /// <summary>Memory for the inputs of a batch.</summary>
    /// <param name="samples">How many samples it has at most.</param>
    internal abstract InputBuffer<T, TInputs> NewBuffer(int samples);

    /// <summary>Copies of some samples.</summary>
    private protected abstract SampleSet<T, TInputs> Selected(ReadOnlySpan<int> samples);

    /// <summary>Divides the samples at random.</summary>
    internal (SampleSet<T, TInputs> First, SampleSet<T, TInputs> Second) Divide(double share, int seed)
    {
        if (!(share > 0 && share < 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share is more than 0 and less than 1.");
        if (Count < 2) throw new InvalidOperationException(FormattableString.Invariant($"A set of {Count} samples cannot be divided in two."));
        var first = Math.Clamp((int)Math.Round(share * Count), 1, Count - 1);
        var order = new RandomState(seed).Permutation(Count);
        return (Selected(order.AsSpan(0, first)), Selected(order.AsSpan(first)));
    }
}
