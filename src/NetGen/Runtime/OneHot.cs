using System.ComponentModel;
using System.Numerics;

namespace NetGen.Runtime;

/// <summary>Turns class labels into the targets of a network that answers with one probability a class.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OneHot
{
    /// <summary>Writes a row of <paramref name="classes"/> numbers a label: 1 at the label, 0 elsewhere.</summary>
    /// <param name="labels">The labels, each from 0 to <paramref name="classes"/> − 1.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="rows"><c>[labels][classes]</c>.</param>
    public static void Write<T>(ReadOnlySpan<int> labels, int classes, Span<T> rows)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        rows = rows[..(labels.Length * classes)];
        rows.Clear();
        for (var sample = 0; sample < labels.Length; sample++) rows.Slice(sample * classes, classes)[labels[sample]] = T.One;
    }
}
