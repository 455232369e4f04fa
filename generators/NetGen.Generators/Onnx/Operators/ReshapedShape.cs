using NetGen.Generators.Onnx.Primitives;
using NetGen.Generators.Onnx.Problems;

namespace NetGen.Generators.Onnx.Operators;

/// <summary>The shape that a reshape asks for, with −1 for what remains, and with the samples where a file says 1 for the batch that it was exported with.</summary>
internal static class ReshapedShape
{
    private static readonly Length Rest = new(-1);

    /// <param name="isExportedForOne">Whether the file fixes a batch of one, so that 1 may stand for it.</param>
    public static TensorShape Of(TensorShape from, IReadOnlyList<Length> wanted, bool isExportedForOne)
    {
        bool hasRest = wanted.Contains(Rest);
        var named = TensorShape.Of(wanted.Where(static length => length != Rest));
        bool fits = wanted.Count(static length => length == Rest) <= 1 && named.Axes.All(static length => length.Fixed >= 0);
        if (!fits || hasRest && (named.Count == 0 || from.Count % named.Count != 0))
            throw OperatorException.Malformed($"{from} cannot be parted as {TensorShape.Of(wanted)}.");
        var shape = TensorShape.Of(wanted.Select(length => length == Rest ? new Length(from.Count / named.Count) : length));
        if (!from.HasBatch || named.HasBatch)
            return shape;
        int[] possible = [.. Enumerable.Range(0, shape.Rank).Where(axis => shape.CountBefore(axis) == from.CountBefore(from.BatchAxis))];
        bool onesCount = isExportedForOne || !hasRest;
        int batch = possible.Where(axis => wanted[axis] == Rest || onesCount && wanted[axis] == Length.One)
            .Concat(Enumerable.Range(0, shape.Rank).Where(axis => wanted[axis] == Rest))
            .Concat(possible)
            .DefaultIfEmpty(-1)
            .First();
        return batch < 0 ? shape : shape.With(batch, new Length(0, shape[batch].Fixed));
    }
}
