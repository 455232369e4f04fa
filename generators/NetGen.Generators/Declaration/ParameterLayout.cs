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

    /// <summary>What each kind of layer has. Norms begin as the identity.</summary>
    private static IEnumerable<ParameterTensor> TensorsOf(LayerNode layer)
    {
        (Shape? weights, string initializer) = layer.Kind switch
        {
            LayerKind.Embedding => (Shape.Of(layer.Source.Entries, layer.Outputs), ParameterTensor.Embedding),
            LayerKind.EmbeddingBag => (SummingWeights(layer), ParameterTensor.Embedding),
            LayerKind.LayerNorm or LayerKind.RMSNorm or LayerKind.BatchNorm => (Shape.Of(layer.Inputs), "Ones"),
            _ when layer.Kind.HasSums() => (SummingWeights(layer), layer.Initializer),
            _ => (null, ""),
        };
        if (weights is null)
            yield break;
        yield return new ParameterTensor(layer, ParameterKind.Weights, weights, initializer);
        if (layer.HasBias)
            yield return new ParameterTensor(layer, ParameterKind.Bias, Shape.Of(layer.Outputs), layer.Kind.HasSums() && !layer.Kind.TakesIndices() ? initializer : "Zeros");
        if (layer.HasPositions)
            yield return new ParameterTensor(layer, ParameterKind.Positions, layer.After, initializer);
        if (layer.Kind != LayerKind.BatchNorm)
            yield break;
        yield return new ParameterTensor(layer, ParameterKind.RunningMean, Shape.Of(layer.Outputs), "Zeros");
        yield return new ParameterTensor(layer, ParameterKind.RunningVariance, Shape.Of(layer.Outputs), "Ones");
    }

    /// <summary>The window, the channels of a group, and all outputs: <c>[inputs][outputs]</c> of a dense layer.</summary>
    private static Shape SummingWeights(LayerNode layer) =>
        new(layer.Windows.Select(static window => window.Size).Append(layer.Inputs / layer.Groups).Append(layer.Outputs).ToEquatableArray());
}

/// <summary>A weight, a bias, or what is kept beside them.</summary>
/// <param name="Layer">Whose it is.</param>
/// <param name="Kind">What it is of the layer's.</param>
/// <param name="Shape">Ours, row by row: <c>[inputs][outputs]</c> of dense weights.</param>
/// <param name="Initializer">A member of <c>NetGen.Initializer</c>, which draws weights and bias of a layer together; or <c>Ones</c>, or <see cref="Embedding"/>.</param>
internal sealed record ParameterTensor(LayerNode Layer, ParameterKind Kind, Shape Shape, string Initializer)
{
    /// <summary>What draws the rows of embeddings.</summary>
    public const string Embedding = nameof(Embedding);

    private const long Most = 1L << 62;

    private static readonly string[] FileNames = ["weight", "bias", "running_mean", "running_var", "positions"];

    /// <summary>Where it begins among all parameters.</summary>
    public long Offset { get; init; }

    /// <summary>How many numbers it has; where they are beyond all measure, more than can be.</summary>
    public long Length => Shape.Axes.Aggregate(1L, static (length, axis) => axis > 0 && length > Most / axis ? Most : unchecked(length * axis));

    public long End => unchecked(Offset + Length);

    /// <summary>How many numbers each sum has.</summary>
    public int FanIn => unchecked(Layer.Inputs / Layer.Groups * Places);

    /// <summary>In how many sums an input would be if there were one group, as PyTorch has it.</summary>
    public int FanOut => unchecked(Layer.Outputs * Places);

    public bool IsTrainable => Layer.IsTrainable && Kind is not (ParameterKind.RunningMean or ParameterKind.RunningVariance);

    /// <summary>What files call it of its layer's: <c>weight</c>.</summary>
    public string PartName => FileNames[(int)Kind];

    /// <summary>What files call it, in the manner of PyTorch: <c>0.weight</c>, <c>conv1.bias</c>.</summary>
    public string FileName => $"{Layer.FileName}.{PartName}";

    /// <summary>How files, which are PyTorch's, have it.</summary>
    public FileLayout File => FileLayout.Of(this);

    /// <summary>The shape in files.</summary>
    public EquatableArray<int> FileShape => File.Shape;

    /// <summary>The places of a window.</summary>
    private int Places => Layer.Windows.Aggregate(1, static (places, window) => unchecked(places * window.Size));

    /// <summary><c>[4, 3]</c>.</summary>
    public string FileShapeText => $"[{string.Join(", ", FileShape.Select(static axis => axis.ToString(CultureInfo.InvariantCulture)))}]";

    /// <summary>
    /// Whether a tensor's name is that of a parameter without a name of its own: a number, a dot and a name. How many batches a BatchNorm has seen is none: nobody needs it.
    /// </summary>
    public static bool IsNumbered(string name) => !name.EndsWith(".num_batches_tracked", StringComparison.Ordinal)
        && name.IndexOf('.') is var dot and > 0 && name.Take(dot).All(static letter => letter is >= '0' and <= '9');
}

/// <summary>What a tensor is of its layer's: the name that the layer's member has it under.</summary>
internal enum ParameterKind
{
    Weights,
    Bias,
    RunningMean,
    RunningVariance,
    Positions,
}
