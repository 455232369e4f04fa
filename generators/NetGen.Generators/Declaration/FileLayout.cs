namespace NetGen.Generators.Declaration;

/// <summary>How a tensor of parameters lies in PyTorch's files.</summary>
/// <param name="Axes">Ours, divided as far as PyTorch has them in another order.</param>
/// <param name="Places">The file's axes, each by its place among these.</param>
/// <param name="Shape">The tensor's shape in the file, where several of these may be one axis.</param>
internal sealed record FileLayout(EquatableArray<int> Axes, EquatableArray<int> Places, EquatableArray<int> Shape)
{
    public static FileLayout Of(ParameterTensor tensor)
    {
        LayerNode layer = tensor.Layer;
        SampleOrder row = layer.InputOrder ?? new SampleOrder(new[] { layer.Inputs }.ToEquatableArray(), new[] { 0 }.ToEquatableArray());
        if (!layer.Kind.HasSums())
            return new FileLayout(row.Axes, row.Places, tensor.Shape.Axes);
        return tensor.Kind == ParameterKind.Bias ? Same(tensor.Shape)
            : layer.Kind == LayerKind.Layer ? Dense(row, tensor.Shape)
            : layer.Kind == LayerKind.ConvTranspose2D ? Transposed(layer)
            : Convolution(tensor.Shape);
    }

    private static FileLayout Same(Shape shape) => new(shape.Axes, new[] { 0 }.ToEquatableArray(), shape.Axes);

    /// <summary>Outputs, then inputs.</summary>
    private static FileLayout Dense(SampleOrder row, Shape shape) =>
        new(row.Axes.Append(shape.Last).ToEquatableArray(), row.Places.Prepend(row.Axes.Length).ToEquatableArray(), shape.Axes.Reverse().ToEquatableArray());

    /// <summary>Outputs, inputs of a group, window.</summary>
    private static FileLayout Convolution(Shape shape)
    {
        int window = shape.Axes.Length - 2;
        return Permuted(shape.Axes, [window + 1, window, .. Enumerable.Range(0, window)]);
    }

    /// <summary>Inputs, group by group, then outputs of a group, then the window.</summary>
    private static FileLayout Transposed(LayerNode layer)
    {
        int window = layer.Windows.Length, inputs = layer.Inputs / layer.Groups, outputs = layer.Outputs / layer.Groups;
        int[] axes = [.. layer.Windows.Select(static axis => axis.Size), inputs, layer.Groups, outputs];
        return Permuted(axes.ToEquatableArray(), [window + 1, window, window + 2, .. Enumerable.Range(0, window)]) with
        {
            Shape = new[] { layer.Inputs, outputs }.Concat(layer.Windows.Select(static axis => axis.Size)).ToEquatableArray(),
        };
    }

    private static FileLayout Permuted(EquatableArray<int> axes, int[] places) => new(axes, places.ToEquatableArray(), places.Select(place => axes[place]).ToEquatableArray());
}
