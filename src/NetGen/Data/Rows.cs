using System.Runtime.InteropServices;

namespace NetGen.Data;

/// <summary>Rows of a table, one after another.</summary>
internal static class Rows
{
    /// <summary>How many rows of a size there are in an array.</summary>
    /// <exception cref="ArgumentException">It is no whole number of rows.</exception>
    public static int Count(int length, int size, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        (var rows, var rest) = Math.DivRem(length, size);
        return rest == 0
            ? rows
            : throw new ArgumentException(FormattableString.Invariant(
                $"{name} has {length} elements, which is no whole number of rows of {size}: row {rows} ends before column {rest}."), name);
    }

    /// <summary>How many elements a number of rows has.</summary>
    /// <exception cref="ArgumentException">They are more than an array can have.</exception>
    public static int Length(int rows, int size, string name)
    {
        var length = (long)rows * size;
        return length <= Array.MaxLength
            ? (int)length
            : throw new ArgumentException(FormattableString.Invariant(
                $"{name}: {rows} rows of {size} are {length} elements, and an array has {Array.MaxLength} at most."), name);
    }

    /// <exception cref="ArgumentException">There are no rows, or one is missing, empty or of another length than the first.</exception>
    public static T[] Flatten<T>(IReadOnlyList<T[]> rows, string name)
    {
        ArgumentNullException.ThrowIfNull(rows, name);
        if (rows.Count == 0) throw new ArgumentException($"{name} has no rows, so that the number of columns is unknown.", name);
        for (var row = 0; row < rows.Count; row++) CheckRow(rows[row], row, rows[0], name);
        var flat = new T[Length(rows.Count, rows[0].Length, name)];
        for (var row = 0; row < rows.Count; row++) rows[row].CopyTo(flat, row * rows[0].Length);
        return flat;
    }

    /// <exception cref="ArgumentException">Rows are empty.</exception>
    public static T[] Flatten<T>(T[,] rows, string name)
    {
        ArgumentNullException.ThrowIfNull(rows, name);
        if (rows.GetLength(1) == 0) throw new ArgumentException($"The rows of {name} are empty.", name);
        return rows.Length == 0 ? [] : MemoryMarshal.CreateReadOnlySpan(ref rows[0, 0], rows.Length).ToArray();
    }

    private static void CheckRow<T>(T[]? row, int index, T[]? first, string name)
    {
        if (row is null) throw new ArgumentException(FormattableString.Invariant($"{name}[{index}] is null."), name);
        if (row.Length == 0) throw new ArgumentException(FormattableString.Invariant($"{name}[{index}] is empty."), name);
        if (row.Length < first!.Length)
            throw new ArgumentException(FormattableString.Invariant(
                $"{name}[{index}] ends before column {row.Length}: it has {row.Length} columns, and the first row has {first.Length}."), name);
        if (row.Length > first.Length)
            throw new ArgumentException(FormattableString.Invariant(
                $"{name}[{index}] goes on at column {first.Length}: it has {row.Length} columns, and the first row has {first.Length}."), name);
    }
}
