using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>Which operations need a value, and for what.</summary>
internal static class Liveness
{
    /// <summary>The place of the last operation that reads a tensor.</summary>
    public static Dictionary<Tensor, int> LastUses(IReadOnlyList<Operation> operations)
    {
        Dictionary<Tensor, int> last = [];
        for (int i = 0; i < operations.Count; i++)
        {
            foreach (var operand in operations[i].Operands)
                last[operand] = i;
        }

        return last;
    }

    /// <summary>The values that are needed for one result and for nothing else, itself included.</summary>
    public static HashSet<Tensor> ValuesOnlyFor(Tensor result, IReadOnlyList<Operation> operations)
    {
        HashSet<Tensor> needed = [result];
        HashSet<Tensor> neededElsewhere = [];
        foreach (var operation in operations.Reverse())
        {
            bool serves = operation.Result == result || !neededElsewhere.Contains(operation.Result) && needed.Contains(operation.Result);
            (serves ? needed : neededElsewhere).UnionWith(operation.Operands);
        }

        needed.ExceptWith(neededElsewhere);
        needed.Add(result);
        return needed;
    }
}
