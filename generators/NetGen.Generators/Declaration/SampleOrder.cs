namespace NetGen.Generators.Declaration;

/// <summary>How PyTorch has the numbers of a sample in order where that is not ours: channels first, and flattened so.</summary>
/// <param name="Axes">The axes as they lie here.</param>
/// <param name="Places">PyTorch's axes, each by its place among these.</param>
internal sealed record SampleOrder(EquatableArray<int> Axes, EquatableArray<int> Places)
{
    private const int PictureAxes = 3;

    /// <summary>What lies side by side, each in an order of its own, which PyTorch has side by side too; empty where all has one.</summary>
    public EquatableArray<SampleOrder> Parts { get; init; } = EquatableArray<SampleOrder>.Empty;

    /// <summary>A row that PyTorch has as it is here.</summary>
    public static SampleOrder AsHere(int length) => new(new[] { length }.ToEquatableArray(), new[] { 0 }.ToEquatableArray());

    /// <summary>Channels before all other axes.</summary>
    public static SampleOrder ChannelsFirst(Shape shape) =>
        new(shape.Axes, Enumerable.Range(0, shape.Axes.Length - 1).Prepend(shape.Axes.Length - 1).ToEquatableArray());

    /// <summary>A picture has its channels first there; sequences lie as they do here until a convolution takes them.</summary>
    public static SampleOrder? OfInput(LayerDeclaration input) =>
        input.Steps is null && input.Axes.Length >= PictureAxes ? ChannelsFirst(input.Shape) : null;

    /// <summary>
    /// The order of what a layer gives. Windows are moved over channels-first samples; what works on each number, or on each channel by itself, keeps an order, and so does
    /// <c>[Flatten]</c>: numbers of one axis lie as those of the picture did.
    /// </summary>
    /// <param name="kind">The layer.</param>
    /// <param name="order">The order of what it gets.</param>
    /// <param name="before">The shape of what it gets.</param>
    /// <param name="after">The shape of what it gives.</param>
    public static SampleOrder? Behind(LayerKind kind, SampleOrder? order, Shape before, Shape after) => kind switch
    {
        _ when !after.IsKnown => null,
        _ when kind.WindowAxes() > 0 => ChannelsFirst(after),
        LayerKind.Flatten or LayerKind.Activate or LayerKind.Dropout or LayerKind.BatchNorm => order,
        LayerKind.LayerNorm or LayerKind.RMSNorm when before.Axes.Length == 1 => order,
        _ => null,
    };

    /// <summary>The order of what several give together.</summary>
    /// <param name="ends">Theirs.</param>
    /// <param name="shape">The shape of it.</param>
    /// <param name="isConcat">Whether they lie side by side.</param>
    public static SampleOrder? Joined(IReadOnlyList<Flow> ends, Shape shape, bool isConcat) =>
        !shape.IsKnown || ends.All(static end => end.Order is null) ? null
        : shape.Axes.Length > 1 ? ChannelsFirst(shape)
        : isConcat ? SideBySide([.. ends.SelectMany(static end => PartsOf(end))], shape.Size)
        : ends.All(end => end.Order == ends[0].Order) ? ends[0].Order
        : null;

    private static SampleOrder SideBySide(SampleOrder[] parts, int length) => parts.Length == 1 ? parts[0] : AsHere(length) with { Parts = parts.ToEquatableArray() };

    private static EquatableArray<SampleOrder> PartsOf(Flow end) =>
        end.Order is { Parts.Length: > 0 } joined ? joined.Parts : new[] { end.Order ?? AsHere(end.Shape.Size) }.ToEquatableArray();
}
