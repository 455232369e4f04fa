namespace NetGen.Generators.Declaration;

/// <summary>How PyTorch has the numbers of a sample in order where that is not ours: channels first, and flattened so.</summary>
/// <param name="Axes">The axes as they lie here.</param>
/// <param name="Places">PyTorch's axes, each by its place among these.</param>
internal sealed record SampleOrder(EquatableArray<int> Axes, EquatableArray<int> Places)
{
    private const int PictureAxes = 3;

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
    /// <param name="orders">Theirs.</param>
    /// <param name="shape">The shape of it.</param>
    public static SampleOrder? Joined(IReadOnlyList<SampleOrder?> orders, Shape shape) =>
        shape.Axes.Length > 1 && orders.Any(static order => order is not null) ? ChannelsFirst(shape)
        : orders[0] is { } first && orders.All(order => order == first) && new Shape(first.Axes).Size == shape.Size ? first
        : null;
}
