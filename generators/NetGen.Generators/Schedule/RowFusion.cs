using System.Collections.Immutable;
using NetGen.Generators.Graph;
using NetGen.Generators.Math;

namespace NetGen.Generators.Schedule;

/// <summary>Finds maps that one walk over the rows can compute together: an activation, the loss after it and its gradient.</summary>
internal static class RowFusion
{
    /// <summary>The maps that follow one another from a place on and walk over rows of the same length.</summary>
    public static ImmutableArray<Map> Run(IReadOnlyList<Operation> operations, int start)
    {
        var run = ImmutableArray.CreateBuilder<Map>();
        foreach (var operation in operations.Skip(start))
        {
            if (operation is not Map map || run.Count > 0 && !Fits(map))
                break;
            run.Add(map);
        }

        return run.ToImmutable();

        // A walk gives one sum of losses.
        bool Fits(Map map) => map.RowLength == run[0].RowLength && !(map.IsScalarPerSample && run.Any(other => other.IsScalarPerSample));
    }

    /// <summary>Whether no other map walks over rows of the same length right before or behind.</summary>
    public static bool StandsAlone(IReadOnlyList<Operation> operations, int map) =>
        Run(operations, map).Length == 1 && !(operations.ElementAtOrDefault(map - 1) is Map before && before.RowLength == ((Map)operations[map]).RowLength);

    /// <summary>Whether a component takes few instructions and nothing but that component of each operand.</summary>
    public static bool IsCheap(Map map) => !map.IsScalarPerSample && !map.Formula.OuterReductions().Any() && map.Formula.SelfAndParts().All(part =>
        part is not Unary { Operation: not (UnaryOperation.Negate or UnaryOperation.Abs) } and not Binary { Operation: BinaryOperation.Divide });
}
