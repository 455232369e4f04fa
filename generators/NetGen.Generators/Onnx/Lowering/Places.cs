using System.Collections.Immutable;
using NetGen.Generators.Onnx.Primitives;

namespace NetGen.Generators.Onnx.Lowering;

/// <summary>The places of a tensor whose axes all have a length.</summary>
internal static class Places
{
    /// <summary>What a function makes of each place, row by row.</summary>
    public static ImmutableArray<T> Select<T>(TensorShape shape, Func<long[], T> at)
    {
        long count = shape.Count;
        var items = ImmutableArray.CreateBuilder<T>((int)count);
        var place = new long[shape.Rank];
        for (long i = 0; i < count; i++)
        {
            items.Add(at(place));
            for (int axis = shape.Rank - 1; axis >= 0 && ++place[axis] == shape[axis].Fixed; axis--)
                place[axis] = 0;
        }

        return items.MoveToImmutable();
    }

    /// <summary>The number of a place row by row.</summary>
    public static long Index(TensorShape shape, IEnumerable<long> place) => place.Select((position, axis) => (position, axis))
        .Aggregate(0L, (index, at) => (index * shape[at.axis].Fixed) + at.position);

    /// <summary>The number of the element that stands at a place of a larger tensor, into which this one is repeated.</summary>
    public static long RepeatedIndex(TensorShape shape, long[] place)
    {
        int missing = place.Length - shape.Rank;
        return Index(shape, Enumerable.Range(0, shape.Rank).Select(axis => shape[axis].Fixed == 1 ? 0 : place[axis + missing]));
    }
}
