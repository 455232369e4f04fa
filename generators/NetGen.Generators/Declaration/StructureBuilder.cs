using System.Globalization;

namespace NetGen.Generators.Declaration;

/// <summary>Elaborates the attributes of a class, whatever their order: what is wrong is collected, and nothing throws.</summary>
internal sealed class StructureBuilder
{
    /// <summary>The most layers, and the deepest nesting, that are compiled: a slip in a number of rounds must not keep an editor waiting.</summary>
    public const int MostLayers = 1000, MostDepth = 32;

    private readonly NetworkOptions _options;
    private readonly LayerNumbering _numbering = new();
    private readonly GroupStack _groups;
    private readonly List<StructureProblem> _problems = [];
    private readonly HashSet<(StructureProblemKind, SourceSpan)> _reported = [];
    private readonly LayerDeclaration[] _layers;
    private LayerDeclaration? _repeat;
    private int _rounds;
    private bool _isStopped;
    private bool _isInHead;

    private StructureBuilder(LayerDeclaration[] layers, NetworkOptions options)
    {
        (_layers, _options) = (layers, options);
        _groups = new GroupStack(Entrance(), Report);
    }

    public static NetworkStructure Build(EquatableArray<LayerDeclaration> layers, NetworkOptions options) =>
        new StructureBuilder([.. layers], options).Build();

    private NetworkStructure Build()
    {
        Shape input = _groups.Flow.Shape;
        Queue<LayerBlock> blocks = new(LayerBlock.Parse(_layers, MostDepth, Report));
        EquatableArray<Node> trunk = Run(TakeUntilHead(blocks), suffix: "");
        Flow given = _groups.Flow;
        List<HeadNode> heads = [];
        while (blocks.Count > 0)
        {
            LayerDeclaration head = blocks.Dequeue().Source;
            _groups.Begin(given);
            _isInHead = true;
            heads.Add(Head(head, given.Shape, trunk, Run(TakeUntilHead(blocks), suffix: "")));
        }

        if (heads.Count == 0)
            heads.Add(Head(null, given.Shape, trunk, EquatableArray<Node>.Empty));
        return new NetworkStructure(input, trunk, heads.ToEquatableArray(), new CrossedGroups(_layers).Merge(_problems).ToEquatableArray());
    }

    /// <summary>The shape of a sample: <c>[Input]</c> states it, or the first layer by its inputs.</summary>
    private Flow Entrance()
    {
        if (_layers.FirstOrDefault() is { Kind: LayerKind.Input } input)
            return Entrance(input, $"[{input.KindName}]");
        LayerDeclaration? first = _layers.FirstOrDefault(static layer => !layer.Kind.IsMark());
        if (first is { Kind: LayerKind.Layer, Inputs: { } inputs })
            return new Flow(Shape.Of(inputs.Value), "", null);
        if (first is not null && first.Kind.TakesIndices() && !_layers.Any(static layer => layer.Kind == LayerKind.Input))
            return new Flow(Shape.Of(first.Kind == LayerKind.Embedding ? 1 : first.Entries), "", null);
        if (first is { Kind: > LayerKind.Incomplete } && !_layers.Any(static layer => layer.Kind == LayerKind.Input))
            Report(new StructureProblem(StructureProblemKind.NoInputs, first) { Label = "layer 1" });
        return new Flow(Shape.Unknown, "", null);
    }

    private Flow Entrance(LayerDeclaration input, string label)
    {
        if (!input.Shape.IsKnown)
            Report(new StructureProblem(StructureProblemKind.NoInputs, input));
        if (input.Shape.IsTooLarge)
        {
            Report(new StructureProblem(StructureProblemKind.TooLarge, input) { Given = input.Shape });
            return new Flow(Shape.Unknown, label, null);
        }

        return new Flow(input.Shape, label, Decider.Of(input, label)) { Order = SampleOrder.OfInput(input) };
    }

    private static IEnumerable<LayerBlock> TakeUntilHead(Queue<LayerBlock> blocks)
    {
        while (blocks.Count > 0 && blocks.Peek().Source.Kind != LayerKind.Head)
            yield return blocks.Dequeue();
    }

    /// <summary>The nodes of a trunk, or of a head.</summary>
    private EquatableArray<Node> Run(IEnumerable<LayerBlock> blocks, string suffix)
    {
        foreach (LayerBlock block in blocks)
            Add(block, suffix, floor: 0);
        _groups.CloseDownTo(0);
        return _groups.Nodes;
    }

    private void Add(LayerBlock block, string suffix, int floor)
    {
        if (_isStopped)
            return;
        if (block.Body is not null)
        {
            Repeat(block, block.Body, suffix);
            return;
        }

        LayerDeclaration layer = block.Source;
        switch (layer.Kind)
        {
            case LayerKind.Input when layer == _layers[0]:
                break;
            case LayerKind.Input:
                Report(new StructureProblem(StructureProblemKind.InputNotFirst, layer));
                break;
            case LayerKind.Shape:
                _groups.Claim(layer, $"[{layer.KindName}]", layer.Shape, isRepeated: suffix.Length > 0);
                break;
            case LayerKind.Skip or LayerKind.Branch when _groups.Depth == MostDepth:
                Stop(StructureProblemKind.TooDeep, layer);
                break;
            case LayerKind.Skip or LayerKind.Branch:
                _groups.Open(layer, floor);
                break;
            case LayerKind.Add or LayerKind.Concat or LayerKind.Multiply:
                _groups.Join(layer, floor);
                break;
            case LayerKind.Head:
                Report(new StructureProblem(StructureProblemKind.HeadInside, layer) { Opener = _repeat });
                break;
            default:
                AddLayer(layer, suffix);
                break;
        }
    }

    private void Repeat(LayerBlock block, IReadOnlyList<LayerBlock> body, string suffix)
    {
        LayerDeclaration? outer = _repeat;
        int times = System.Math.Max(1, block.Source.Times?.Value ?? 1);
        for (int round = 1; round <= times && !_isStopped; round++)
        {
            _repeat = block.Source;
            if (++_rounds > MostLayers)
            {
                Stop(StructureProblemKind.TooManyLayers, block.Source);
                return;
            }

            int floor = _groups.Depth;
            foreach (LayerBlock inner in body)
                Add(inner, $"{suffix}_{round.ToString(CultureInfo.InvariantCulture)}", floor);
            _groups.CloseDownTo(floor);
        }

        _repeat = outer;
        _groups.Settle();
    }

    private void AddLayer(LayerDeclaration layer, string suffix)
    {
        if (_numbering.Layers == MostLayers)
        {
            Stop(StructureProblemKind.TooManyLayers, _repeat ?? layer);
            return;
        }

        string label = $"layer {(_numbering.Layers + 1).ToString(CultureInfo.InvariantCulture)}";
        if (layer.Kind.TakesIndices() && (_numbering.Layers > 0 || _groups.Depth > 0 || _isInHead))
            Report(new StructureProblem(StructureProblemKind.IndicesNotFirst, layer) { Label = label });
        if (layer.ClaimedInputs is { Value: var inputs })
            _groups.Claim(layer, label, _groups.Flow.Shape.WithLast(inputs), suffix.Length > 0);
        Shape before = _groups.Flow.Shape;
        LayerShapes shapes = LayerShapes.Of(layer, before, isSequence: _layers[0].Steps is not null);
        if (shapes.Problem is { } problem)
            Report(new StructureProblem(problem, layer) { Label = label, Given = before, Giver = _groups.Flow.Giver });
        LayerNode node = LayerSettings.Resolve(_numbering.Number(layer, suffix, before, shapes.After), _options) with
        {
            Windows = shapes.Windows,
            InputOrder = before.Axes.Length == 1 ? _groups.Flow.Order : null,
        };
        _groups.Add(node, new Flow(shapes.After, label, Decider.Of(layer, label) ?? (shapes.After.Last == before.Last ? _groups.Flow.Decider : null))
        {
            Order = SampleOrder.Behind(layer.Kind, _groups.Flow.Order, before, shapes.After),
        });
    }

    private HeadNode Head(LayerDeclaration? head, Shape given, EquatableArray<Node> trunk, EquatableArray<Node> nodes)
    {
        List<Node> all = [.. trunk, .. nodes];
        Node? ending = all.LastOrDefault(static node => node is not LayerNode { Kind: LayerKind.Flatten or LayerKind.LastStep });
        Shape rows = all.LastOrDefault(static node => node is not LayerNode { Kind: LayerKind.Flatten })?.After ?? _groups.Flow.Shape;
        LossSettings loss = LossSettings.Of(head, _options, HeadNode.EndsInSoftmax(ending));
        return new HeadNode(head, head?.Name?.Value ?? "", nodes, given, _groups.Flow.Shape, loss, head?.Number("LossWeight") ?? 1, ending)
        {
            Rows = loss.Custom is null ? rows : _groups.Flow.Shape,
        };
    }

    private void Stop(StructureProblemKind kind, LayerDeclaration layer)
    {
        _isStopped = true;
        Report(new StructureProblem(kind, layer));
    }

    /// <summary>What is met in each round of a repetition is one mistake, and the ends behind which nothing is read are no other.</summary>
    private void Report(StructureProblem problem)
    {
        if (problem.Kind == StructureProblemKind.NotClosed && _problems.Any(static other => other.Kind is StructureProblemKind.TooDeep or StructureProblemKind.TooManyLayers))
            return;
        if (_reported.Add((problem.Kind, problem.Source.Place)))
            _problems.Add(problem);
    }
}
