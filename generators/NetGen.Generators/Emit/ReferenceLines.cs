using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>
/// Names for what lies in memory: a line each; in a large network, which has hundreds, as many in a line as there is room for, and each is said by a number and the memory's name.
/// </summary>
internal sealed class ReferenceLines(CodeWriter writer, TiledPlan plan)
{
    private readonly string _type = plan.Type.Keyword;
    private readonly List<(string Name, string Place)> _references = [];
    private readonly List<(string Name, string Memory)> _memories = [];

    /// <summary>A tensor that is the same for all samples.</summary>
    public void Add(Tensor tensor, int offset, string memory)
    {
        if (plan.IsLarge)
            Add(tensor, memory == "parameters" ? "weights" : "slopes", $"ref {memory}, 1", offset);
        else
            _references.Add((tensor.Name, ((IndexExpression)offset).Element(memory)));
    }

    /// <summary>A tensor in scratch memory.</summary>
    public void Add(Tensor tensor, ScratchRows rows, ScratchLayout scratch)
    {
        if (plan.IsLarge && rows.Place(tensor, scratch) is { } place)
            Add(tensor, "values", $"{rows.Rows(scratch)}, {rows.Capacity}", place);
        else
            _references.Add((tensor.Name, rows.Element(tensor, scratch)));
    }

    private void Add(Tensor tensor, string name, string memory, IndexExpression place)
    {
        if (!_memories.Contains((name, memory)))
            _memories.Add((name, memory));
        _references.Add((tensor.Name, $"ref {name}[{place}]"));
    }

    /// <summary>Writes what has been added since.</summary>
    public void Emit()
    {
        foreach (var (name, memory) in _memories)
            writer.Line($"var {name} = new Places<{_type}>({memory});");
        writer.Joined(_references.Select(static reference => $"{reference.Name} = {reference.Place}"), $"ref {_type} ", ", ", ";", plan.IsLarge);
        _references.Clear();
        _memories.Clear();
    }
}
