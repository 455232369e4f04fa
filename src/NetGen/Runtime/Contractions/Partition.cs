using System.ComponentModel;

namespace NetGen.Runtime;

/// <summary>One of several partitions of some work.</summary>
/// <param name="Index">Which one, counted from 0.</param>
/// <param name="Count">How many there are.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct Partition(int Index, int Count) : IRowPartition
{
    /// <summary>All of the work.</summary>
    public static Partition Whole => new(0, 1);

    /// <summary>Whether what the items leave over belongs to this partition.</summary>
    public bool IsLast => Index == Count - 1;

    /// <summary>The first of this partition's items.</summary>
    /// <param name="items">How many items there are to divide.</param>
    public int First(int items) => (int)((long)items * Index / Count);

    /// <summary>The item behind this partition's last.</summary>
    /// <param name="items">How many items there are to divide.</param>
    public int End(int items) => (int)((long)items * (Index + 1) / Count);
}
