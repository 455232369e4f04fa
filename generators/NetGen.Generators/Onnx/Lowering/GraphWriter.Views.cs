using NetGen.Generators.Declaration;
using NetGen.Generators.Onnx.Files;
using NetGen.Generators.Onnx.Primitives;
using NetGen.Generators.Onnx.Problems;

namespace NetGen.Generators.Onnx.Lowering;

/// <summary>What moves numbers and computes none.</summary>
internal sealed partial class GraphWriter
{
    /// <summary>Reads elements at affine places.</summary>
    /// <param name="accesses">For each axis of the operand.</param>
    public Value View(Value operand, TensorShape shape, IReadOnlyList<AxisAccess> accesses)
    {
        CheckBatch(operand.Shape, shape, accesses);
        if (shape == operand.Shape && accesses.Select((access, axis) => access == new AxisAccess(axis)).All(static same => same))
            return operand;
        if (operand.IsFoldable && operand.Known!.IsUniform)
            return operand with { Shape = Checked(shape) };
        if (operand.IsFoldable && IsSmall(shape))
        {
            return Known(operand.Type, shape, Places.Select(shape, place => operand.Known!.At(Places.Index(
                operand.Shape, accesses.Select(access => access.ResultAxis < 0 ? access.Start : access.Start + (access.Step * place[access.ResultAxis]))))));
        }

        return Write(new View(Result(operand.Type, shape), TensorOf(operand), accesses.ToEquatableArray()));
    }

    public Value Transpose(Value operand, IReadOnlyList<int> permutation) => View(
        operand,
        TensorShape.Of(permutation.Select(axis => operand.Shape[axis])),
        [.. Enumerable.Range(0, operand.Rank).Select(axis => new AxisAccess(Position(permutation, axis)))]);

    /// <summary>Repeats along axes of one element and along axes in front.</summary>
    public Value Expand(Value operand, TensorShape shape)
    {
        int missing = shape.Rank - operand.Rank;
        return View(operand, shape, [.. operand.Shape.Axes.Select((length, axis) =>
            length == Length.One && shape[axis + missing] != Length.One ? new AxisAccess(-1) : new AxisAccess(axis + missing))]);
    }

    /// <summary>Inserts axes of one element, at their places in the result.</summary>
    public Value Unsqueeze(Value operand, IReadOnlyCollection<int> axes)
    {
        int[] kept = [.. Enumerable.Range(0, operand.Rank + axes.Count).Where(axis => !axes.Contains(axis))];
        if (kept.Length != operand.Rank)
            throw OperatorException.Malformed($"{operand.Shape} has too few axes for one to be put in at {string.Join(", ", axes)}.");
        var shape = TensorShape.Of(Enumerable.Range(0, operand.Rank + axes.Count).Select(axis => axes.Contains(axis) ? Length.One : operand.Shape[Array.IndexOf(kept, axis)]));
        return View(operand, shape, [.. kept.Select(static axis => new AxisAccess(axis))]);
    }

    /// <summary>Takes away axes of one element.</summary>
    public Value Squeeze(Value operand, IReadOnlyCollection<int> axes)
    {
        foreach (int axis in axes.Where(axis => operand.Shape[axis] != Length.One))
        {
            throw operand.Shape[axis].IsBatch
                ? OperatorException.MixesSamples($"It takes away axis {axis} of {operand.Shape}, on which the samples lie.")
                : OperatorException.Malformed($"It takes away axis {axis} of {operand.Shape}, which has more than one element.");
        }

        return Remove(operand, axes.ToDictionary(static axis => axis, static _ => 0L));
    }

    /// <summary>What stands at one place of some axes, without these.</summary>
    public Value Remove(Value operand, IReadOnlyDictionary<int, long> places)
    {
        int[] kept = [.. Enumerable.Range(0, operand.Rank).Where(axis => !places.ContainsKey(axis))];
        return View(
            operand,
            TensorShape.Of(kept.Select(axis => operand.Shape[axis])),
            [.. Enumerable.Range(0, operand.Rank).Select(axis =>
                places.TryGetValue(axis, out long place) ? new AxisAccess(-1, place) : new AxisAccess(Array.IndexOf(kept, axis)))]);
    }

    /// <summary>So many elements of one axis.</summary>
    public Value Slice(Value operand, int axis, long start, long count, long step = 1) => View(
        operand,
        operand.Shape.With(axis, count),
        [.. Enumerable.Range(0, operand.Rank).Select(i => i == axis ? new AxisAccess(i, start, step) : new AxisAccess(i))]);

    /// <summary>Joins and parts axes.</summary>
    public Value Reshape(Value operand, TensorShape shape)
    {
        if (shape == operand.Shape)
            return operand;
        if (Checked(shape).Count != operand.Shape.Count || shape.HasBatch != operand.Shape.HasBatch)
            throw OperatorException.Malformed($"{operand.Shape} has another number of elements than {shape}.");
        if (shape.HasBatch && (shape.CountBefore(shape.BatchAxis) != operand.Shape.CountBefore(operand.Shape.BatchAxis)))
            throw OperatorException.MixesSamples($"It makes {shape} of {operand.Shape}, and puts numbers of several samples in a row.");
        return operand.IsFoldable
            ? operand with { Shape = shape }
            : Write(new Reshape(Result(operand.Type, shape), TensorOf(operand)));
    }

    public Value Concatenate(IReadOnlyList<Value> parts, int axis)
    {
        var whole = TensorShape.Of(parts[0].Shape.Axes.Select((_, i) => i == axis
            ? new Length(parts.Sum(part => part.Shape[axis].Fixed))
            : parts.Select(part => part.Shape[i]).OrderByDescending(static length => length.PerSample).First()));
        if (parts.Any(part => part.Shape[axis].IsBatch))
            throw OperatorException.MixesSamples($"It joins tensors along axis {axis} of {parts[0].Shape}, on which the samples lie.");
        // Zeros for a batch of one, as channels are padded with, stand for those of every sample.
        Value[] repeated = [.. parts.Select(part => Repeated(part, whole.With(axis, part.Shape[axis]), parts))];
        if (repeated.Length == 1)
            return repeated[0];
        if (repeated.All(static part => part.IsFoldable) && IsSmall(whole))
            return Folded(repeated, Checked(whole), axis);
        return Write(new Concatenation(Result(parts[0].Type, whole), repeated.Select(TensorOf).ToEquatableArray(), axis));
    }

    /// <summary>Adds places around.</summary>
    /// <param name="before">How many along each axis, before; fewer than none cut.</param>
    public Value Border(Value operand, IReadOnlyList<long> before, IReadOnlyList<long> after, BorderKind kind, double value)
    {
        if (before.Concat(after).All(static places => places == 0))
            return operand;
        if (operand.Shape.BatchAxis is >= 0 and var batch && (before[batch] != 0 || after[batch] != 0))
            throw OperatorException.MixesSamples($"It pads axis {batch} of {operand.Shape}, on which the samples lie.");
        var shape = Checked(TensorShape.Of(operand.Shape.Axes.Select((length, axis) => length.IsBatch ? length : new Length(length.Fixed + before[axis] + after[axis]))));
        return Write(new Border(Result(operand.Type, shape), TensorOf(operand), before.ToEquatableArray(), kind, value));
    }

    /// <summary>The parts of a table that indices name.</summary>
    public Value Gather(Value table, Value indices, int axis)
    {
        if (table.Shape[axis].IsBatch)
            throw OperatorException.MixesSamples($"It takes some of {table.Shape} along axis {axis}, on which the samples lie.");
        long rows = table.Shape[axis].Fixed;
        if (indices.Known is { } known && known.Items.Any(item => item.DependsOnBatch || item.Fixed < -rows || item.Fixed >= rows))
            throw OperatorException.Malformed($"It takes elements beyond the {rows} of axis {axis} of {table.Shape}.");
        var shape = Checked(TensorShape.Of(table.Shape.Axes.Take(axis).Concat(indices.Shape.Axes).Concat(table.Shape.Axes.Skip(axis + 1))));
        if (indices.Rank == 0 && indices.Number is double single)
            return Remove(table, new Dictionary<int, long> { [axis] = Within(single) });
        if (table.IsFoldable && indices.IsFoldable && IsSmall(shape))
            return Known(table.Type, shape, Places.Select(shape, place => table.Known!.At(Places.Index(table.Shape, Place(place)))));
        return Write(new Gather(Result(table.Type, shape), TensorOf(table), TensorOf(indices), axis));

        long Within(double index) => (long)(index < 0 ? index + rows : index);

        IEnumerable<long> Place(long[] place)
        {
            double index = indices.Known!.At(Places.Index(indices.Shape, place.Skip(axis).Take(indices.Rank))).Fixed;
            return [.. place.Take(axis), Within(index), .. place.Skip(axis + indices.Rank)];
        }
    }

    private static int Position(IReadOnlyList<int> permutation, int axis) => permutation.Select((from, to) => (from, to)).First(pair => pair.from == axis).to;

    private Value Repeated(Value part, TensorShape shape, IReadOnlyList<Value> parts)
    {
        for (int axis = 0; axis < shape.Rank; axis++)
        {
            if (part.Shape[axis] != shape[axis] && !(part.Shape[axis] == Length.One && shape[axis].IsBatch))
                throw OperatorException.Malformed($"The shapes {string.Join(", ", parts.Select(static one => one.Shape))} differ in axis {axis}.");
        }

        return Expand(part, shape);
    }

    private static Value Folded(Value[] parts, TensorShape shape, int axis) => Known(parts[0].Type, shape, Places.Select(shape, place =>
    {
        int part = 0;
        long at = place[axis];
        for (; at >= parts[part].Shape[axis].Fixed; part++)
            at -= parts[part].Shape[axis].Fixed;
        return parts[part].Known!.At(Places.Index(parts[part].Shape, place.Select((position, i) => i == axis ? at : position)));
    }));

    private static void CheckBatch(TensorShape operand, TensorShape shape, IReadOnlyList<AxisAccess> accesses)
    {
        if (operand.BatchAxis is not (>= 0 and var batch))
            return;
        var access = accesses[batch];
        if (access.ResultAxis < 0 || access.Start != 0 || access.Step != 1 || shape[access.ResultAxis] != operand[batch])
            throw OperatorException.MixesSamples($"It takes a part of axis {batch} of {operand}, on which the samples lie.");
    }
}
