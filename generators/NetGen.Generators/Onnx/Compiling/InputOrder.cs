using System.Collections.Immutable;
using NetGen.Generators.Onnx.Primitives;

namespace NetGen.Generators.Onnx.Compiling;

/// <summary>In which order the axes of what callers give lie in memory.</summary>
internal static class InputOrder
{
    private static readonly ImmutableArray<int> s_channelsLast = [0, 2, 3, 1];

    /// <param name="areChannelsLast">Whether pictures lie so.</param>
    public static ImmutableArray<int> Of(Tensor tensor, bool areChannelsLast) =>
        areChannelsLast && IsPicture(tensor) ? s_channelsLast : [.. Enumerable.Range(0, tensor.Shape.Rank)];

    /// <summary>Whether a sample has channels, height and width.</summary>
    public static bool IsPicture(Tensor tensor) => tensor.Shape is { Rank: 4, BatchAxis: 0 };
}
