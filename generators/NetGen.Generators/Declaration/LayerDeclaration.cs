namespace NetGen.Generators.Declaration;

/// <summary>One layer attribute as it was written, whatever its kind: its arguments by the names of the attribute's parameters and properties.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="KindName">The attribute's name as it is written: <c>Layer</c>, or <c>Convolution</c> of a kind that this compiler does not know.</param>
/// <param name="Place">The attribute, without its brackets.</param>
internal sealed record LayerDeclaration(LayerKind Kind, string KindName, SourceSpan Place)
{
    public EquatableArray<NamedArgument<int>> Integers { get; init; }

    public EquatableArray<NamedArgument<double>> Numbers { get; init; }

    public EquatableArray<NamedArgument<bool>> Flags { get; init; }

    /// <summary>Texts and members of enums.</summary>
    public EquatableArray<NamedArgument<string>> Words { get; init; }

    /// <summary>A weight for each class.</summary>
    public Argument<EquatableArray<double>>? ClassWeights { get; init; }

    /// <summary>The user's own activation or loss; null where it is one of the library's.</summary>
    public CustomFormula? Formula { get; init; }

    /// <summary>The inputs that a layer claims; null where they are left to be inferred.</summary>
    public Argument<int>? Inputs => Integers.Of("inputs");

    /// <summary>The same, or how many entries the lists of an embedding choose from.</summary>
    public Argument<int>? ClaimedInputs => Kind == LayerKind.EmbeddingBag ? Integers.Of("entries") : Inputs;

    public Argument<int>? Outputs => Integers.Of("outputs");

    /// <summary>How many channels a convolution gives.</summary>
    public Argument<int>? Filters => Integers.Of("filters");

    /// <summary>How many numbers a recurrent layer carries from step to step.</summary>
    public Argument<int>? Units => Integers.Of("units");

    /// <summary>In how many parts attention divides the values of a step.</summary>
    public Argument<int>? Heads => Integers.Of("heads");

    /// <summary>Whether no step of attention sees one behind it.</summary>
    public bool IsCausal => Flags.Of("Causal")?.Value ?? false;

    /// <summary>Whether a recurrent layer goes through the steps in both directions.</summary>
    public bool IsBidirectional => Flags.Of("Bidirectional")?.Value ?? false;

    /// <summary>How many rows the table of an embedding has.</summary>
    public int Entries => Integers.Of("entries")?.Value ?? 0;

    /// <summary>How many numbers such a row has.</summary>
    public int RowSize => Integers.Of("size")?.Value ?? 0;

    /// <summary>The axes of <c>[Input]</c> and <c>[Shape]</c>; empty of other attributes.</summary>
    public EquatableArray<Argument<int>> Axes { get; init; }

    /// <summary>Of <c>[Input]</c>: how many steps a sequence has.</summary>
    public Argument<int>? Steps => Integers.Of("Steps");

    /// <summary>The shape that <c>[Input]</c> or <c>[Shape]</c> says; unknown where it says none.</summary>
    public Shape Shape => new((Steps is null ? [] : new[] { Steps.Value }).Concat(Axes.Select(static axis => axis.Value)).ToEquatableArray());

    /// <summary>The rounds of <c>[Repeat]</c>.</summary>
    public Argument<int>? Times => Integers.Of("times");

    /// <summary>A member of <c>NetGen.Activation</c>, or the name of the user's own.</summary>
    public Argument<string> Activation =>
        Formula is null ? Words.Of("activation") ?? new("Identity", Place) : new(Formula.Name, Formula.Argument);

    /// <summary>Whether the attribute can choose an activation.</summary>
    public bool TakesActivation => Kind.HasSums() || Kind is LayerKind.Activate or LayerKind.Add;

    /// <summary>A member of <c>NetGen.Initializer</c>; null where it is left to <c>[Network]</c>.</summary>
    public Argument<string>? Initializer => Words.Of("Initializer");

    /// <summary>Null where it is left to <c>[Network]</c>.</summary>
    public Argument<bool>? Bias => Flags.Of("Bias");

    public Argument<bool>? Trainable => Flags.Of("Trainable");

    /// <summary>The layer's name, or that of a head.</summary>
    public Argument<string>? Name => Words.Of("Name") ?? Words.Of("name");

    /// <summary>Of <c>[Head]</c>: a member of <c>NetGen.Loss</c>.</summary>
    public Argument<string>? Loss => Words.Of("Loss");

    /// <summary>The share of values that training drops.</summary>
    public Argument<double>? Rate => Numbers.Of(Kind == LayerKind.Dropout ? "rate" : "Dropout");

    /// <summary>The number that was written for a name; null where none was.</summary>
    public double? Number(string name) => Numbers.Of(name)?.Value;
}
