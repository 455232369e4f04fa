namespace NetGen.Generators.Declaration;

/// <summary>The class that bears the attributes: all that it takes to write its other half.</summary>
internal sealed record TypeDeclaration
{
    /// <summary>With <c>@</c> before keywords; empty for the global namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>The types that contain the class, outermost first.</summary>
    public required EquatableArray<ContainingType> Containers { get; init; }

    /// <summary>With <c>@</c> where it is a keyword.</summary>
    public required string Name { get; init; }

    /// <summary>The name that reflection would use: <c>Demo.Outer`1+Xor</c>.</summary>
    public required string MetadataName { get; init; }

    /// <summary>The generated file's name: <c>Demo.Outer`1+Xor.g.cs</c>. No two networks share one, on any file system.</summary>
    public required string HintName { get; init; }

    /// <summary>The class's name in its declaration that bears the attributes.</summary>
    public required SourceSpan NamePlace { get; init; }

    public required bool IsPartial { get; init; }

    public required bool IsSealed { get; init; }

    /// <summary>Why the class cannot be a network; null where it can.</summary>
    public required UnsupportedKind? Unsupported { get; init; }

    /// <summary>The instance constructors that the user wrote.</summary>
    public required DeclaredConstructors Constructors { get; init; }

    /// <summary>Whether it derives from another class than <see cref="object"/>.</summary>
    public required bool HasBase { get; init; }

    /// <summary>What generated constructors call; null where they cannot, and so there are none.</summary>
    public required BaseConstructor? BaseConstructor { get; init; }

    /// <summary>
    /// Whether the network's memory is made by the constructors that are generated, which is after the base's constructor has run. One that the user wrote need
    /// not call a generated one, so there it is made before.
    /// </summary>
    public bool MakesMemoryAfterBase => !Constructors.Any && BaseConstructor is not null;

    /// <summary>The name as messages say it.</summary>
    public string PlainName => Name.TrimStart('@');

    /// <summary>
    /// How the class calls itself. In a generic container it says its own name alone: a type argument written out could mean a type of the
    /// same name that lies nearer.
    /// </summary>
    public string SelfName => Containers.Any(container => container.TypeParameters.Length > 0) && !IsNameOfContainersTypeParameter
        ? Name
        : $"global::{string.Concat(Containers.Select(container => $"{container.Name}{container.TypeParameters}.").Prepend(Namespace.Length > 0 ? Namespace + "." : ""))}{Name}";

    /// <summary>Whether the name means a type parameter where the class is declared.</summary>
    private bool IsNameOfContainersTypeParameter =>
        Containers.LastOrDefault()?.TypeParameters.Trim('<', '>').Split(',').Any(parameter => parameter.Trim() == Name) ?? false;
}

/// <summary>A type around the class.</summary>
/// <param name="Keyword"><c>class</c>, <c>struct</c>, <c>interface</c>, <c>record</c> or <c>record struct</c>.</param>
/// <param name="Name">With <c>@</c> where it is a keyword.</param>
/// <param name="TypeParameters"><c>&lt;T, U&gt;</c>, or empty.</param>
/// <param name="IsPartial">Whether the declaration around the class is partial.</param>
/// <param name="NamePlace">The name in that declaration.</param>
internal sealed record ContainingType(string Keyword, string Name, string TypeParameters, bool IsPartial, SourceSpan NamePlace)
{
    /// <summary>The name as messages say it.</summary>
    public string PlainName => Name.TrimStart('@');
}

/// <param name="Any">Whether there is one at all.</param>
/// <param name="Parameterless">Whether there is one without parameters.</param>
/// <param name="Seed">Whether there is one that takes a single <see cref="int"/>.</param>
internal sealed record DeclaredConstructors(bool Any, bool Parameterless, bool Seed);

/// <summary>Kinds of class that cannot be networks.</summary>
internal enum UnsupportedKind
{
    Record,
    PrimaryConstructor,
    File,
    InsideFile,
    Static,
    Abstract,
    Generic,
}
