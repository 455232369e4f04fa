using System.Collections.Immutable;
using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>Finds maps that one walk over the rows can compute together: an activation, the loss after it and its gradient.</summary>
internal static class RowFusion
{
    /// <summary>The maps that follow one another from a place on and run over the components of the same layer.</summary>
    public static ImmutableArray<Map> Run(IReadOnlyList<Operation> operations, int start)
    {
        var first = (Map)operations[start];
        var components = Components(first);
        return [first, .. operations.Skip(start + 1).TakeWhile(next => next is Map map && Components(map) == components).Cast<Map>()];
    }

    private static Axis Components(Map map) => map.Operands[0].Axes[1];
}
