namespace NetGen.Generators.Declaration;

/// <summary>
/// A network as its user declared it. Two declarations are equal where the same members would be generated and the same mistakes reported.
/// </summary>
/// <param name="Type">The class.</param>
/// <param name="Layers">Its layers in source order; several <see cref="SourceSpan.Part"/>s where they stand on several declarations.</param>
/// <param name="Options">What <c>[Network]</c> says.</param>
/// <param name="Hiding">
/// The generated members that hide an inherited one and so need <c>new</c>, as <see cref="GeneratedSurface"/> writes them:
/// <c>Parameters</c>, <c>Update(T)</c>.
/// </param>
/// <param name="Collisions">The user's members that generated ones would collide with.</param>
/// <param name="Captures">Arguments that mean something else than the enum member they name.</param>
internal sealed record NetworkDeclaration(
    TypeDeclaration Type,
    EquatableArray<LayerDeclaration> Layers,
    NetworkOptions Options,
    EquatableArray<string> Hiding,
    EquatableArray<CollidingMember> Collisions,
    EquatableArray<CapturedName> Captures)
{
    /// <summary>The layers as they hang together.</summary>
    public NetworkStructure Structure { get; } = StructureBuilder.Build(Layers, Options);

    /// <summary>The generated members that override an inherited one.</summary>
    public EquatableArray<OverriddenMember> Overriding { get; init; }

    /// <summary>The file that the network is in; null where attributes declare its layers.</summary>
    public OnnxSource? Onnx { get; init; }

    /// <summary>The arguments that name what was not there when the generator read them.</summary>
    public EquatableArray<UnreadArgument> Unread { get; init; }

    /// <summary>False while an attribute does not compile: the compiler has said so, and nobody else should.</summary>
    public bool IsComplete =>
        Options.IsComplete
        && Onnx is not { IsComplete: false }
        && !Layers.Any(layer => layer.Kind == LayerKind.Incomplete)
        && !Captures.Any(capture => capture.IsAttribute)
        && CustomFormulas.All(formula => formula.Formula is not null || formula.Problem is not null);

    /// <summary>The user's own activations and losses.</summary>
    public IEnumerable<CustomFormula> CustomFormulas => Layers.Select(layer => layer.Formula).Append(Options.LossFormula).OfType<CustomFormula>();

    /// <summary>The loss of the first head, which is the only one in most networks.</summary>
    public string Loss => Structure.Heads[0].Loss.Name;

    public string Optimizer => Defined(Options.Optimizer) ?? "SGD";

    public string Reduction => Defined(Options.Reduction) ?? "Mean";

    public string Precision => Defined(Options.Precision) ?? "Single";

    /// <summary>The name of the file of weights to start from, with slashes as the build writes it; null where weights are random.</summary>
    public string? Weights => Options.Weights?.Value.Replace('\\', '/');

    public bool HasSparseInputs => Options.SparseInputs?.Value ?? false;

    /// <summary>Whether a caller may keep the state of sequences between calls.</summary>
    public bool HasState => Onnx is { State: not null } || Streaming.Of(Structure, Layers);

    public bool IsParallel => Options.Parallel?.Value ?? false;

    public bool DecaysBias => Options.DecayBias?.Value ?? true;

    /// <summary>The number that <c>[Network]</c> sets for a name; null where it does not.</summary>
    public double? Number(string name) => Options.Numbers.Of(name)?.Value;

    /// <summary>The weight of each class, where there are as many as outputs and the loss takes them.</summary>
    public System.Collections.Immutable.ImmutableArray<double>? ClassWeights => Structure.Heads[0].Loss.ClassWeights;

    /// <summary>Whether the network is also trained on class labels; of a file's, as far as the declaration says it.</summary>
    public bool TakesLabels => Onnx is { } file ? file.BeforeLoss?.Name == "Softmax" && Options.LossFormula is null && (Defined(Options.Loss) ?? "CrossEntropy") == "CrossEntropy"
        : Structure.Heads is { Length: 1 } heads && heads[0].TakesLabels;

    /// <summary>What would be generated, as <see cref="GeneratedSurface"/> writes it.</summary>
    public IEnumerable<string> Surface => GeneratedSurface.Members(
        Structure.Inputs,
        Structure.Parameters.Tensors.Select(tensor => tensor.Layer.Member).Distinct(),
        TakesLabels,
        HasState,
        Structure.Heads.Length > 1 ? [.. Structure.Heads.Select(head => head.TakesLabels)] : []);

    /// <summary>What a class that derives from this one would override where it has the same generated member; null where that is not virtual.</summary>
    public InheritedMember? Overridden(string generated) => Overriding.FirstOrDefault(member => member.Member == generated) is { } overridden
        ? new InheritedMember(IsVirtual: true, null, overridden.Attributes)
        : null;

    private static string? Defined(Argument<string>? argument) => EnumName.Defined(argument);
}
