using System.Collections.Immutable;
using NetGen.Generators.Declaration;

namespace NetGen.Generators.Emit;

/// <summary>One layer as members and documentation speak of it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Kind">The attribute that declares it: <c>Layer</c>, <c>LayerNorm</c>.</param>
/// <param name="Name">The name that the user gave it; null where it has none.</param>
/// <param name="Member">The member that has its parameters.</param>
/// <param name="Weights">The shape of its weights; null where it has no parameters.</param>
/// <param name="Offset">Where its parameters begin.</param>
internal sealed record LayerShape(int Number, string Kind, string? Name, string Member, int Inputs,
    int Outputs, Shape? Weights, bool HasBias, string Activation, double Dropout, int Offset)
{
    /// <summary>The shape of what comes in.</summary>
    public required Shape Before { get; init; }

    /// <summary>The shape of what comes out.</summary>
    public required Shape After { get; init; }

    /// <summary><c>28 × 28 × 1 → 24 × 24 × 6</c>.</summary>
    public string Arrow => $"{Before} → {After}";

    /// <summary>Its parameters, in their order.</summary>
    public required ImmutableArray<ParameterTensor> Tensors { get; init; }

    /// <summary>Whether files have its parameters as those of every dense layer or norm, so that nothing need be said of them.</summary>
    public required bool IsPlain { get; init; }

    /// <summary>How many parameters it has.</summary>
    public int Length => unchecked((int)Tensors.Sum(static tensor => tensor.Length));

    /// <summary>Whether its weights are a matrix: one that it multiplies with, or a table of rows.</summary>
    public bool HasMatrix => Weights?.Axes.Length >= 2;

    /// <summary>Whether each row has a row of parameters of its own beside the weights.</summary>
    public bool HasPositions => Tensors.Any(static tensor => tensor.Kind == ParameterKind.Positions);

    private bool HasProduct => HasMatrix && Kind is not (nameof(LayerKind.Embedding) or nameof(LayerKind.EmbeddingBag));

    /// <summary>The numbers of each of its sums: the inputs of a dense layer; 1 of a norm.</summary>
    public int Rows => HasMatrix ? Weights!.Places : 1;

    /// <summary>Whether mean and variance are kept with its weights.</summary>
    public bool KeepsRunningValues => Tensors.Any(static tensor => tensor.Kind == ParameterKind.RunningMean);

    /// <summary>The library's type of the member that has its parameters.</summary>
    public string View => KeepsRunningValues ? "BatchNormParameters"
        : IsEmbedding ? "EmbeddingParameters"
        : IsAttention ? "AttentionParameters"
        : Gates > 0 ? "RecurrentParameters"
        : "LayerParameters";

    /// <summary>The sums of each unit of a recurrent layer; 0 of another.</summary>
    public required int Gates { get; init; }

    /// <summary>Whether no step of attention sees one behind it.</summary>
    public required bool IsCausal { get; init; }

    /// <summary>In how many parts attention divides the values of a step; 0 of other layers.</summary>
    public required int Heads { get; init; }

    /// <summary>The activation in ONNX's operators, where its name does not say it.</summary>
    public required string? Formula { get; init; }

    /// <summary>The windows of a convolution or a pool, one for each axis but the last.</summary>
    public required ImmutableArray<Window> Windows { get; init; }

    /// <summary>Into how many groups a convolution divides its channels.</summary>
    public required int Groups { get; init; }

    /// <summary>What a norm adds to a variance, where it is not what norms add by default.</summary>
    public required double? Epsilon { get; init; }

    /// <summary>How far a BatchNorm moves its running values, where it is not as far as by default.</summary>
    public required double? Momentum { get; init; }

    /// <summary>What a recurrent layer carries from step to step.</summary>
    public required int Units { get; init; }

    public bool IsEmbedding => Kind == nameof(LayerKind.Embedding);

    /// <summary>To answer a sample: all weights at each place of the outputs; of a transposed convolution, of the inputs.</summary>
    public long MultiplyAdds => HasProduct
        ? Tensors.Where(static tensor => tensor.Shape.Axes.Length > 1).Sum(static tensor => tensor.Length) * (Kind == nameof(LayerKind.ConvTranspose2D) ? Before : After).Places
            + OfScores
        : 0;

    /// <summary>What its member is told of it, besides its parameters.</summary>
    public string Form => KeepsRunningValues ? $"{Outputs}"
        : IsEmbedding ? $"{Rows}, {Outputs}"
        : IsAttention ? $"{Inputs}, {Truth(HasBias)}"
        : Gates > 0 ? $"{Inputs}, {Units}, {Gates}, {Truth(HasBias)}, {Truth(Has(ParameterKind.RecurrentBias))}, {Truth(Tensors.Any(static tensor => tensor.IsReverse))}"
        : $"{Rows}, {Outputs}, {Truth(HasBias)}";

    /// <summary>What it does, in a word: the activation of a dense layer, the kind of another.</summary>
    public string Function => Kind is "Layer" or "Activate" ? Activation : Activation == "Identity" ? Kind : $"{Kind}, {Activation}";

    /// <summary>Whether its steps attend to one another.</summary>
    public bool IsAttention => Kind == nameof(LayerKind.Attention);

    /// <summary>Of attention: each pair of a query and a key that it sees has a score, and adds to a sum.</summary>
    private long OfScores => !IsAttention ? 0 : (IsCausal ? After.Places + 1L : 2L * After.Places) * After.Places * Outputs;

    private bool Has(ParameterKind kind) => Tensors.Any(tensor => tensor.Kind == kind);

    private static string Truth(bool value) => value ? "true" : "false";

    public static LayerShape Of(LayerNode layer, ImmutableArray<ParameterTensor> parameters) => new(
        layer.Number,
        layer.Kind.ToString(),
        layer.Source.Name?.Value is null ? null : layer.FileName,
        layer.Member,
        layer.Inputs,
        layer.Outputs,
        parameters.IsEmpty ? null : parameters[0].Shape,
        parameters.Any(static tensor => tensor.Kind == ParameterKind.Bias),
        layer.Activation.Name,
        layer.Dropout,
        parameters.IsEmpty ? 0 : unchecked((int)parameters[0].Offset))
    {
        Gates = layer.Kind.Gates(),
        Units = layer.Units,
        IsCausal = layer.Kind == LayerKind.Attention && layer.Source.IsCausal,
        Heads = layer.Kind == LayerKind.Attention ? layer.Source.Heads?.Value ?? 0 : 0,
        Formula = OnnxFormula.Of(layer.Activation),
        Windows = [.. layer.Windows],
        Groups = layer.Groups,
        Epsilon = layer.Epsilon == LayerSettings.DefaultEpsilon ? null : layer.Epsilon,
        Momentum = layer.Momentum == LayerSettings.DefaultMomentum ? null : layer.Momentum,
        Before = layer.Before,
        After = layer.After,
        Tensors = parameters,
        IsPlain = parameters.IsEmpty || (layer.InputOrder is null && layer.Kind is LayerKind.Layer or LayerKind.LayerNorm or LayerKind.RMSNorm),
    };
}
