using System.Collections.Immutable;
using NetGen.Generators.Declaration;
using NetGen.Generators.Onnx.Primitives;

namespace NetGen.Generators.Onnx.Compiling;

/// <summary>A tensor that has parts of a weight one after the other along one of its axes.</summary>
/// <param name="Axes">For each axis of the weight the one that it is; −1 for an axis of one element that is none.</param>
/// <param name="Along">The axis that the parts are joined along; −1 while there is the whole weight alone.</param>
/// <param name="Parts">Where each begins in the weight, and how long it is.</param>
internal sealed record PartsOfWeight(Tensor Weight, Tensor Tensor, ImmutableArray<int> Axes, int Along, ImmutableArray<(long Start, long Count)> Parts)
{
    /// <summary>Whether all of the weight is there, in another order.</summary>
    public bool AreAll
    {
        get
        {
            long end = 0;
            foreach (var (start, count) in Parts.OrderBy(static part => part.Start))
            {
                if (start != end)
                    return false;
                end += count;
            }

            var starts = Parts.Select(static part => part.Start);
            return end == Weight.Shape[AxisOfWeight].Fixed && !starts.SequenceEqual(starts.OrderBy(static start => start));
        }
    }

    private int AxisOfWeight => Axes.IndexOf(Along);

    public static PartsOfWeight Whole(Tensor weight) => new(weight, weight, [.. Enumerable.Range(0, weight.Shape.Rank)], -1, []);

    /// <summary>The same through a view that exchanges axes, puts in or leaves out such of one element, and takes a part of one; null for any other.</summary>
    public PartsOfWeight? Seen(View view)
    {
        var seen = this with { Tensor = view.Result, Axes = [.. Axes.Select(Seen)], Along = Seen(Along) };
        for (int axis = 0; axis < view.Accesses.Length; axis++)
        {
            var access = view.Accesses[axis];
            long own = Tensor.Shape[axis].Fixed, taken = access.ResultAxis < 0 ? 1 : view.Result.Shape[access.ResultAxis].Fixed;
            if (access is { Start: 0, Step: 1 } && taken == own)
                continue;
            if (access.Step != 1 || access.ResultAxis < 0 || Along >= 0 && Along != axis || Along < 0 && seen.Along >= 0)
                return null;
            seen = seen with { Along = access.ResultAxis, Parts = Between(Along < 0 ? [(0, own)] : Parts, access.Start, taken) };
        }

        bool hasOthers = view.Result.Shape.Axes.Where((length, axis) => length != Length.One && !seen.Axes.Contains(axis)).Any();
        return hasOthers || Along >= 0 && seen.Along < 0 ? null : seen;

        int Seen(int axis) => axis < 0 ? -1 : view.Accesses[axis].ResultAxis;
    }

    /// <summary>Parts of one weight one after the other; null for anything else.</summary>
    public static PartsOfWeight? Joined(IReadOnlyList<PartsOfWeight> parts, Concatenation whole)
    {
        var first = parts[0];
        bool areAlike = parts.All(part => part.Weight == first.Weight && part.Along == whole.Axis && part.Axes.SequenceEqual(first.Axes));
        return areAlike ? first with { Tensor = whole.Result, Parts = [.. parts.SelectMany(static part => part.Parts)] } : null;
    }

    /// <summary>A view of the weight whose axes are those of the tensor.</summary>
    public View WeightAs(Func<Tensor, Tensor> create) => new(create(Tensor), Weight, Axes.Select(static axis => new AxisAccess(axis)).ToEquatableArray());

    /// <summary>So many elements of parts, from one on.</summary>
    private static ImmutableArray<(long Start, long Count)> Between(ImmutableArray<(long Start, long Count)> parts, long start, long count)
    {
        var between = ImmutableArray.CreateBuilder<(long, long)>();
        foreach (var part in parts)
        {
            long from = System.Math.Max(0, start), to = System.Math.Min(part.Count, start + count);
            if (from < to)
                between.Add((part.Start + from, to - from));
            start -= part.Count;
        }

        return between.ToImmutable();
    }
}
