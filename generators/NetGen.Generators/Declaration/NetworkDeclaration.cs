namespace NetGen.Generators.Declaration;

/// <summary>
/// A network as its user declared it. Two declarations are equal where the same members would be generated and the same mistakes reported.
/// </summary>
/// <param name="Type">The class.</param>
/// <param name="Layers">Its layers in source order; several <see cref="Place.Part"/>s where they stand on several declarations.</param>
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
    /// <summary>False while an attribute does not compile: the compiler has said so, and nobody else should.</summary>
    public bool IsComplete =>
        Options.IsComplete
        && !Layers.Any(layer => layer is IncompleteLayerDeclaration)
        && CustomFormulas.All(formula => formula.Formula is not null || formula.Problem is not null);

    /// <summary>The user's own activations and loss.</summary>
    public IEnumerable<CustomFormula> CustomFormulas =>
        Layers.OfType<DenseLayerDeclaration>().Select(layer => layer.Formula).Append(Options.LossFormula).OfType<CustomFormula>();

    public string Loss => Options.LossFormula?.Name ?? Defined(Options.Loss) ?? (EndsInSoftmax ? "CrossEntropy" : "HalfSquaredError");

    public string Optimizer => Defined(Options.Optimizer) ?? "SGD";

    public string Reduction => Defined(Options.Reduction) ?? "Mean";

    public string Precision => Defined(Options.Precision) ?? "Single";

    /// <summary>The name of the file of weights to start from, with slashes as the build writes it; null where weights are random.</summary>
    public string? Weights => Options.Weights?.Value.Replace('\\', '/');

    public bool HasSparseInputs => Options.SparseInputs?.Value ?? false;

    public bool IsParallel => Options.Parallel?.Value ?? false;

    public bool DecaysBias => Options.DecayBias?.Value ?? true;

    /// <summary>The number that <c>[Network]</c> sets for a name; null where it does not.</summary>
    public double? Number(string name) => Options.Numbers.FirstOrDefault(number => number.Name == name)?.Argument.Value;

    /// <summary>The weight of each class, where there are as many as outputs and the loss takes them.</summary>
    public System.Collections.Immutable.ImmutableArray<double>? ClassWeights =>
        Options.LossFormula is null && Loss == "CrossEntropy" && Options.ClassWeights is { Value: var weights } ? [.. weights] : null;

    /// <summary>Whether the network is also trained on class labels.</summary>
    public bool TakesLabels => EndsInSoftmax && Options.LossFormula is null && Loss == "CrossEntropy";

    /// <summary>What would be generated, as <see cref="GeneratedSurface"/> writes it.</summary>
    public IEnumerable<string> Surface => GeneratedSurface.Members(Layers.Length, TakesLabels);

    private bool EndsInSoftmax => Layers.LastOrDefault() is DenseLayerDeclaration { Activation.Value: "Softmax", Formula: null };

    public bool HasBias(DenseLayerDeclaration layer) => (layer.Bias ?? Options.Bias)?.Value ?? true;

    public string InitializerOf(DenseLayerDeclaration layer) =>
        Defined(layer.Initializer) ?? Defined(Options.Initializer) ?? (layer.Formula is null ? layer.Activation.Value : "") switch
        {
            "ReLU" or "LeakyReLU" or "ELU" or "GELU" or "GELUTanh" or "SiLU" or "Mish" or "HardSwish" => "HeUniform",
            "SELU" => "LeCunNormal",
            _ => "GlorotUniform",
        };

    /// <summary>A value that no member has is an error of its own; until then the network is read as if it were not there.</summary>
    private static string? Defined(Argument<string>? argument) => argument is { Value: var name } && EnumName.IsDefined(name) ? name : null;
}
