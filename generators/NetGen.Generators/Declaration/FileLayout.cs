namespace NetGen.Generators.Declaration;

/// <summary>How a tensor of parameters lies in PyTorch's files.</summary>
/// <param name="Axes">Ours, divided as far as PyTorch has them in another order.</param>
/// <param name="Places">The file's axes, each by its place among these.</param>
/// <param name="Shape">The tensor's shape in the file, where several of these may be one axis.</param>
internal sealed record FileLayout(EquatableArray<int> Axes, EquatableArray<int> Places, EquatableArray<int> Shape)
{
    /// <summary>What lies one behind the other along our first axis and the file's last, each part in an order of its own; empty where all has one.</summary>
    public EquatableArray<FileLayout> Parts { get; init; } = EquatableArray<FileLayout>.Empty;

    /// <summary>Where it begins in the file's tensor, which is 0 before.</summary>
    public int Start { get; init; }

    /// <summary>Another tensor of the layer's, whose numbers up to so many are added to these; null for none.</summary>
    public (string Name, int Count)? Added { get; init; }

    public static FileLayout Of(ParameterTensor tensor)
    {
        LayerNode layer = tensor.Layer;
        if (layer.Kind.TakesIndices())
            return Same(tensor.Shape);
        SampleOrder row = layer.InputOrder ?? SampleOrder.AsHere(layer.Inputs);
        if (layer.Kind.IsRecurrent())
            return Recurrent(tensor);
        if (layer.Kind.HasSeveralWeights())
            return tensor.Shape.Axes.Length == 1 ? Same(tensor.Shape) : Permuted(tensor.Shape.Axes, [1, 0]);
        if (!layer.Kind.HasSums())
            return ByRow(row, Row);
        return tensor.Kind == ParameterKind.Bias ? Same(tensor.Shape)
            : layer.Kind == LayerKind.Layer ? ByRow(row, part => Dense(part, layer.Outputs))
            : layer.Kind == LayerKind.ConvTranspose2D ? Transposed(layer)
            : Convolution(tensor.Shape);
    }

    private static FileLayout ByRow(SampleOrder row, Func<SampleOrder, FileLayout> layout) => layout(row) with { Parts = row.Parts.Select(layout).ToEquatableArray() };

    private static FileLayout Row(SampleOrder row) => new(row.Axes, row.Places, new[] { new Shape(row.Axes).Size }.ToEquatableArray());

    private static FileLayout Same(Shape shape) => Permuted(shape.Axes, [.. Enumerable.Range(0, shape.Axes.Length)]);

    /// <summary>Outputs, then inputs.</summary>
    private static FileLayout Dense(SampleOrder row, int outputs) => new(
        row.Axes.Append(outputs).ToEquatableArray(), row.Places.Prepend(row.Axes.Length).ToEquatableArray(), new[] { outputs, new Shape(row.Axes).Size }.ToEquatableArray());

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

    /// <summary>PyTorch has two biases of each sum, which are added. Of the candidate of a GRU alone they are two: the second is inside of what the reset multiplies.</summary>
    private static FileLayout Recurrent(ParameterTensor tensor)
    {
        LayerNode layer = tensor.Layer;
        int sums = layer.Kind.Gates() * layer.Units, shared = layer.Kind == LayerKind.GRU ? sums - layer.Units : sums;
        return tensor.Kind switch
        {
            ParameterKind.Bias => Same(tensor.Shape) with { Added = (tensor.RecurrentBiasName, shared) },
            ParameterKind.RecurrentBias => Same(tensor.Shape) with { Shape = new[] { sums }.ToEquatableArray(), Start = shared },
            _ => Permuted(tensor.Shape.Axes, [1, 0]),
        };
    }

    private static FileLayout Permuted(EquatableArray<int> axes, int[] places) => new(axes, places.ToEquatableArray(), places.Select(place => axes[place]).ToEquatableArray());
}
