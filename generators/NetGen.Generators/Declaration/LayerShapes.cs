namespace NetGen.Generators.Declaration;

/// <summary>What a layer makes of the shape that comes in.</summary>
/// <param name="After">The shape of what comes out; unknown where the layer cannot take what comes in.</param>
/// <param name="Windows">One for each of the axes that the layer has windows on, first axis first.</param>
/// <param name="Problem">What keeps the layer from taking it; null where nothing does, or where another rule says it.</param>
internal sealed record LayerShapes(Shape After, EquatableArray<Window> Windows, StructureProblemKind? Problem)
{
    /// <param name="layer">A layer of any kind.</param>
    /// <param name="before">The shape of what comes in.</param>
    /// <param name="isSequence">Whether the first axis of a sample is its steps.</param>
    public static LayerShapes Of(LayerDeclaration layer, Shape before, bool isSequence)
    {
        LayerShapes shapes = layer.Kind == LayerKind.Embedding ? Embedded(layer, before, isSequence) : Inferred(layer, before);
        return shapes.After.IsTooLarge ? Refused(StructureProblemKind.TooLarge) : shapes;
    }

    private static LayerShapes Inferred(LayerDeclaration layer, Shape before) => layer.Kind switch
    {
        LayerKind.Layer => Plain(before.WithLast(layer.Outputs?.Value ?? 0)),
        LayerKind.Unknown or LayerKind.Incomplete => Plain(Shape.Unknown),
        LayerKind.Flatten => Plain(before.IsKnown && !before.IsTooLarge ? Shape.Of(before.Size) : Shape.Unknown),
        LayerKind.GlobalAveragePool or LayerKind.GlobalMaxPool => before.Axes.Length == 1 ? Refused(StructureProblemKind.WrongAxes) : Plain(before.LastAlone),
        LayerKind.LastStep => before.Axes.Length is 0 or 2 ? Plain(before.LastAlone) : Refused(StructureProblemKind.WrongAxes),
        LayerKind.Attention => Attending(layer, before),
        _ when layer.Kind.IsRecurrent() => Recurrent(layer, before),
        LayerKind.EmbeddingBag => before.Axes.Length > 1 ? Refused(StructureProblemKind.WrongAxes) : Plain(Shape.Of(layer.RowSize)),
        _ when layer.Kind.WindowAxes() > 0 => Windowed(layer, before),
        _ => Plain(before),
    };

    private static LayerShapes Plain(Shape after) => new(after, EquatableArray<Window>.Empty, null);

    private static LayerShapes Refused(StructureProblemKind problem) => new(Shape.Unknown, EquatableArray<Window>.Empty, problem);

    private static LayerShapes Recurrent(LayerDeclaration layer, Shape before) => before.Axes.Length switch
    {
        0 => Plain(Shape.Unknown),
        2 when before.Axes[0] == 1 => Refused(StructureProblemKind.OneStep),
        2 => Plain(before.WithLast(unchecked((layer.IsBidirectional ? 2 : 1) * layer.Units!.Value))),
        _ => Refused(StructureProblemKind.WrongAxes),
    };

    private static LayerShapes Attending(LayerDeclaration layer, Shape before) => before.Axes.Length is not (0 or 2) ? Refused(StructureProblemKind.WrongAxes)
        : layer.Heads is { Value: > 0 and var heads } && before.Last % heads != 0 ? Refused(StructureProblemKind.HeadsDoNotDivide)
        : Plain(before);

    /// <summary>A row for each step, or for one index.</summary>
    private static LayerShapes Embedded(LayerDeclaration layer, Shape before, bool isSequence) =>
        !before.IsKnown ? Plain(before)
        : before.Axes.Length > 1 || (!isSequence && before.Size != 1) ? Refused(StructureProblemKind.WrongAxes)
        : Plain(isSequence ? new Shape(before.Axes.Append(layer.RowSize).ToEquatableArray()) : Shape.Of(layer.RowSize));

    /// <summary>A number below 1 says nothing of a shape, and is said by itself.</summary>
    private static LayerShapes Windowed(LayerDeclaration layer, Shape before)
    {
        if (!before.IsKnown || before.Axes.Any(static axis => axis < 1) || !WindowSettings.IsValid(layer))
            return Plain(Shape.Unknown);
        int spatial = layer.Kind.WindowAxes();
        if (before.Axes.Length != spatial + 1)
            return Refused(StructureProblemKind.WrongAxes);

        EquatableArray<Window> windows = Enumerable.Range(0, spatial).Select(axis => WindowSettings.Of(layer, axis, before.Axes[axis])).ToEquatableArray();
        bool isTransposed = layer.Kind is LayerKind.ConvTranspose2D or LayerKind.Upsample2D;
        int[] lengths = [.. windows.Select((window, axis) => isTransposed ? window.TransposedOutputs(before.Axes[axis]) : window.Outputs(before.Axes[axis]))];
        var after = new Shape(lengths.Append(layer.Filters?.Value ?? before.Last).ToEquatableArray());
        if (isTransposed && after.IsTooLarge)
            return Refused(StructureProblemKind.TooLarge);
        if (SpanTooMuch(windows.Select((window, axis) => window.Span(before.Axes[axis], isTransposed)), isTransposed ? after.Last : before.Last))
            return Refused(StructureProblemKind.WindowsTooLarge);
        if (lengths.Any(static length => length < 1))
            return Refused(StructureProblemKind.NothingLeft);
        return new LayerShapes(after, windows, ProblemOfValues(layer, before, windows));
    }

    /// <summary>What is wrong though the shape is known, so that the layers behind it can be looked at.</summary>
    private static StructureProblemKind? ProblemOfValues(LayerDeclaration layer, Shape before, EquatableArray<Window> windows) =>
        !GroupsDivide(layer, before) ? StructureProblemKind.GroupsDoNotDivide
        : layer.Kind.IsPool() && windows.Any(static window => window.Before >= window.Size) ? StructureProblemKind.EmptyWindows
        : null;

    /// <summary>Whether there are more numbers under windows than can be counted.</summary>
    private static bool SpanTooMuch(IEnumerable<long> spans, int channels) =>
        spans.Aggregate((double)channels, static (numbers, span) => numbers * span) >= int.MaxValue;

    private static bool GroupsDivide(LayerDeclaration layer, Shape before) =>
        layer.Integers.Of("Groups") is not { Value: var groups } || (before.Last % groups == 0 && layer.Filters!.Value % groups == 0);
}
