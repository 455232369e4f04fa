using System.Collections.Immutable;
using NetGen.Generators.Graph;
using NetGen.Generators.Math;

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

    /// <summary>Whether no other map runs over the components of the same layer right before or behind.</summary>
    public static bool StandsAlone(IReadOnlyList<Operation> operations, int map) =>
        Run(operations, map).Length == 1 && !(operations.ElementAtOrDefault(map - 1) is Map before && Components(before) == Components((Map)operations[map]));

    /// <summary>Whether a component takes few instructions and nothing but that component of each operand.</summary>
    public static bool IsCheap(Map map) => !map.IsLoss && !map.Formula.OuterReductions().Any() && map.Formula.SelfAndParts().All(part =>
        part is not Unary { Operation: not (UnaryOperation.Negate or UnaryOperation.Abs) } and not Binary { Operation: BinaryOperation.Divide });

    private static Axis Components(Map map) => map.Operands[0].Axes[1];
}
