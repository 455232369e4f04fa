using System.Numerics;

namespace NetGen.Data;

/// <summary>Makes data sets of lists, which are copied.</summary>
public static class BagDataSet
{
    /// <summary>Makes a set of lists with targets.</summary>
    /// <param name="lists">The indices of each sample; an empty list is one too.</param>
    /// <param name="targets">A row of targets for each sample, all of the same length.</param>
    /// <exception cref="ArgumentException">There are no samples, a list is missing, or there are more of the ones than of the others.</exception>
    public static BagDataSet<T> From<T>(IReadOnlyList<int[]> lists, IReadOnlyList<T[]> targets)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (indices, offsets) = Flatten(lists);
        return new(indices, offsets, Rows.Flatten(targets, nameof(targets)), targets[0].Length);
    }

    /// <summary>Makes a set of lists of classes.</summary>
    /// <param name="lists">The indices of each sample; an empty list is one too.</param>
    /// <param name="labels">The number of each sample's class, from 0, or −1 for none.</param>
    /// <exception cref="ArgumentException">A list is missing, there are more of the ones than of the others, or a label is below −1.</exception>
    public static BagDataSet<T> From<T>(IReadOnlyList<int[]> lists, ReadOnlySpan<int> labels)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (indices, offsets) = Flatten(lists);
        return new(indices, offsets, labels.ToArray());
    }

    private static (int[] Indices, int[] Offsets) Flatten(IReadOnlyList<int[]> lists)
    {
        ArgumentNullException.ThrowIfNull(lists);
        var offsets = new int[lists.Count];
        var length = 0L;
        for (var i = 0; i < lists.Count; i++)
        {
            if (lists[i] is null) throw new ArgumentException(FormattableString.Invariant($"{nameof(lists)}[{i}] is null."), nameof(lists));
            offsets[i] = (int)length;
            length += lists[i].Length;
            if (length > Array.MaxLength)
                throw new ArgumentException(FormattableString.Invariant($"{nameof(lists)}: an array has {Array.MaxLength} elements at most."), nameof(lists));
        }

        var indices = new int[length];
        for (var i = 0; i < lists.Count; i++) lists[i].CopyTo(indices, offsets[i]);
        return (indices, offsets);
    }
}
