using System.Globalization;

namespace NetGen;

/// <summary>What a network's declaration says, for code that works on any network: files, checkpoints, tools.</summary>
/// <param name="Name">The class's name.</param>
/// <param name="Layers">The layers, first to last.</param>
/// <param name="Loss">What training makes small: a member of <see cref="NetGen.Loss"/>, or the name of the user's own formula.</param>
/// <param name="Optimizer">How gradients change the parameters: a member of <see cref="NetGen.Optimizer"/>.</param>
/// <param name="Reduction">How the losses of a batch become one number.</param>
public sealed record NetworkDescription(string Name, IReadOnlyList<LayerDescription> Layers, string Loss, string Optimizer, Reduction Reduction)
{
    /// <summary>The ends with a loss of their own, in their order, where there are several; empty for a network with one.</summary>
    public IReadOnlyList<HeadDescription> Heads { get; init; } = [];

    /// <summary>Whether each layer takes what the one before it gives and nothing else: no skips, no branches, no several heads.</summary>
    public bool IsChain { get; init; } = true;

    /// <summary>How layers hang together where they are no chain, each step behind those that it takes values from; empty for a chain.</summary>
    public IReadOnlyList<StepDescription> Steps { get; init; } = [];

    /// <summary>Name and shape as messages show them, such as <c>Xor (3 → 4 → 1)</c>; of what is no chain the name.</summary>
    internal string Title => !IsChain ? Name : $"{Name} ({string.Join(" → ", Layers.Select(layer => layer.OutputShape).Prepend(Layers[0].InputShape).Select(Shape))})";

    /// <summary>What the network answers with: an end for each head, or one.</summary>
    /// <param name="outputShape">The axes of an answer.</param>
    internal IReadOnlyList<NetworkEnd> Ends(ReadOnlySpan<int> outputShape)
    {
        if (Heads.Count == 0) return [new NetworkEnd("", Loss, 0, BeforeFlatten(outputShape.ToArray()))];
        var ends = new List<NetworkEnd>();
        foreach (var head in Heads) ends.Add(new NetworkEnd(head.Name, head.Loss, ends.Sum(end => end.Size), head.OutputShape));
        return ends;
    }

    /// <summary>What a head answers with.</summary>
    /// <param name="head">Its name; null for what a network with one end answers with.</param>
    /// <param name="outputShape">The axes of an answer.</param>
    /// <exception cref="ArgumentException">There is no such head, or there are several and none is named.</exception>
    internal NetworkEnd EndOf(string? head, ReadOnlySpan<int> outputShape) =>
        Ends(outputShape).FirstOrDefault(end => end.Head == (head ?? ""))
            ?? throw new ArgumentException(Heads.Count == 0
                ? $"{Title} has no heads, and so none called {head}: leave it out."
                : $"{Title} has several heads: say which, {string.Join(" or ", Heads.Select(other => $"\"{other.Name}\""))}.", nameof(head));

    /// <summary>The outputs as the library's losses see them: a <c>[Flatten]</c> at the end changes nothing.</summary>
    private IReadOnlyList<int> BeforeFlatten(IReadOnlyList<int> outputShape) =>
        Enum.IsDefined(typeof(Loss), Loss) && Layers is [.., { Kind: "Flatten" }]
        && Layers.LastOrDefault(layer => layer.Kind != "Flatten")?.OutputShape is { } shape && shape.Aggregate(1L, (product, axis) => product * axis) == outputShape[^1]
            ? shape : outputShape;

    /// <summary>Axes as messages show them: <c>28 × 28 × 1</c>.</summary>
    internal static string Shape(IEnumerable<int> axes) => string.Join(" × ", axes.Select(axis => axis.ToString(CultureInfo.InvariantCulture)));
}

/// <summary>One layer of a network.</summary>
/// <param name="Inputs">How many numbers a sample brings into the layer, at each place where it has several axes: its channels.</param>
/// <param name="Outputs">How many numbers it gives there: the neurons of a dense layer, the filters of a convolution.</param>
/// <param name="HasBias">Whether a bias follows its weights in the parameters.</param>
/// <param name="Activation">A member of <see cref="NetGen.Activation"/>, or the name of the user's own formula.</param>
/// <param name="Dropout">The share of its outputs that training drops: 0 for none.</param>
public sealed record LayerDescription(int Inputs, int Outputs, bool HasBias, string Activation, double Dropout)
{
    /// <summary>The attribute that declares it, without the suffix: <c>Layer</c> for a dense layer, <c>LayerNorm</c>.</summary>
    public string Kind { get; init; } = "Layer";

    /// <summary>The name that it was given, which files have its parameters under; null where it has none.</summary>
    public string? Name { get; init; }

    /// <summary>The axes of what a sample brings in, channels last.</summary>
    public IReadOnlyList<int> InputShape { get => field ?? [Inputs]; init; }

    /// <summary>The axes of what a sample gets out, channels last.</summary>
    public IReadOnlyList<int> OutputShape { get => field ?? [Outputs]; init; }

    /// <summary>
    /// What the activation computes where it is not one of <see cref="NetGen.Activation"/> with its default settings: operators of ONNX before their operands and settings,
    /// <c>z</c> being the value before, such as <c>LeakyRelu(z,alpha=0.2)</c>. Null else.
    /// </summary>
    public string? Formula { get; init; }

    /// <summary>The windows of a convolution, a pool or an enlargement, one for each axis but the last; empty of other layers.</summary>
    public IReadOnlyList<WindowDescription> Windows { get; init; } = [];

    /// <summary>Into how many groups a convolution divides its channels.</summary>
    public int Groups { get; init; } = 1;

    /// <summary>What a norm adds to a variance.</summary>
    public double Epsilon { get; init; } = 1e-5;

    /// <summary>How far a training pass moves the running values of a BatchNorm towards those of its batch.</summary>
    public double Momentum { get; init; } = 0.1;

    /// <summary>In how many parts attention divides the values of a step; 0 of other layers.</summary>
    public int AttentionHeads { get; init; }

    /// <summary>Whether no step of attention sees one behind it.</summary>
    public bool IsCausal { get; init; }

    /// <summary>How many multiplications with an addition it takes to answer a sample; those of products alone are counted.</summary>
    public long MultiplyAdds { get => field >= 0 ? field : Kind == "Layer" ? (long)Inputs * Outputs : 0; init; } = -1;

    /// <summary>Its parameters, in the order in which they lie; empty where it has none.</summary>
    public IReadOnlyList<ParameterDescription> Parameters { get => field ?? Plain(); init; }

    /// <summary>Those of a dense layer or of a norm.</summary>
    private ParameterDescription[] Plain()
    {
        var isDense = Kind == "Layer";
        if (!isDense && Kind is not ("LayerNorm" or "RMSNorm")) return [];
        var weights = isDense ? new ParameterDescription("weight", [Inputs, Outputs], [1, 0], [Outputs, Inputs]) : Row("weight");
        return HasBias ? [weights, Row("bias")] : [weights];
    }

    private ParameterDescription Row(string name) => new(name, [Outputs], [0], [Outputs]);
}
