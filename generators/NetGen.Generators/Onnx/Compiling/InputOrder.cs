using System.Collections.Immutable;
using NetGen.Generators.Onnx.Primitives;

namespace NetGen.Generators.Onnx.Compiling;

/// <summary>In which order the axes of what callers give lie in memory.</summary>
/// <param name="areChannelsLast">Whether pictures, which the file takes with their channels first, lie with these last.</param>
internal sealed class InputOrder(ImportedGraph file, bool areChannelsLast)
{
    private static readonly ImmutableArray<int> s_channelsLast = [0, 2, 3, 1];

    public ImmutableArray<int> Of(Tensor input) => Differs(input) ? s_channelsLast : [.. Enumerable.Range(0, input.Shape.Rank)];

    /// <summary>Whether what callers give lies in another order than the file takes it in.</summary>
    public bool Differs(Tensor input) => areChannelsLast && IsPicture(input) && !TakesChannelsLast(input);

    /// <summary>Whether a sample has channels, height and width, in whatever order.</summary>
    public static bool IsPicture(Tensor input) => input.Shape is { Rank: 4, BatchAxis: 0 };

    /// <summary>Whether the file takes a picture with its channels last, as exporters of Keras write it: the first that it does is to transpose it.</summary>
    private bool TakesChannelsLast(Tensor input)
    {
        var readers = file.Operations.Where(operation => operation.Operands.Contains(input)).ToList();
        return readers.Count > 0 && readers.All(static reader => reader is View { Accesses: var accesses }
            && accesses.Select(static access => access.ResultAxis).SequenceEqual([0, 2, 3, 1]));
    }
}
