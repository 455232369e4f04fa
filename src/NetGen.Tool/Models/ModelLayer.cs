namespace NetGen.Tool.Models;

/// <summary>A layer.</summary>
/// <param name="Before">The shape of what it takes.</param>
/// <param name="After">The shape of what it gives.</param>
/// <param name="HasBias">Whether it has a bias.</param>
/// <param name="Activation">Its activation, where it is known: files of weights do not say.</param>
internal sealed record ModelLayer(ModelShape Before, ModelShape After, bool HasBias, string? Activation)
{
    /// <summary>How many numbers it takes at each place.</summary>
    public long Inputs => Before.Last;

    /// <summary>How many numbers it gives there: the neurons of a dense layer.</summary>
    public long Outputs => After.Last;

    /// <summary>Whether a sample is one row there: no picture, and no sequence.</summary>
    public bool IsRow => Before.IsRow && After.IsRow;

    /// <summary>The name that it was given; null where it has none.</summary>
    public string? Name { get; init; }

    /// <summary>What it is called among others: <c>2</c>, or with a name <c>2 conv1</c>.</summary>
    /// <param name="number">Its number, from 1.</param>
    public string NameAt(int number) => Name is null ? FormattableString.Invariant($"{number}") : FormattableString.Invariant($"{number} {Name}");

    /// <summary>The attribute that declares it, without the suffix.</summary>
    public string Kind { get; init; } = "Layer";

    /// <summary>What it computes, in a word: the activation of a dense layer, where it is known, and the kind of another.</summary>
    public string? Function => Kind is "Layer" or "Activate" ? Activation : Activation is null or "Identity" ? Kind : $"{Kind}, {Activation}";

    /// <summary>How many multiplications with an addition it takes to answer a sample.</summary>
    public required long MultiplyAdds { get; init; }

    public required long Parameters { get; init; }
}
