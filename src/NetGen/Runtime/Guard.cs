using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>What emitted members check before they touch anything.</summary>
/// <remarks>
/// The <c>network</c> of every check is its name and shape as a message shows them, such as <c>Xor (3 → 4 → 1)</c>. The <c>sample</c> is what messages call one of several axes,
/// such as <c>picture of 28 × 28 × 1</c>; null where a number says it all.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Guard
{
    /// <summary>Numbers that one batch may keep at most: what an array holds, and some to spare.</summary>
    private const int MostOfBatch = 2_000_000_000;

    /// <summary>How many samples a span holds.</summary>
    /// <param name="values">The span.</param>
    /// <param name="size">How many numbers a sample has, at least 1.</param>
    /// <param name="parameter">The parameter's name.</param>
    /// <param name="network">The network's name and shape.</param>
    /// <param name="sample">What a sample is.</param>
    /// <exception cref="ArgumentException">It is no whole number of samples.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Samples<T>(ReadOnlySpan<T> values, int size, string parameter, string network, string? sample = null)
    {
        var samples = (int)((uint)values.Length / (uint)size);
        if (samples * size != values.Length) ThrowNotWhole(values.Length, size, parameter, network, sample);
        return samples;
    }

    /// <summary>Checks that a span holds a given number of samples.</summary>
    /// <param name="values">The span.</param>
    /// <param name="samples">How many samples the inputs hold.</param>
    /// <param name="size">How many numbers a sample has in this span.</param>
    /// <param name="parameter">The parameter's name.</param>
    /// <param name="network">The network's name and shape.</param>
    /// <param name="sample">What a sample is.</param>
    /// <param name="shape">The axes of what a sample has in this span; null where there is one.</param>
    /// <exception cref="ArgumentException">It is longer or shorter.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Length<T>(ReadOnlySpan<T> values, int samples, int size, string parameter, string network, string? sample = null, string? shape = null)
    {
        if (values.Length != (long)samples * size) ThrowLength(values.Length, samples, size, parameter, network, sample, shape);
    }

    /// <summary>How many steps of all its sequences a span holds.</summary>
    /// <param name="values">The span.</param>
    /// <param name="sequences">How many sequences the state is of.</param>
    /// <param name="size">How many numbers a step has in this span.</param>
    /// <param name="parameter">The parameter's name.</param>
    /// <param name="network">The network's name and shape.</param>
    /// <exception cref="ArgumentException">It is no whole number of steps of each sequence.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Steps<T>(ReadOnlySpan<T> values, int sequences, int size, string parameter, string network)
    {
        var samples = (int)((uint)values.Length / (uint)size);
        if (samples * size != values.Length || sequences != 1 && samples % sequences != 0) ThrowNotSteps(values.Length, sequences, size, parameter, network);
        return samples;
    }

    /// <summary>Checks that training has something to learn from.</summary>
    /// <param name="samples">How many samples the inputs hold.</param>
    /// <param name="parameter">The name of the inputs.</param>
    /// <param name="network">The network's name and shape.</param>
    /// <exception cref="ArgumentException">There are none.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SomeSamples(int samples, string parameter, string network)
    {
        if (samples == 0) ThrowNoSamples(parameter, network);
    }

    /// <summary>Checks that a batch has statistics, and that its values fit into memory at once: those of all samples are needed until it is done.</summary>
    /// <param name="samples">How many samples the inputs hold.</param>
    /// <param name="rows">How many rows a sample has where the fewest are normalized.</param>
    /// <param name="scratch">How many numbers training keeps of a sample.</param>
    /// <param name="parameter">The name of the inputs.</param>
    /// <param name="network">The network's name and shape.</param>
    /// <exception cref="ArgumentException">There is one row, or there is too much.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WholeBatch(int samples, int rows, int scratch, string parameter, string network)
    {
        if ((long)samples * rows < 2) ThrowOneRow(parameter, network);
        if ((long)(samples + 1) * scratch > MostOfBatch) ThrowLargeBatch(samples, MostOfBatch / scratch - 1, parameter, network);
    }

    /// <summary>Checks that what is written is not what is read.</summary>
    /// <param name="read">The span that is read.</param>
    /// <param name="written">The span that is written.</param>
    /// <param name="readParameter">The name of the span that is read.</param>
    /// <param name="writtenParameter">The name of the span that is written.</param>
    /// <param name="network">The network's name and shape.</param>
    /// <exception cref="ArgumentException">They overlap.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void NoOverlap<T>(ReadOnlySpan<T> read, ReadOnlySpan<T> written, string readParameter, string writtenParameter, string network)
    {
        // As MemoryExtensions.Overlaps, which is a call where nothing is known of how often it is made.
        var distance = Unsafe.ByteOffset(ref MemoryMarshal.GetReference(read), ref MemoryMarshal.GetReference(written));
        var (readBytes, writtenBytes) = ((nuint)(uint)read.Length * (nuint)Unsafe.SizeOf<T>(), (nuint)(uint)written.Length * (nuint)Unsafe.SizeOf<T>());
        if (readBytes > 0 && writtenBytes > 0 && ((nuint)distance < readBytes || (nuint)(-distance) < writtenBytes))
            ThrowOverlap(readParameter, writtenParameter, network);
    }

    /// <summary>Checks that what is written is what is read, or nothing of it.</summary>
    /// <param name="read">The span that is read.</param>
    /// <param name="written">The span that is written.</param>
    /// <param name="readParameter">The name of the span that is read.</param>
    /// <param name="writtenParameter">The name of the span that is written.</param>
    /// <param name="network">The network's name and shape.</param>
    /// <exception cref="ArgumentException">They overlap, and do not begin at the same place.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SamePlaceOrNone<T>(ReadOnlySpan<T> read, ReadOnlySpan<T> written, string readParameter, string writtenParameter, string network)
    {
        if (!Unsafe.AreSame(ref MemoryMarshal.GetReference(read), ref MemoryMarshal.GetReference(written)))
            NoOverlap(read, written, readParameter, writtenParameter, network);
    }

    /// <summary>Checks that there is one label for each place of each sample, each the number of a class, or −1 where there is none.</summary>
    /// <param name="labels">The labels.</param>
    /// <param name="samples">How many samples the inputs hold.</param>
    /// <param name="places">How many places of a sample have a class: 1 where it has one itself.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="parameter">The name of the labels.</param>
    /// <param name="network">The network's name and shape.</param>
    /// <param name="sample">What a sample is.</param>
    /// <param name="shape">The axes of the labels of a sample; null where there is one.</param>
    /// <returns>What the sum of the losses is divided by for the mean over the labels: <paramref name="samples"/> where all places have one, or none has.</returns>
    /// <exception cref="ArgumentException">There are more or fewer labels, or one of them is no class.</exception>
    public static double Labels(
        ReadOnlySpan<int> labels, int samples, int places, int classes, string parameter, string network, string? sample = null, string? shape = null)
    {
        Length(labels, samples, places, parameter, network, sample, shape);
        for (var index = 0; index < labels.Length; index++)
            if (labels[index] < -1 || labels[index] >= classes) ThrowLabel(index, labels[index], classes, parameter, network);
        return OneHot.Count(labels) is > 0 and var count ? count / (double)places : samples;
    }

    /// <summary>How many samples a span of indices holds.</summary>
    /// <param name="indices">The span.</param>
    /// <param name="size">How many indices a sample has, at least 1: its steps.</param>
    /// <param name="entries">How many rows the table has.</param>
    /// <param name="parameter">The parameter's name.</param>
    /// <param name="network">The network's name and shape.</param>
    /// <exception cref="ArgumentException">It is no whole number of samples.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index is outside of the table.</exception>
    public static int Indices(ReadOnlySpan<int> indices, int size, int entries, string parameter, string network)
    {
        var samples = Samples(indices, size, parameter, network);
        var wrong = indices.IndexOfAnyExceptInRange(0, entries - 1);
        if (wrong >= 0) ThrowIndex(indices[wrong], size == 1 ? "" : Invariant($" at step {wrong % size}"), wrong / size, (0, entries - 1), parameter, network);
        return samples;
    }

    /// <summary>Checks indices of a table, of which those below 0 count from its end.</summary>
    /// <param name="indices">A whole number of samples.</param>
    /// <param name="size">How many indices a sample has, at least 1.</param>
    /// <param name="entries">How many rows the table has.</param>
    /// <param name="parameter">The parameter's name.</param>
    /// <param name="network">The network's name and shape.</param>
    /// <exception cref="ArgumentOutOfRangeException">An index is outside of the table.</exception>
    public static void Entries(ReadOnlySpan<int> indices, int size, int entries, string parameter, string network)
    {
        var wrong = indices.IndexOfAnyExceptInRange(-entries, entries - 1);
        if (wrong >= 0) ThrowIndex(indices[wrong], size == 1 ? "" : Invariant($" at place {wrong % size}"), wrong / size, (-entries, entries - 1), parameter, network);
    }

    /// <summary>Checks the indices of some steps of sequences.</summary>
    /// <param name="indices">Those of the first sequence, then those of the next: a whole number for each.</param>
    /// <param name="sequences">How many sequences the state is of.</param>
    /// <param name="entries">How many rows the table has.</param>
    /// <param name="parameter">The parameter's name.</param>
    /// <param name="network">The network's name and shape.</param>
    /// <exception cref="ArgumentOutOfRangeException">An index is outside of the table.</exception>
    public static void IndicesOfSteps(ReadOnlySpan<int> indices, int sequences, int entries, string parameter, string network)
    {
        var wrong = indices.IndexOfAnyExceptInRange(0, entries - 1);
        if (wrong >= 0) ThrowIndexOfSteps(indices[wrong], wrong, indices.Length / sequences, entries, parameter, network);
    }

    /// <summary>How many lists of indices there are.</summary>
    /// <param name="indices">The lists, one behind the other.</param>
    /// <param name="offsets">Where each begins.</param>
    /// <param name="entries">How many rows the table has.</param>
    /// <param name="network">The network's name and shape.</param>
    /// <exception cref="ArgumentOutOfRangeException">Offsets fall or exceed the indices, or an index is outside of the table.</exception>
    public static int Lists(ReadOnlySpan<int> indices, ReadOnlySpan<int> offsets, int entries, string network)
    {
        var (previous, length) = (0, indices.Length);
        for (var sample = 0; sample < offsets.Length; sample++)
        {
            var offset = offsets[sample];
            if (offset < previous || offset > length) ThrowOffset(indices.Length, offsets, sample, network);
            previous = offset;
        }

        if (offsets.Length == 0) return 0;
        var wrong = indices[offsets[0]..].IndexOfAnyExceptInRange(0, entries - 1);
        if (wrong >= 0) ThrowIndexOfList(indices, offsets, offsets[0] + wrong, entries, network);
        return offsets.Length;
    }

    /// <summary>Checks that a learning rate is finite and not negative.</summary>
    /// <param name="learningRate">The learning rate.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is negative, infinite or NaN.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LearningRate<T>(T learningRate)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (!(learningRate >= T.Zero && T.IsFinite(learningRate))) ThrowLearningRate(learningRate);
    }

    /// <summary>Checks that a network has been constructed: the constructor of a base class runs before, and may call a member that the network overrides.</summary>
    /// <param name="memory">The network's memory; null until it is made.</param>
    /// <param name="network">The network's name and shape.</param>
    /// <returns>The memory.</returns>
    /// <exception cref="InvalidOperationException">There is no memory yet.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static NetworkMemory<T> Constructed<T>(NetworkMemory<T>? memory, string network)
        where T : unmanaged
    {
        if (memory is null) ThrowNotConstructed(network);
        return memory;
    }

    [DoesNotReturn]
    private static void ThrowNotWhole(int length, int size, string parameter, string network, string? sample) =>
        throw new ArgumentException(Invariant(
            $"{parameter} has {Elements(length)}, which is no whole number of {Plural(sample ?? "sample")}: {network} takes {size} a {Noun(sample ?? "sample")}."), parameter);

    [DoesNotReturn]
    private static void ThrowNotSteps(int length, int sequences, int size, string parameter, string network) => throw new ArgumentException(Invariant(
        $"{parameter} has {Elements(length)}, which is no whole number of steps of {(sequences == 1 ? "1 sequence" : Invariant($"{sequences} sequences"))}: ")
        + Invariant($"{network} takes {size} a step."), parameter);

    [DoesNotReturn]
    private static void ThrowLength(int length, int samples, int size, string parameter, string network, string? sample, string? shape) =>
        throw new ArgumentException(Invariant(
            $"{parameter} has {Elements(length)} but {(sample is null ? $"{samples} samples of {size} need" : Needing(samples, sample))} {(long)samples * size}")
            + Invariant($"{Each(samples, size, sample, shape)}: {network}."), parameter);

    [DoesNotReturn]
    private static void ThrowNoSamples(string parameter, string network) =>
        throw new ArgumentException(Invariant($"{parameter} is empty: {network} cannot learn from no samples."), parameter);

    [DoesNotReturn]
    private static void ThrowOneRow(string parameter, string network) => throw new ArgumentException(Invariant(
        $"{parameter} is one sample, whose values have no variance: {network} has a BatchNorm, which learns from two samples at least."), parameter);

    [DoesNotReturn]
    private static void ThrowLargeBatch(int samples, int most, string parameter, string network) => throw new ArgumentException(Invariant(
        $"{parameter} is {samples} samples, which do not fit into one array: {network} has a BatchNorm, whose batches are kept whole, {most} samples at most."), parameter);

    [DoesNotReturn]
    private static void ThrowOverlap(string readParameter, string writtenParameter, string network) =>
        throw new ArgumentException(Invariant(
            $"{writtenParameter} overlaps {readParameter}: {network} would overwrite what it still has to read."), writtenParameter);

    [DoesNotReturn]
    private static void ThrowLabel(int index, int label, int classes, string parameter, string network) =>
        throw new ArgumentException(Invariant(
            $"{parameter}[{index}] is {label}, which is no class: {network} has classes 0 to {classes - 1}."), parameter);

    [DoesNotReturn]
    private static void ThrowIndex(int index, string place, int sample, (int First, int Last) entries, string parameter, string network) =>
        throw new ArgumentOutOfRangeException(parameter, index, Invariant(
            $"{parameter} has index {index}{place} of sample {sample}, which is outside of the table: {network} has entries {entries.First} to {entries.Last}."));

    [DoesNotReturn]
    private static void ThrowIndexOfSteps(int index, int place, int steps, int entries, string parameter, string network) =>
        throw new ArgumentOutOfRangeException(parameter, index, Invariant(
            $"{parameter} has index {index} at step {place % steps} of sequence {place / steps}, which is outside of the table: {network} has entries 0 to {entries - 1}."));

    [DoesNotReturn]
    private static void ThrowIndexOfList(ReadOnlySpan<int> indices, ReadOnlySpan<int> offsets, int place, int entries, string network)
    {
        var sample = offsets.Length - 1;
        while (offsets[sample] > place) sample--;
        ThrowIndex(indices[place], Invariant($" at place {place - offsets[sample]} of the list"), sample, (0, entries - 1), nameof(indices), network);
    }

    [DoesNotReturn]
    private static void ThrowOffset(int indices, ReadOnlySpan<int> offsets, int sample, string network)
    {
        var offset = offsets[sample];
        throw new ArgumentOutOfRangeException(nameof(offsets), offset, Invariant($"offsets[{sample}] is {offset}, ")
            + (offset > indices ? Invariant($"but there are {indices} indices")
                : sample == 0 ? "but lists begin at 0 or later"
                : Invariant($"but offsets[{sample - 1}] is {offsets[sample - 1]}"))
            + $": each list of {network} begins where the one before it ends.");
    }

    [DoesNotReturn]
    private static void ThrowLearningRate<T>(T learningRate)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        throw new ArgumentOutOfRangeException(
            nameof(learningRate), learningRate, Invariant($"The learning rate is {learningRate}; it has to be finite and not negative."));

    [DoesNotReturn]
    private static void ThrowNotConstructed(string network) =>
        throw new InvalidOperationException(
            $"{network} has no parameters yet: the constructor of its base class runs before they are made, and has called a member that needs them. "
            + "Do what needs them after the network is constructed, or in a constructor of the network itself.");

    /// <summary><c>2 pictures of 28 × 28 × 1 need</c>.</summary>
    private static string Needing(int samples, string sample) => samples == 1 ? $"1 {sample} needs" : Invariant($"{samples} {Plural(sample)} need");

    /// <summary><c>, 24 × 24 × 6 each</c>; empty where it is said already.</summary>
    private static string Each(int samples, int size, string? sample, string? shape) =>
        sample is null || (samples == 1 && shape is null) ? "" : Invariant($", {shape ?? Invariant($"{size}")}{(samples == 1 ? "" : " each")}");

    /// <summary><c>pictures of 28 × 28 × 1</c> of <c>picture of 28 × 28 × 1</c>.</summary>
    private static string Plural(string sample) => sample.Insert(Noun(sample).Length, "s");

    private static string Noun(string sample) => sample.Split(' ', 2)[0];

    private static string Elements(int length) => length == 1 ? "1 element" : Invariant($"{length} elements");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
