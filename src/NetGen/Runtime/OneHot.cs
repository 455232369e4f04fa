using System.ComponentModel;
using System.Numerics;

namespace NetGen.Runtime;

/// <summary>Turns class labels into the targets of a network that answers with one probability a class.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OneHot
{
    /// <summary>How many labels there are, those of −1 left out.</summary>
    /// <param name="labels">The labels.</param>
    public static int Count(ReadOnlySpan<int> labels) => labels.Length - labels.Count(-1);

    /// <summary>
    /// What a row has at its label if the mean over all rows shall be that over those that have one: cross entropy is as many times as large as its targets.
    /// It is 1 where all have a label, or none has.
    /// </summary>
    /// <param name="labels">The labels.</param>
    public static T One<T>(ReadOnlySpan<int> labels)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Count(labels) is > 0 and var count ? T.CreateTruncating((double)labels.Length / count) : T.One;

    /// <summary>Writes a row of <paramref name="classes"/> numbers a label: 1 at the label, 0 elsewhere.</summary>
    /// <param name="labels">The labels, each from 0 to <paramref name="classes"/> − 1, or −1 for zeros alone, of which cross entropy has neither loss nor gradient.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="rows"><c>[labels][classes]</c>.</param>
    public static void Write<T>(ReadOnlySpan<int> labels, int classes, Span<T> rows)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Write(labels, classes, rows, T.One);

    /// <summary>Writes a row of <paramref name="classes"/> numbers a label: one of them at the label, 0 elsewhere.</summary>
    /// <param name="labels">The labels, each from 0 to <paramref name="classes"/> − 1, or −1 for zeros alone.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="rows"><c>[labels][classes]</c>.</param>
    /// <param name="one">The number at the label.</param>
    public static void Write<T>(ReadOnlySpan<int> labels, int classes, Span<T> rows, T one)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        rows = rows[..(labels.Length * classes)];
        rows.Clear();
        for (var row = 0; row < labels.Length; row++)
            if (labels[row] >= 0) rows.Slice(row * classes, classes)[labels[row]] = one;
    }
}
