namespace NetGen.Onnx.Tests.Importing;

/// <summary>A tensor in numbers, row by row.</summary>
internal sealed record Numbers(long[] Shape, double[] Values)
{
    /// <summary>How far apart neighbours along each axis lie.</summary>
    public long[] Strides
    {
        get
        {
            var strides = new long[Shape.Length];
            long stride = 1;
            for (int axis = Shape.Length - 1; axis >= 0; axis--)
                (strides[axis], stride) = (stride, stride * Shape[axis]);
            return strides;
        }
    }

    public static Numbers Zeros(long[] shape) => new(shape, new double[shape.Aggregate(1L, (count, length) => count * length)]);

    /// <summary>All places of a shape, row by row, in one array that changes.</summary>
    public static IEnumerable<long[]> Places(long[] shape)
    {
        var place = new long[shape.Length];
        long count = shape.Aggregate(1L, (product, length) => product * length);
        for (long i = 0; i < count; i++)
        {
            yield return place;
            for (int axis = shape.Length - 1; axis >= 0 && ++place[axis] == shape[axis]; axis--)
                place[axis] = 0;
        }
    }
}
