using System.Numerics;

namespace NetGen.Data;

/// <summary>What samples should give: targets, or the numbers of classes.</summary>
/// <param name="Count">How many samples there are.</param>
/// <param name="Targets">A row of targets for each sample; nothing where they have labels.</param>
/// <param name="Labels">The labels of each sample; nothing where they have targets.</param>
internal sealed record Answers<T>(int Count, Table<T> Targets, Table<int> Labels)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Targets of as many samples.</summary>
    /// <exception cref="ArgumentException">They are no whole number of rows, or more or fewer.</exception>
    public static Answers<T> Of(int count, ReadOnlyMemory<T> targets, int targetSize)
    {
        var rows = Rows.Count(targets.Length, targetSize, nameof(targets));
        return rows == count
            ? new Answers<T>(count, new Table<T>(targets, targetSize), default)
            : throw new ArgumentException(FormattableString.Invariant($"There are {count} rows of inputs, but {rows} of {nameof(targets)}."), nameof(targets));
    }

    /// <summary>Labels of as many samples: one for each, or for each place of each.</summary>
    /// <exception cref="ArgumentException">They are no whole number for each, or one is below −1.</exception>
    public static Answers<T> Of(int count, ReadOnlyMemory<int> labels)
    {
        var size = count == 0 ? 1 : labels.Length / count;
        if (size == 0 || labels.Length != size * count)
            throw new ArgumentException(FormattableString.Invariant(
                $"There are {count} rows of inputs, but {labels.Length} labels: each sample has one, or each has as many as it has places."), nameof(labels));
        var negative = labels.Span.IndexOfAnyInRange(int.MinValue, -2);
        if (negative >= 0)
            throw new ArgumentException(FormattableString.Invariant(
                $"labels[{negative}] is {labels.Span[negative]}: classes are counted from 0, and -1 says that there is none."), nameof(labels));
        return new Answers<T>(count, default, new Table<int>(labels, size));
    }

    public bool AreLabels => Labels.Size > 0;

    public Answers<T> Slice(int start, int count) => new(count, AreLabels ? default : Targets.Slice(start, count), AreLabels ? Labels.Slice(start, count) : default);

    public Answers<T> Select(ReadOnlySpan<int> samples) =>
        new(samples.Length, AreLabels ? default : Targets.Select(samples), AreLabels ? Labels.Select(samples) : default);
}
