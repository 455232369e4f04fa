using System.Collections.Immutable;
using NetGen.Generators.Graph;

namespace NetGen.Generators.Onnx.Compiling;

/// <summary>Makes nests of loops as short and as fast as they can be.</summary>
internal static class Nests
{
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

    /// <summary>Loops of a copy: where the innermost does not go through neighbours on both sides, the longest is.</summary>
    public static Nest OfCopy(ImmutableArray<Stride> starts, IEnumerable<NestLoop> loops)
    {
        var nest = Of(starts, loops);
        if (nest.Loops.IsEmpty || nest.Loops.Last() is var last && last.Strides.All(static stride => stride == new Stride(0, 1)))
            return nest;
        var longest = nest.Loops.OrderByDescending(static loop => loop.Length).First();
        return longest.Length > last.Length ? nest with { Loops = nest.Loops.Remove(longest).Add(longest) } : nest;
    }

    /// <summary>Loops of products, the innermost one that goes through neighbours.</summary>
    /// <param name="result">The loops that go through the result, as it lies.</param>
    /// <param name="summed">Those along which products are summed.</param>
    public static IEnumerable<NestLoop> OfProduct(IReadOnlyList<NestLoop> result, IReadOnlyList<NestLoop> summed)
    {
        if (result.Count > 0 && IsRow(result[result.Count - 1]))
            return [.. result.Take(result.Count - 1), .. summed, result[result.Count - 1]];
        int dot = summed.ToList().FindIndex(static loop => loop.Strides[0] == new Stride(0, 1) && loop.Strides[1] == new Stride(0, 1));
        return dot < 0 ? [.. result, .. summed] : [.. result, .. summed.Where((_, i) => i != dot), summed[dot]];
    }

    private static bool IsRow(NestLoop loop)
    {
        var (one, none) = (new Stride(0, 1), Stride.None);
        return loop.Strides[2] == one && (loop.Strides[0], loop.Strides[1]) is var (left, right) && (left == one && right == none || left == none && right == one);
    }
}
