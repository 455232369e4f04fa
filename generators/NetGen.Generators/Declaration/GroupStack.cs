namespace NetGen.Generators.Declaration;

/// <summary>The numbers on their way through a network.</summary>
/// <param name="Shape">How many there are.</param>
/// <param name="Giver">What messages call whatever they come from; empty at the entrance of a network without <c>[Input]</c>.</param>
/// <param name="Decider">The one argument that decides how many there are, and that nothing else hangs on; null where there is none.</param>
internal sealed record Flow(Shape Shape, string Giver, Decider? Decider)
{
    /// <summary>How PyTorch has them in order, where that is another way.</summary>
    public SampleOrder? Order { get; init; }
}

/// <summary>Nests nodes into groups of branches, and carries the shape along.</summary>
/// <param name="entrance">What comes into the network.</param>
/// <param name="report">Takes what is wrong.</param>
internal sealed class GroupStack(Flow entrance, Action<StructureProblem> report)
{
    private readonly Stack<OpenGroup> _open = new();
    private List<Node> _nodes = [];
    private LayerDeclaration? _likelyNested;

    /// <summary>What the next node gets.</summary>
    public Flow Flow { get; private set; } = entrance;

    /// <summary>How many groups are open.</summary>
    public int Depth => _open.Count;

    /// <summary>The nodes of the group that is open, or of the whole.</summary>
    public EquatableArray<Node> Nodes => _nodes.ToEquatableArray();

    /// <summary>Starts anew from what is given, together with others.</summary>
    public void Begin(Flow given) => (_nodes, Flow) = ([], given with { Decider = null });

    /// <summary>Forgets what decides the shape: in each round of a repetition something else may hang on it.</summary>
    public void Settle() => Flow = Flow with { Decider = null };

    public void Add(Node node, Flow after)
    {
        _nodes.Add(node);
        Flow = after;
    }

    /// <summary>Compares the shape with what an attribute says; what it says counts from there on.</summary>
    public void Claim(LayerDeclaration layer, string label, Shape wanted, bool isRepeated)
    {
        Shape given = Flow.Shape;
        if (!wanted.IsKnown)
            return;
        if (given.IsKnown && given != wanted && given.Axes.Concat(wanted.Axes).All(static axis => axis > 0))
        {
            report(new StructureProblem(StructureProblemKind.WrongClaim, layer)
            {
                Label = label,
                Given = given,
                Wanted = wanted,
                Giver = Flow.Giver,
                Decider = given.WithLast(wanted.Last) == wanted ? Flow.Decider : null,
                IsRepeated = isRepeated,
            });
        }

        Flow = Flow with { Shape = wanted, Decider = null };
    }

    /// <summary>Opens a group, or the next branch of the innermost that is open.</summary>
    /// <param name="mark"><c>[Skip]</c> or <c>[Branch]</c>.</param>
    /// <param name="floor">How many of the groups belong to what is around a repetition, which its body cannot reach.</param>
    public void Open(LayerDeclaration mark, int floor)
    {
        if (mark.Kind == LayerKind.Branch && _open.Count > floor)
        {
            _open.Peek().Next(mark, _nodes, Flow);
            Begin(_open.Peek().Entered);
            return;
        }

        OpenGroup group = new(mark, Flow with { Decider = null }, _nodes);
        if (mark.Kind == LayerKind.Skip)
            group.Close([], group.Entered);
        _open.Push(group);
        Begin(group.Entered);
    }

    /// <summary>Joins the branches of the innermost group.</summary>
    public void Join(LayerDeclaration join, int floor)
    {
        if (_open.Count <= floor)
        {
            report(new StructureProblem(StructureProblemKind.ClosesNothing, join) { Opener = _likelyNested });
            return;
        }

        OpenGroup group = _open.Pop();
        group.Close(_nodes, Flow);
        _likelyNested = group.LikelyNested;
        Shape after = Joined(join, group);
        _nodes = group.Outer;
        GroupNode node = new(join, group.Entered.Shape, after, group.Branches.ToEquatableArray()) { Activation = ActivationSettings.Of(join) };
        Add(node, new Flow(after, node.Label, null) { Order = SampleOrder.Joined(group.Ends, after, join.Kind == LayerKind.Concat) });
    }

    /// <summary>Gives up the groups that nothing joins.</summary>
    public void CloseDownTo(int floor)
    {
        while (_open.Count > floor)
        {
            OpenGroup group = _open.Pop();
            report(new StructureProblem(StructureProblemKind.NotClosed, group.Opener));
            (_nodes, Flow) = (group.Outer, new Flow(Shape.Unknown, "", null));
        }
    }

    private Shape Joined(LayerDeclaration join, OpenGroup group)
    {
        Flow first = group.Ends[0];
        if (group.Ends.Any(static end => !end.Shape.IsKnown))
            return Shape.Unknown;
        bool isConcat = join.Kind == LayerKind.Concat;
        if (group.Ends.FirstOrDefault(end => (isConcat ? end.Shape.WithLast(first.Shape.Last) : end.Shape) != first.Shape) is { } other)
        {
            report(new StructureProblem(StructureProblemKind.BranchesDoNotFit, join)
            {
                Given = first.Shape,
                Wanted = other.Shape,
                Decider = other.Shape.WithLast(first.Shape.Last) == first.Shape ? other.Decider : null,
            });
            return Shape.Unknown;
        }

        long size = isConcat ? group.Ends.Sum(static end => (long)end.Shape.Last) : first.Shape.Last;
        Shape joined = isConcat ? first.Shape.WithLast(unchecked((int)size)) : first.Shape;
        if (size <= int.MaxValue && !joined.IsTooLarge)
            return joined;
        report(new StructureProblem(StructureProblemKind.BranchesDoNotFit, join));
        return Shape.Unknown;
    }

    private sealed class OpenGroup(LayerDeclaration opener, Flow entered, List<Node> outer)
    {
        public LayerDeclaration Opener => opener;

        public Flow Entered => entered;

        /// <summary>The nodes before the group, which it will follow.</summary>
        public List<Node> Outer => outer;

        /// <summary>The <c>[Branch]</c> that may have been meant to open a group of its own: one of more than two; null where there are no more.</summary>
        public LayerDeclaration? LikelyNested { get; private set; }

        public List<EquatableArray<Node>> Branches { get; } = [];

        public List<Flow> Ends { get; } = [];

        public void Next(LayerDeclaration mark, List<Node> branch, Flow end)
        {
            Close(branch, end);
            if (Branches.Count > 1)
                LikelyNested ??= mark;
        }

        public void Close(List<Node> branch, Flow end)
        {
            Branches.Add(branch.ToEquatableArray());
            Ends.Add(end);
        }
    }
}
