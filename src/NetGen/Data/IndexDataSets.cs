using System.Numerics;

namespace NetGen.Data;

/// <summary>Makes data sets of indices from rows, from long sequences, and from sequences of unequal length.</summary>
public static class IndexDataSet
{
    /// <summary>Makes a set of samples with targets.</summary>
    /// <param name="inputs">The indices of each sample, as many of each; they are copied.</param>
    /// <param name="targets">A row of targets for each sample, all of the same length; they are copied.</param>
    /// <exception cref="ArgumentException">
    /// There are no rows, a row is missing, empty or shorter or longer than the first, or there are more of the ones than of the others.
    /// </exception>
    public static IndexDataSet<T> From<T>(IReadOnlyList<int[]> inputs, IReadOnlyList<T[]> targets)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        new(Rows.Flatten(inputs, nameof(inputs)), inputs[0].Length, Rows.Flatten(targets, nameof(targets)), targets[0].Length);

    /// <summary>Makes a set of samples of classes.</summary>
    /// <param name="inputs">The indices of each sample, as many of each; they are copied.</param>
    /// <param name="labels">The numbers of classes, from 0, or −1 for none: one for each sample, or for each step of each.</param>
    /// <exception cref="ArgumentException">
    /// There are no rows, a row is missing, empty or shorter or longer than the first, labels are no whole number a sample, or one is below −1.
    /// </exception>
    public static IndexDataSet<T> From<T>(IReadOnlyList<int[]> inputs, ReadOnlySpan<int> labels)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        new(Rows.Flatten(inputs, nameof(inputs)), inputs[0].Length, labels.ToArray());

    /// <summary>Windows of one long sequence, each step labelled with the token that follows it. They lie where the sequence does, without copying.</summary>
    /// <param name="tokens">The sequence.</param>
    /// <param name="steps">How many steps a window has.</param>
    /// <param name="stride">From the beginning of a window to that of the next; <paramref name="steps"/> when 0, so that each token is a label once.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no steps, the stride is negative, or a token is.</exception>
    /// <exception cref="ArgumentException">The sequence is no longer than a window.</exception>
    public static IndexDataSet<T> Windows<T>(ReadOnlyMemory<int> tokens, int steps, int stride = 0)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (inputs, count) = Cut(tokens, steps, stride);
        return new(inputs, new Answers<T>(count, default, inputs with { Numbers = tokens[1..] }));
    }

    /// <summary>Windows of one long sequence, each labelled with the one token that follows it. They lie where the sequence does, without copying.</summary>
    /// <param name="tokens">The sequence.</param>
    /// <param name="steps">How many steps a window has.</param>
    /// <param name="stride">From the beginning of a window to that of the next, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no steps, the stride is not positive, or a token is negative.</exception>
    /// <exception cref="ArgumentException">The sequence is no longer than a window.</exception>
    public static IndexDataSet<T> WindowsBeforeNext<T>(ReadOnlyMemory<int> tokens, int steps, int stride = 1)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (inputs, count) = Cut(tokens, steps, Check.Positive(stride));
        return new(inputs, new Answers<T>(count, default, new Table<int>(tokens[steps..], 1, stride)));
    }

    /// <summary>
    /// Sequences of unequal length, each step labelled with the token that follows it. What is missing to the number of steps is padded and labelled −1: it carries no loss.
    /// </summary>
    /// <param name="sequences">The sequences, each of two tokens at least, of which the last is a label alone.</param>
    /// <param name="steps">How many steps a sample has.</param>
    /// <param name="padding">The index that padded steps have.</param>
    /// <exception cref="ArgumentException">A sequence is missing, has fewer than two tokens, or more than <paramref name="steps"/> and one.</exception>
    public static IndexDataSet<T> Padded<T>(IReadOnlyList<int[]> sequences, int steps, int padding = 0)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(sequences);
        for (var i = 0; i < sequences.Count; i++)
            if (sequences[i] is not { Length: > 1 })
                throw new ArgumentException(FormattableString.Invariant($"sequences[{i}] has fewer than two tokens, so that none follows another."), nameof(sequences));
        return Padded<T>([.. sequences.Select(sequence => sequence[..^1])], [.. sequences.Select(sequence => sequence[1..])], steps, padding);
    }

    /// <summary>Sequences of unequal length with a label for each step. What is missing to the number of steps is padded and labelled −1: it carries no loss.</summary>
    /// <param name="sequences">The sequences.</param>
    /// <param name="labels">As many labels for each.</param>
    /// <param name="steps">How many steps a sample has.</param>
    /// <param name="padding">The index that padded steps have.</param>
    /// <exception cref="ArgumentException">There are more of the ones than of the others, or a sequence is missing or longer than <paramref name="steps"/>.</exception>
    public static IndexDataSet<T> Padded<T>(IReadOnlyList<int[]> sequences, IReadOnlyList<int[]> labels, int steps, int padding = 0)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(sequences);
        ArgumentNullException.ThrowIfNull(labels);
        Check.Positive(steps);
        if (labels.Count != sequences.Count)
            throw new ArgumentException(FormattableString.Invariant($"There are {sequences.Count} sequences, but labels for {labels.Count}."), nameof(labels));
        var (inputs, padded) = (new int[Rows.Length(sequences.Count, steps, nameof(sequences))], new int[sequences.Count * steps]);
        inputs.AsSpan().Fill(padding);
        padded.AsSpan().Fill(-1);
        for (var i = 0; i < sequences.Count; i++)
        {
            if (sequences[i] is not { } sequence || sequence.Length > steps)
                throw new ArgumentException(FormattableString.Invariant($"sequences[{i}] is missing or longer than {steps} steps."), nameof(sequences));
            if (labels[i]?.Length != sequence.Length)
                throw new ArgumentException(FormattableString.Invariant(
                    $"labels[{i}] are {labels[i]?.Length ?? 0}, and sequences[{i}] has {sequence.Length} steps."), nameof(labels));
            sequence.CopyTo(inputs, i * steps);
            labels[i].CopyTo(padded, i * steps);
        }

        return new IndexDataSet<T>(inputs, steps, padded);
    }

    private static (Table<int> Inputs, int Count) Cut(ReadOnlyMemory<int> tokens, int steps, int stride)
    {
        Check.Positive(steps);
        Check.NotNegative(stride);
        if (tokens.Length <= steps)
            throw new ArgumentException(FormattableString.Invariant(
                $"{nameof(tokens)} has {tokens.Length} tokens, and a window of {steps} steps needs one more behind it."), nameof(tokens));
        var negative = tokens.Span.IndexOfAnyInRange(int.MinValue, -1);
        if (negative >= 0)
            throw new ArgumentOutOfRangeException(nameof(tokens), FormattableString.Invariant($"tokens[{negative}] is {tokens.Span[negative]}: tokens are counted from 0."));
        var inputs = new Table<int>(tokens, steps, stride == 0 ? steps : stride);
        return (inputs, (tokens.Length - 1 - steps) / inputs.Stride + 1);
    }
}
