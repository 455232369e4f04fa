using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>The rows of a table that have a gradient, where a step updates no others: those that the lists of a batch name.</summary>
/// <param name="entries">The rows of the table.</param>
/// <param name="size">The elements of a row.</param>
/// <param name="offset">Where the table begins among the parameters.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SparseRows(int entries, int size, int offset)
{
    private readonly int[] _rows = new int[entries];
    private readonly bool[] _isNamed = new bool[entries];
    private int _count;

    /// <summary>The rows, each once.</summary>
    public ReadOnlySpan<int> Named => _rows.AsSpan(0, _count);

    /// <summary>The same for gradients that lie elsewhere.</summary>
    internal SparseRows Another() => new(entries, size, offset);

    /// <summary>Notes the rows of a batch, and makes the gradients of all rows 0 unless they are to be added to.</summary>
    /// <param name="lists">The batch, whose indices have been checked.</param>
    /// <param name="gradients">The gradient by every parameter.</param>
    /// <param name="accumulate">Whether the batches before count too.</param>
    /// <param name="isWritable">Whether somebody else may have written there; else only rows that were named before are not 0.</param>
    public void Begin<T>(IndexLists lists, ref T gradients, bool accumulate, bool isWritable)
        where T : unmanaged
    {
        if (!accumulate) Clear(ref Unsafe.Add(ref gradients, offset), isWritable);
        if (lists.Count == 0) return;
        foreach (var index in lists.Indices[lists.Offsets[0]..])
        {
            if (_isNamed[index]) continue;
            _isNamed[index] = true;
            _rows[_count++] = index;
        }
    }

    private void Clear<T>(ref T table, bool isWritable)
        where T : unmanaged
    {
        if (isWritable) MemoryMarshal.CreateSpan(ref table, entries * size).Clear();
        foreach (var row in Named)
        {
            if (!isWritable) MemoryMarshal.CreateSpan(ref Unsafe.Add(ref table, row * size), size).Clear();
            _isNamed[row] = false;
        }

        _count = 0;
    }
}
