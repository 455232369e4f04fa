using System.Collections.Immutable;
using NetGen.Generators.Graph;
using NetGen.Generators.Math;

namespace NetGen.Generators.Schedule;

/// <summary>Finds maps that one loop over the rows can compute together: an activation, the loss after it and its gradient.</summary>
internal static class LoopFusion
{
    /// <summary>The maps that follow one another from a place on and loop over rows of the same length.</summary>
    /// <param name="isOneVector">Whether a row is one vector, of which everything is at hand:
    /// a reduction over a longer one computes anew what it reads of the maps before it.</param>
    public static ImmutableArray<Map> Run(IReadOnlyList<Operation> operations, int start, bool isOneVector)
    {
        var run = ImmutableArray.CreateBuilder<Map>();
        foreach (var operation in operations.Skip(start))
        {
            if (operation is not Map map || run.Count > 0 && !Fits(map))
                break;
            run.Add(map);
        }

        return run.ToImmutable();

        // A loop reads what it has written under the same name alone, and gives one sum of losses.
        bool Fits(Map map) => LoopsAs(map, run[0])
            && !run.Any(other => map.Operands.Any(operand => operand != other.Result && operand.Storage == other.Result.Storage))
            && !(map.IsScalarPerSample && run.Any(other => other.IsScalarPerSample))
            && (isOneVector || map.IsScalarPerSample || run.Any(other => other.IsScalarPerSample) || !(Reduces(map) ? run.Any(IsCostly) : IsCostly(map) && run.Any(Reduces)));
    }

    /// <summary>Whether components depend on the whole row: its reductions take loops of their own.</summary>
    public static bool Reduces(Map map) => !map.IsScalarPerSample && map.Formula.OuterReductions().Any();

    /// <summary>Whether a component takes a function of many instructions: computed twice, or beside what a reduction left in registers,
    /// it costs more than a loop of its own.</summary>
    public static bool IsCostly(Map map) =>
        !Reduces(map) && map.Formula.SelfAndParts().OfType<Unary>().Any(part => UnaryFunctions.Of(part.Operation).Cost >= UnaryFunctions.Transcendental);

    /// <summary>Whether no other map loops over rows of the same length right before or behind.</summary>
    public static bool StandsAlone(IReadOnlyList<Operation> operations, int map) =>
        Run(operations, map, isOneVector: true).Length == 1 && !(operations.ElementAtOrDefault(map - 1) is Map before && LoopsAs(before, (Map)operations[map]));

    private static bool LoopsAs(Map map, Map other) =>
        map.RowLength == other.RowLength && map.Positions == other.Positions && map.Result.IsPerSample == other.Result.IsPerSample;

    /// <summary>Whether a component takes few instructions and nothing but that component of each operand.</summary>
    public static bool IsCheap(Map map) => !map.IsScalarPerSample && !map.Formula.OuterReductions().Any() && map.Formula.SelfAndParts().All(part =>
        part is not Unary { Operation: not (UnaryOperation.Negate or UnaryOperation.Abs) } and not Binary { Operation: BinaryOperation.Divide });
}
