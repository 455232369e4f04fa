using System.Collections.Immutable;
using NetGen.Generators.Graph;

namespace NetGen.Generators.Onnx.Compiling;

/// <summary>Makes nests of loops as short and as fast as they can be.</summary>
internal static class Nests
{
    private static readonly Stride Neighbour = new(0, 1);

    /// <summary>The loops without those that go round once, those that follow on one another as one.</summary>
    public static Nest Of(ImmutableArray<Stride> starts, IEnumerable<NestLoop> loops)
    {
        var merged = new List<NestLoop>();
        foreach (var loop in loops.Where(static loop => loop.Length != 1))
        {
            if (merged.LastOrDefault() is { } outer && outer.Strides.SequenceEqual(loop.Strides.Select(stride => loop.Length * stride)))
                merged[merged.Count - 1] = loop with { Length = outer.Length * loop.Length };
            else
                merged.Add(loop);
        }

        return new Nest(starts, [.. merged]);
    }

    /// <summary>Loops of a copy: where the innermost does not go through neighbours of the result, which are copied from neighbours or from one element, the longest is.</summary>
    public static Nest OfCopy(ImmutableArray<Stride> starts, IEnumerable<NestLoop> loops)
    {
        var nest = Of(starts, loops);
        if (nest.Loops.IsEmpty || IsRun(nest.Loops.Last()))
            return nest;
        return Innermost(nest, nest.Loops.OrderByDescending(static loop => loop.Length).First());

        static bool IsRun(NestLoop loop) => loop.Strides[1] == Neighbour && (loop.Strides[0] == Neighbour || loop.Strides[0] == Stride.None);
    }

    /// <summary>Loops of sums, or of largest elements: the innermost goes through neighbours on both sides where one does.</summary>
    public static Nest OfReduction(ImmutableArray<Stride> starts, IEnumerable<NestLoop> loops)
    {
        var nest = Of(starts, loops);
        return nest.Loops.FirstOrDefault(static loop => loop.Strides.All(static stride => stride == Neighbour)) is { } run ? Innermost(nest, run) : nest;
    }

    private static Nest Innermost(Nest nest, NestLoop loop) => nest with { Loops = nest.Loops.Remove(loop).Add(loop) };

    /// <summary>Loops of products, the innermost one that goes through neighbours.</summary>
    /// <param name="result">The loops that go through the result, as it lies.</param>
    /// <param name="summed">Those along which products are summed.</param>
    public static IEnumerable<NestLoop> OfProduct(IReadOnlyList<NestLoop> result, IReadOnlyList<NestLoop> summed)
    {
        if (result.Count > 0 && IsRow(result[result.Count - 1]))
            return [.. result.Take(result.Count - 1), .. summed, result[result.Count - 1]];
        int dot = summed.ToList().FindIndex(static loop => loop.Strides[0] == Neighbour && loop.Strides[1] == Neighbour);
        return dot < 0 ? [.. result, .. summed] : [.. result, .. summed.Where((_, i) => i != dot), summed[dot]];
    }

    private static bool IsRow(NestLoop loop)
    {
        var (one, none) = (Neighbour, Stride.None);
        return loop.Strides[2] == one && (loop.Strides[0], loop.Strides[1]) is var (left, right) && (left == one && right == none || left == none && right == one);
    }
}
