namespace NetGen.Generators.Declaration;

/// <summary>One layer attribute.</summary>
/// <param name="Place">The attribute, without its brackets.</param>
internal abstract record LayerDeclaration(Place Place);

/// <summary><c>[Layer(inputs, outputs, activation)]</c>: a matrix product, a bias and an activation.</summary>
/// <param name="Place">The attribute, without its brackets.</param>
/// <param name="Inputs">Values a sample that the layer takes.</param>
/// <param name="Outputs">Values a sample that the layer gives.</param>
/// <param name="Activation">A member of <c>NetGen.Activation</c>.</param>
/// <param name="Bias">Null where it is left to <c>[Network]</c>.</param>
/// <param name="Initializer">A member of <c>NetGen.Initializer</c>; null where it is left to <c>[Network]</c>.</param>
/// <param name="Trainable">Null where it is left out.</param>
/// <param name="Numbers">Every other number that was written, by its name: <c>Dropout</c>, <c>Slope</c>.</param>
internal sealed record DenseLayerDeclaration(
    Place Place,
    Argument<int> Inputs,
    Argument<int> Outputs,
    Argument<string> Activation,
    Argument<bool>? Bias,
    Argument<string>? Initializer,
    Argument<bool>? Trainable,
    EquatableArray<NamedNumber> Numbers) : LayerDeclaration(Place)
{
    /// <summary>The user's own activation; null where it is one of the library's.</summary>
    public CustomFormula? Formula { get; init; }

    /// <summary>The share of its outputs that training drops.</summary>
    public double Dropout => Number("Dropout") ?? 0;

    public bool IsTrainable => Trainable?.Value ?? true;

    /// <summary>The number that was written for a name; null where none was.</summary>
    public double? Number(string name) => Numbers.FirstOrDefault(number => number.Name == name)?.Argument.Value;
}

/// <summary>A kind of layer that this compiler does not know: an attribute of a newer library or of the user's own.</summary>
/// <param name="Place">The attribute, without its brackets.</param>
/// <param name="Kind">The attribute's name without the suffix: <c>Convolution</c>.</param>
internal sealed record UnknownLayerDeclaration(Place Place, string Kind) : LayerDeclaration(Place);

/// <summary>A layer whose arguments do not compile, most often because they are still being typed.</summary>
/// <param name="Place">The attribute, without its brackets.</param>
internal sealed record IncompleteLayerDeclaration(Place Place) : LayerDeclaration(Place);
