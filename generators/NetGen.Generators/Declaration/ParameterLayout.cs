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
        if (layer.Kind.HasSeveralWeights())
        {
            foreach (ParameterTensor tensor in layer.Kind == LayerKind.Attention ? AttentionTensors(layer) : RecurrentTensors(layer))
                yield return tensor;
            yield break;
        }

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

    /// <summary>The forward direction's, and where there is another its own. The candidate of a GRU has a bias inside of what the reset multiplies.</summary>
    private static IEnumerable<ParameterTensor> RecurrentTensors(LayerNode layer)
    {
        int gates = unchecked(layer.Kind.Gates() * layer.Units);
        foreach (bool isReverse in layer.Source.IsBidirectional ? new[] { false, true } : [false])
        {
            yield return Of(ParameterKind.Weights, Shape.Of(layer.Inputs, gates), layer.Initializer);
            yield return Of(ParameterKind.RecurrentWeights, Shape.Of(layer.Units, gates), "OrthogonalGates");
            if (!layer.HasBias)
                continue;
            yield return Of(ParameterKind.Bias, Shape.Of(gates), layer.Kind == LayerKind.LSTM ? "ForgetGate" : "Zeros");
            if (layer.Kind == LayerKind.GRU)
                yield return Of(ParameterKind.RecurrentBias, Shape.Of(layer.Units), "Zeros");

            ParameterTensor Of(ParameterKind kind, Shape shape, string initializer) => new(layer, kind, shape, initializer) { IsReverse = isReverse };
        }
    }

    /// <summary>Queries, keys and values of all heads, and what the heads give.</summary>
    private static IEnumerable<ParameterTensor> AttentionTensors(LayerNode layer)
    {
        int values = layer.Inputs, sums = unchecked(3 * values);
        yield return new ParameterTensor(layer, ParameterKind.Weights, Shape.Of(values, sums), "GlorotUniform");
        if (layer.HasBias)
            yield return new ParameterTensor(layer, ParameterKind.Bias, Shape.Of(sums), "Zeros");
        yield return new ParameterTensor(layer, ParameterKind.OutputWeights, Shape.Of(values, values), "GlorotUniform");
        if (layer.HasBias)
            yield return new ParameterTensor(layer, ParameterKind.OutputBias, Shape.Of(values), "Zeros");
    }

    /// <summary>The window, the channels of a group, and all outputs: <c>[inputs][outputs]</c> of a dense layer.</summary>
    private static Shape SummingWeights(LayerNode layer) =>
        new(layer.Windows.Select(static window => window.Size).Append(layer.Inputs / layer.Groups).Append(layer.Outputs).ToEquatableArray());
}

/// <summary>A weight, a bias, or what is kept beside them.</summary>
/// <param name="Layer">Whose it is.</param>
/// <param name="Kind">What it is of the layer's.</param>
/// <param name="Shape">Ours, row by row: <c>[inputs][outputs]</c> of dense weights.</param>
/// <param name="Initializer">A member of <c>NetGen.Initializer</c>, which draws weights and bias of a layer together; or <c>Ones</c>, or <see cref="Embedding"/>, or a way of
/// recurrent layers.</param>
internal sealed record ParameterTensor(LayerNode Layer, ParameterKind Kind, Shape Shape, string Initializer)
{
    /// <summary>What draws the rows of embeddings.</summary>
    public const string Embedding = nameof(Embedding);

    private const long Most = 1L << 62;

    /// <summary>Whether it is of the direction from the last step to the first.</summary>
    public bool IsReverse { get; init; }

    /// <summary>Where it begins among all parameters.</summary>
    public long Offset { get; init; }

    /// <summary>How many numbers it has; where they are beyond all measure, more than can be.</summary>
    public long Length => Shape.Axes.Aggregate(1L, static (length, axis) => axis > 0 && length > Most / axis ? Most : unchecked(length * axis));

    public long End => unchecked(Offset + Length);

    /// <summary>How many numbers each sum has.</summary>
    public int FanIn => unchecked(Layer.Inputs / Layer.Groups * Places);

    /// <summary>In how many sums an input would be if there were one group, as PyTorch has it.</summary>
    public int FanOut => Layer.Kind.IsRecurrent() ? Layer.Units : unchecked(Layer.Outputs * Places);

    public bool IsTrainable => Layer.IsTrainable && Kind is not (ParameterKind.RunningMean or ParameterKind.RunningVariance);

    /// <summary>What files call it of its layer's: <c>weight</c>.</summary>
    public string PartName => Layer.Kind.IsRecurrent() ? RecurrentName(RecurrentPart) : Layer.Kind == LayerKind.Attention ? AttentionPart : PlainPart;

    /// <summary>What files call the second bias of a recurrent layer's sums.</summary>
    public string RecurrentBiasName => RecurrentName("bias_hh");

    /// <summary>The tensor of a file whose numbers are added to it; null for none.</summary>
    public string? AddedFileName => File.Added is var (name, _) ? $"{Layer.FileName}.{name}" : null;


    /// <summary>What files call it, in the manner of PyTorch: <c>0.weight</c>, <c>conv1.bias</c>.</summary>
    public string FileName => $"{Layer.FileName}.{PartName}";

    /// <summary>How files, which are PyTorch's, have it.</summary>
    public FileLayout File => FileLayout.Of(this);

    /// <summary>The shape in files.</summary>
    public EquatableArray<int> FileShape => File.Shape;

    private string PlainPart => Kind switch
    {
        ParameterKind.Weights => "weight",
        ParameterKind.Bias => "bias",
        ParameterKind.RunningMean => "running_mean",
        ParameterKind.RunningVariance => "running_var",
        ParameterKind.Positions => "positions",
        _ => throw new InvalidOperationException($"A [{Layer.Kind}] has no {Kind}."),
    };

    private string RecurrentPart => Kind switch
    {
        ParameterKind.Weights => "weight_ih",
        ParameterKind.RecurrentWeights => "weight_hh",
        ParameterKind.Bias => "bias_ih",
        ParameterKind.RecurrentBias => "bias_hh",
        _ => throw new InvalidOperationException($"A [{Layer.Kind}] has no {Kind}."),
    };

    private string AttentionPart => Kind switch
    {
        ParameterKind.Weights => "in_proj_weight",
        ParameterKind.Bias => "in_proj_bias",
        ParameterKind.OutputWeights => "out_proj.weight",
        ParameterKind.OutputBias => "out_proj.bias",
        _ => throw new InvalidOperationException($"A [{Layer.Kind}] has no {Kind}."),
    };

    private string RecurrentName(string name) => $"{name}_l0{(IsReverse ? "_reverse" : "")}";

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
    RecurrentWeights,
    RecurrentBias,
    OutputWeights,
    OutputBias,
    Positions,
}
