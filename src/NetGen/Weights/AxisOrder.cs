namespace NetGen.Weights;

/// <summary>Copies arrays into another order of their axes.</summary>
internal static class AxisOrder
{
    /// <param name="from">The numbers, neighbours along the last axis side by side.</param>
    /// <param name="axes">Their axes.</param>
    /// <param name="order">The axes of the copy, each by its place among these.</param>
    /// <param name="to">Receives the copy.</param>
    public static void Copy<T>(ReadOnlySpan<T> from, IReadOnlyList<long> axes, IReadOnlyList<int> order, Span<T> to)
    {
        var strides = StridesOf(axes);
        var index = new long[axes.Count];
        var place = 0L;
        for (var i = 0; i < to.Length; i++)
        {
            to[i] = from[(int)place];
            place = Next(index, axes, order, strides, place);
        }
    }

    /// <summary>The order that undoes another.</summary>
    public static int[] Inverse(IReadOnlyList<int> order)
    {
        var inverse = new int[order.Count];
        for (var i = 0; i < inverse.Length; i++) inverse[order[i]] = i;
        return inverse;
    }

    private static long[] StridesOf(IReadOnlyList<long> axes)
    {
        var strides = new long[axes.Count];
        var stride = 1L;
        for (var axis = strides.Length - 1; axis >= 0; axis--)
        {
            strides[axis] = stride;
            stride *= axes[axis];
        }

        return strides;
    }

    /// <summary>Counts the copy's index on by one, the last axis first, and moves the place in the source with it.</summary>
    private static long Next(long[] index, IReadOnlyList<long> axes, IReadOnlyList<int> order, long[] strides, long place)
    {
        for (var axis = index.Length - 1; axis >= 0; axis--)
        {
            var source = order[axis];
            place += strides[source];
            if (++index[axis] < axes[source]) break;
            place -= strides[source] * axes[source];
            index[axis] = 0;
        }

        return place;
    }
}
