using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>Which operations need a value, and for what.</summary>
/// <param name="operations">In order.</param>
/// <param name="root">The tensor whose memory has a tensor's values: that which it is a copy or a part of.</param>
internal sealed class Liveness(IReadOnlyList<Operation> operations, Func<Tensor, Tensor> root)
{
    private readonly Dictionary<Tensor, int> _lastUses = LastUses(operations, root);

    /// <summary>The tensor whose memory has a tensor's values.</summary>
    public Tensor Root(Tensor tensor) => root(tensor);

    /// <summary>The place of the last operation that reads a tensor; −1 where none does.</summary>
    public int LastUse(Tensor tensor) => _lastUses.TryGetValue(root(tensor), out int last) ? last : -1;

    /// <summary>The results that are needed for one of them and for nothing else, itself included.</summary>
    public HashSet<Tensor> ValuesOnlyFor(Tensor result)
    {
        HashSet<Tensor> needed = [result];
        HashSet<Tensor> neededElsewhere = [];
        foreach (var operation in operations.Reverse())
        {
            var written = root(operation.Result);
            bool serves = written == result || !neededElsewhere.Contains(written) && needed.Contains(written);
            (serves ? needed : neededElsewhere).UnionWith(operation.Operands.Select(root));
        }

        needed.ExceptWith(neededElsewhere);
        needed.Add(result);
        return needed;
    }

    private static Dictionary<Tensor, int> LastUses(IReadOnlyList<Operation> operations, Func<Tensor, Tensor> root)
    {
        Dictionary<Tensor, int> last = [];
        for (int i = 0; i < operations.Count; i++)
        {
            foreach (var operand in operations[i].Operands)
                last[root(operand)] = i;
        }

        return last;
    }
}
