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
        var source = MemoryMarshal.Cast<byte, T>(from);
        var destination = MemoryMarshal.Cast<byte, T>(to.AsSpan());
        var index = new long[shape.Length];
        var place = 0L;
        for (var i = 0; i < destination.Length; i++)
        {
            destination[i] = source[(int)place];
            place = Next(index, shape, place, source.Length);
        }
    }

    /// <summary>Counts the index on by one, the last axis first, and moves the place in the source with it.</summary>
    private static long Next(long[] index, long[] shape, long place, long stride)
    {
        for (var axis = shape.Length - 1; axis >= 0; axis--)
        {
            stride /= shape[axis];
            place += stride;
            if (++index[axis] < shape[axis]) break;
            place -= stride * shape[axis];
            index[axis] = 0;
        }

        return place;
    }
}
