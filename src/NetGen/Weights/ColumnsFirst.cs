using System.Runtime.InteropServices;

namespace NetGen.Weights;

/// <summary>Arrays whose neighbours along the first axis lie side by side, as Fortran keeps them.</summary>
internal static class ColumnsFirst
{
    /// <summary>The same array with neighbours along the last axis side by side.</summary>
    /// <param name="data">The bytes of the numbers.</param>
    /// <param name="size">Bytes a number: 1, 2, 4 or 8.</param>
    /// <param name="shape">The array's shape.</param>
    public static byte[] ToRowsFirst(byte[] data, int size, long[] shape)
    {
        var ordered = new byte[data.Length];
        switch (size)
        {
            case 1: Reorder<byte>(data, ordered, shape); break;
            case 2: Reorder<ushort>(data, ordered, shape); break;
            case 4: Reorder<uint>(data, ordered, shape); break;
            default: Reorder<ulong>(data, ordered, shape); break;
        }

        return ordered;
    }

    private static void Reorder<T>(byte[] from, byte[] to, long[] shape)
        where T : unmanaged
    {
        int[] reversed = [.. Enumerable.Range(0, shape.Length).Reverse()];
        AxisOrder.Copy(MemoryMarshal.Cast<byte, T>(from), [.. shape.Reverse()], reversed, MemoryMarshal.Cast<byte, T>(to.AsSpan()));
    }
}
