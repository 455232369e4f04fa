using NetGen.Generators.Declaration;

namespace NetGen.Generators.Onnx.Declaring;

/// <summary>Puts steps one behind the other, with the marks that say how they hang together.</summary>
internal sealed class WrittenOrder
{
    private readonly HashSet<Step> _written = [];
    private int _depth;

    /// <summary>What is written, with the step that each is; null of marks.</summary>
    public List<(WrittenLayer Layer, Step? Step)> All { get; } = [];

    /// <summary>Writes a network.</summary>
    /// <param name="heads">Its outputs, with the names that heads have where they are several.</param>
    /// <exception cref="NotDeclarable">They hang together otherwise than attributes can say.</exception>
    public static WrittenOrder Of(Step input, IReadOnlyList<(string Name, Step Step)> heads)
    {
        WrittenOrder order = new();
        var fork = Step.Fork([.. heads.Select(static head => head.Step)]);
        order.Write(input, fork);
        foreach (var (name, step) in heads.Where(_ => heads.Count > 1))
        {
            order.Mark(new WrittenLayer(LayerKind.Head).With("name", name));
            order.Write(fork, step);
        }

        return order;
    }

    /// <summary>All between two steps.</summary>
    private void Write(Step from, Step to)
    {
        Stack<Step> way = new();
        for (var step = to; step != from; step = step.Before!)
            way.Push(step.Before is null ? throw new NotDeclarable("It has an output that goes around what its others share.") : step);
        foreach (var step in way)
        {
            if (!_written.Add(step))
                throw new NotDeclarable("Several of its branches share a part behind the place where they fork.");
            if (step.IsJoin)
                Join(step);
            else
                All.Add((step.Layer!, step));
        }
    }

    private void Join(Step join)
    {
        var fork = join.Before!;
        if (_depth == StructureBuilder.MostDepth)
            throw new NotDeclarable("Its branches are nested too deep.");
        int around = join.Sources.ToList().FindIndex(source => source == fork);
        bool isSkip = join.Sources.Count == 2 && (around == 0 || (around == 1 && join.Layer!.Kind != LayerKind.Concat));
        bool isWrapped = !isSkip && _depth > 0;
        if (isWrapped)
            Mark(new WrittenLayer(LayerKind.Repeat).With("times", 1));
        _depth++;
        for (int i = 0; i < join.Sources.Count; i++)
        {
            if (isSkip && i == around)
                continue;
            Mark(new WrittenLayer(isSkip ? LayerKind.Skip : LayerKind.Branch));
            Write(fork, join.Sources[i]);
        }

        _depth--;
        All.Add((join.Layer!, null));
        if (isWrapped)
            Mark(new WrittenLayer(LayerKind.End));
    }

    private void Mark(WrittenLayer mark) => All.Add((mark, null));
}
