using System.Collections.Immutable;
using NetGen.Generators.Graph;

namespace NetGen.Generators.Onnx.Compiling;

/// <summary>Where a tensor of the file lies in one of the compiler's graph: at places that are affine in its own. Along an axis without a stride it is repeated.</summary>
/// <param name="Lengths">Those of its axes, without the samples.</param>
/// <param name="Strides">From place to place along each.</param>
internal sealed record Placed(Graph.Tensor Tensor, ImmutableArray<int> Lengths, Stride Start, ImmutableArray<Stride> Strides)
{
    public bool IsPerSample => Tensor.IsPerSample;

    /// <summary>A tensor that lies row by row.</summary>
    /// <param name="order">The axes as they lie, the last one that of a row; those of one element may be missing.</param>
    public static Placed InOrder(Graph.Tensor tensor, ImmutableArray<int> lengths, ImmutableArray<int> order) =>
        new(tensor, lengths, Stride.None, [.. lengths.Select((_, axis) => StrideIn(lengths, order, axis))]);

    /// <summary>The axes in the order in which they lie, where nothing lies between them and none is repeated; else null.</summary>
    public ImmutableArray<int>? Order()
    {
        if (Start != Stride.None)
            return null;
        ImmutableArray<int> memory = [.. Tensor.Axes.Where(static axis => axis != Axis.Samples).Select(static axis => axis.Length)];
        var order = ImmutableArray.CreateBuilder<int>();
        for (int place = 0; place < memory.Length; place++)
        {
            int axis = memory[place] == 1 ? -1 : AxisAt(memory, place);
            if (memory[place] != 1 && axis < 0)
                return null;
            order.Add(axis);
        }

        return Lengths.Where((length, axis) => length != 1 && !order.Contains(axis)).Any() ? null : order.ToImmutable();
    }

    private int AxisAt(ImmutableArray<int> memory, int place)
    {
        var stride = StrideIn(memory, [.. Enumerable.Range(0, memory.Length)], place);
        for (int axis = 0; axis < Lengths.Length; axis++)
        {
            if (Lengths[axis] == memory[place] && Strides[axis] == stride)
                return axis;
        }

        return -1;
    }

    private static Stride StrideIn(ImmutableArray<int> lengths, ImmutableArray<int> order, int axis)
    {
        int place = order.IndexOf(axis);
        return place < 0 || lengths[axis] == 1 ? Stride.None
            : place == order.Length - 1 ? new Stride(0, 1)
            : new Stride(order.Skip(place + 1).Take(order.Length - place - 2).Aggregate(1, (rows, behind) => rows * (behind < 0 ? 1 : lengths[behind])), 0);
    }
}
