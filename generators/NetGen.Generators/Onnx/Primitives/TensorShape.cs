using NetGen.Generators.Declaration;

namespace NetGen.Generators.Onnx.Primitives;

/// <summary>How long a tensor is along each of its axes, from the slowest to the fastest. At most one axis is that of the batch.</summary>
internal readonly record struct TensorShape(EquatableArray<Length> Axes)
{
    public static readonly TensorShape Scalar = new(default);

    public int Rank => Axes.Length;

    public Length this[int axis] => Axes[axis];

    /// <summary>The axis along which samples lie; −1 where there is none.</summary>
    public int BatchAxis
    {
        get
        {
            for (int axis = 0; axis < Rank; axis++)
            {
                if (Axes[axis].IsBatch)
                    return axis;
            }

            return -1;
        }
    }

    public bool HasBatch => BatchAxis >= 0;

    /// <summary>The elements of one sample, or of all where the tensor has no batch.</summary>
    public long Count => Axes.Aggregate(1L, static (count, axis) => count * (axis.IsBatch ? axis.PerSample : axis.Fixed));

    public static TensorShape Of(IEnumerable<Length> axes) => new(axes.ToEquatableArray());

    public static TensorShape Of(params long[] axes) => Of(axes.Select(static axis => new Length(axis)));

    public TensorShape With(int axis, Length length) => Of(Axes.Select((old, i) => i == axis ? length : old));

    /// <summary>The product of the axes before one.</summary>
    public long CountBefore(int axis) => Of(Axes.Take(axis)).Count;

    public override string ToString() => $"[{string.Join(", ", Axes)}]";
}
