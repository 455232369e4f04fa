namespace NetGen.Generators.Declaration;

/// <summary>What <c>[Network]</c> says; an option is null where it was not written.</summary>
internal sealed record NetworkOptions
{
    public static NetworkOptions None { get; } = new();

    /// <summary>The attribute, without its brackets; null where the class has none.</summary>
    public SourceSpan? Place { get; init; }

    /// <summary>False where an argument does not compile, most often because it is still being typed.</summary>
    public bool IsComplete { get; init; } = true;

    public Argument<string>? Loss { get; init; }

    /// <summary>The user's own loss; null where it is one of the library's.</summary>
    public CustomFormula? LossFormula { get; init; }

    public Argument<string>? Optimizer { get; init; }

    public Argument<string>? Reduction { get; init; }

    public Argument<string>? Precision { get; init; }

    public Argument<string>? Initializer { get; init; }

    public Argument<bool>? Bias { get; init; }

    public Argument<bool>? DecayBias { get; init; }

    public Argument<bool>? SparseInputs { get; init; }

    public Argument<bool>? Parallel { get; init; }

    /// <summary>The file of trained weights to start from.</summary>
    public Argument<string>? Weights { get; init; }

    /// <summary>A weight for each class.</summary>
    public Argument<EquatableArray<double>>? ClassWeights { get; init; }

    /// <summary>Every number that was written, by its name.</summary>
    public EquatableArray<NamedArgument<double>> Numbers { get; init; }
}
