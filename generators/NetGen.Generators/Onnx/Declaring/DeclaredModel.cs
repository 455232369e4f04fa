using NetGen.Generators.Declaration;
using NetGen.Generators.Onnx.Files;

namespace NetGen.Generators.Onnx.Declaring;

/// <summary>A file as attributes of layers, where they can say it.</summary>
/// <param name="Attributes">The attributes without brackets, with names in full.</param>
/// <param name="Tensors">What a file of weights for them has, and where its numbers are.</param>
/// <param name="InputIsTurned">Whether a sample has its channels last, where the file takes them first.</param>
/// <param name="OutputIsTurned">The same of an output.</param>
internal sealed record DeclaredModel(
    IReadOnlyList<string> Attributes, IReadOnlyList<DeclaredTensor> Tensors, bool InputIsTurned, bool OutputIsTurned)
{
    /// <summary>The file as attributes, or why they cannot say it.</summary>
    public static (DeclaredModel? Model, string? Problem) Of(ModelFile file, ImportSettings settings)
    {
        var (result, lowered) = Importer.Lower(file, settings);
        if (lowered is null || result.Graph is null || lowered.Outputs.Count == 0)
            return (null, string.Join(" ", result.Problems.Select(static problem => problem.Message)));
        string? problem = null;
        foreach (bool isChannelsFirst in new[] { false, true })
        {
            try
            {
                return (Of(lowered, isChannelsFirst), null);
            }
            catch (NotDeclarable exception)
            {
                // That of the arrangement which goes further says more; pictures mostly have their channels first.
                problem = exception.Message;
            }
        }

        return (null, problem);
    }

    private static DeclaredModel Of(LoweredModel lowered, bool isChannelsFirst)
    {
        var (input, outputs) = LayerReading.Of(lowered, isChannelsFirst);
        if (outputs.FirstOrDefault(static output => !output.Arrangement.IsOwn && !output.Arrangement.IsTurned) is { } other)
            throw new NotDeclarable($"Its output {Shown.Name(other.Name)} has axes in an order that is neither its own nor channels first.");
        var order = WrittenOrder.Of(input, [.. outputs.Zip(lowered.Outputs, static (output, name) => (name, output.Step))]);
        WrittenLayer[] layers = [.. order.All.Select(static written => written.Layer)];
        if (InputOf(input.Shape, layers) is { } shape)
            layers = [shape, .. layers];
        var structure = StructureBuilder.Build(layers.Select(static (layer, place) => layer.Declaration(place)).ToEquatableArray(), NetworkOptions.None);
        LayerNode[] nodes = [.. structure.Layers];
        Step[] steps = [.. order.All.Select(static written => written.Step).OfType<Step>()];
        if (structure.Problems.Length > 0 || nodes.Length != steps.Length || nodes.Zip(steps, static (node, step) => node.After.Axes.SequenceEqual(step.Shape)).Contains(false))
            throw new NotDeclarable("Its layers do not fit each other as attributes have them.");
        if (steps.SelectMany(static step => step.Files.Distinct()).GroupBy(static tensor => tensor).FirstOrDefault(static same => same.Count() > 1) is { } shared)
            throw new NotDeclarable($"The tensor {Shown.Name(shared.Key)} is one of several layers.");
        return new DeclaredModel(
            [.. layers.Select(static layer => layer.ToString())],
            [.. nodes.Zip(steps, (node, step) => TensorsOf(node, step, structure.Parameters)).SelectMany(static tensors => tensors)],
            isChannelsFirst,
            outputs.Any(static output => !output.Arrangement.IsOwn));
    }

    /// <summary>A second bias of a recurrent layer has the shape of the first.</summary>
    private static IEnumerable<DeclaredTensor> TensorsOf(LayerNode layer, Step step, ParameterLayout parameters) =>
        from tensor in step.Tensors
        let parameter = parameters.Of(layer).First(parameter => parameter.PartName == tensor.Name || parameter.File.Added?.Name == tensor.Name)
        select new DeclaredTensor($"{layer.FileName}.{tensor.Name}", parameter.FileShape, layer, tensor.Source);

    /// <summary>The attribute of the input; null where the first layer says it: one index.</summary>
    private static WrittenLayer? InputOf(IReadOnlyList<int> shape, WrittenLayer[] layers)
    {
        bool takesIndices = layers.FirstOrDefault()?.Kind == LayerKind.Embedding;
        WrittenLayer input = new(LayerKind.Input);
        return takesIndices ? shape[0] == 1 ? null : input.With("Steps", shape[0])
            : shape.Count == 2 ? input.With("axes", new[] { shape[1] }).With("Steps", shape[0])
            : input.With("axes", shape.ToArray());
    }
}

/// <summary>A tensor of a file of weights.</summary>
/// <param name="Name">What the file calls it: <c>conv1.weight</c>.</param>
/// <param name="Shape">Its axes there.</param>
/// <param name="Layer">Whose it is.</param>
internal sealed record DeclaredTensor(string Name, EquatableArray<int> Shape, LayerNode Layer, Func<LayerNode, TensorSource> Of)
{
    /// <summary>Where its numbers are in the ONNX file.</summary>
    public TensorSource Source => Of(Layer);
}
