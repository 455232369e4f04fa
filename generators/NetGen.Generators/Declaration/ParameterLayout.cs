using System.Globalization;

namespace NetGen.Generators.Declaration;

/// <summary>All parameters of a network in their order: the one description that code, rules and files go by.</summary>
internal sealed record ParameterLayout(EquatableArray<ParameterTensor> Tensors)
{
    /// <summary>How many parameters there are, which may be more than can be.</summary>
    public long Count => Tensors.Length == 0 ? 0 : Tensors[Tensors.Length - 1].End;

    /// <param name="layers">All layers, by their numbers.</param>
    public static ParameterLayout Of(IEnumerable<LayerNode> layers)
    {
        List<ParameterTensor> tensors = [];
        long offset = 0;
        foreach (LayerNode layer in layers)
        {
            foreach (ParameterTensor tensor in TensorsOf(layer))
            {
                tensors.Add(tensor with { Offset = offset });
                offset = unchecked(offset + tensor.Length);
            }
        }

        return new ParameterLayout(tensors.ToEquatableArray());
    }

    /// <summary>The tensors of a layer, weights first; none where it has no parameters.</summary>
    public IEnumerable<ParameterTensor> Of(LayerNode layer) => Tensors.Where(tensor => tensor.Layer.Number == layer.Number);

    /// <summary>What each kind of layer has. Fans are those of dense weights; norms begin as the identity.</summary>
    private static IEnumerable<ParameterTensor> TensorsOf(LayerNode layer)
    {
        (Shape? weights, string initializer) = layer.Kind switch
        {
            LayerKind.Layer => (Shape.Of(layer.Inputs, layer.Outputs), layer.Initializer),
            LayerKind.LayerNorm or LayerKind.RMSNorm => (Shape.Of(layer.Inputs), "Ones"),
            _ => (null, ""),
        };
        if (weights is null)
            yield break;
        yield return new ParameterTensor(layer, ParameterKind.Weights, weights, initializer);
        if (layer.HasBias)
            yield return new ParameterTensor(layer, ParameterKind.Bias, Shape.Of(layer.Outputs), layer.Kind == LayerKind.Layer ? initializer : "Zeros");
    }
}

/// <summary>A weight or a bias.</summary>
/// <param name="Layer">Whose it is.</param>
/// <param name="Kind">What it is of the layer's.</param>
/// <param name="Shape">Ours, row by row: <c>[inputs][outputs]</c> of dense weights.</param>
/// <param name="Initializer">A member of <c>NetGen.Initializer</c>, which draws weights and bias of a dense layer together; or <c>Ones</c>.</param>
internal sealed record ParameterTensor(LayerNode Layer, ParameterKind Kind, Shape Shape, string Initializer)
{
    /// <summary>Where it begins among all parameters.</summary>
    public long Offset { get; init; }

    public long Length => Shape.Axes.Aggregate(1L, static (length, axis) => unchecked(length * axis));

    public long End => unchecked(Offset + Length);

    public int FanIn => Layer.Inputs;

    public int FanOut => Layer.Outputs;

    public bool IsTrainable => Layer.IsTrainable;

    /// <summary>What files call it, in the manner of PyTorch: <c>0.weight</c>, <c>conv1.bias</c>.</summary>
    public string FileName => $"{Layer.FileName}.{(Kind == ParameterKind.Weights ? "weight" : "bias")}";

    /// <summary>The shape in files: PyTorch's weights of dense layers are <c>[outputs, inputs]</c>.</summary>
    public EquatableArray<int> FileShape => Shape.Axes.Reverse().ToEquatableArray();

    /// <summary><c>[4, 3]</c>.</summary>
    public string FileShapeText => $"[{string.Join(", ", FileShape.Select(static axis => axis.ToString(CultureInfo.InvariantCulture)))}]";

    /// <summary>Whether a tensor's name is that of a parameter without a name of its own: a number, a dot and a name.</summary>
    public static bool IsNumbered(string name) => name.IndexOf('.') is var dot and > 0 && name.Take(dot).All(static letter => letter is >= '0' and <= '9');
}

/// <summary>What a tensor is of its layer's: the name that the layer's member has it under.</summary>
internal enum ParameterKind
{
    Weights,
    Bias,
}
