namespace NetGen.Generators.Onnx.Problems;

/// <summary>What keeps a file from becoming a network; the number is that of the rule.</summary>
internal enum ImportProblemKind
{
    /// <summary>A file that the build could not read, or a text of it that is not as it has to be.</summary>
    Unreadable = 701,

    /// <summary>An operator, a domain, a type or an attribute that is not read.</summary>
    CannotBeRead = 703,

    /// <summary>An axis without a size.</summary>
    OpenAxis = 704,

    /// <summary>Control flow that hangs on the data.</summary>
    ControlFlow = 705,

    /// <summary>Shapes that disagree, cycles, names that are missing or doubled.</summary>
    Malformed = 706,

    /// <summary>Operators of a version that is not read.</summary>
    OperatorSet = 707,

    /// <summary>A setting that names what the file does not have.</summary>
    UnknownSetting = 709,

    /// <summary>An operation that makes one of several samples.</summary>
    MixesSamples = 713,
}

/// <summary>Something that keeps a file from becoming a network.</summary>
/// <param name="Message">What is wrong, where, and what to do.</param>
internal sealed record ImportProblem(ImportProblemKind Kind, string Message)
{
    /// <summary>What <c>Dims</c> could say of it: <c>height=100</c>; null where it could say nothing.</summary>
    public string? Dims { get; init; }

    /// <summary>A name that the file does not have, and the nearest that it has; null where none is near.</summary>
    public (string Name, string Nearest)? Renaming { get; init; }

    /// <summary>The rule that says so on a declaration. What the build could not read is said on its item, and here no more than that it is not read.</summary>
    public string Rule => FormattableString.Invariant($"NETGEN{(int)(Kind == ImportProblemKind.Unreadable ? ImportProblemKind.CannotBeRead : Kind)}");
}
