namespace NetGen.Generators.Declaration;

/// <summary>Something of the user's that leaves no room for a generated member.</summary>
/// <param name="Place">The name of the member; the class's own name where the class or a base class is in the way.</param>
/// <param name="Member">What would be generated, as <see cref="GeneratedSurface"/> writes it.</param>
/// <param name="Obstacle">Who has the name.</param>
internal sealed record CollidingMember(SourceSpan Place, string Member, Obstacle Obstacle)
{
    /// <summary>What keeps a base's virtual member from being overridden, after "which".</summary>
    public string Hindrance { get; init; } = "";
}

/// <summary>A member of a base class that a generated one overrides.</summary>
/// <param name="Member">What is generated, as <see cref="GeneratedSurface"/> writes it.</param>
/// <param name="Attributes">What it has to bear, as <see cref="InheritedAttributes"/> writes it.</param>
internal sealed record OverriddenMember(string Member, EquatableArray<string> Attributes);

/// <summary>Who has a name that a generated member needs.</summary>
internal enum Obstacle
{
    /// <summary>A member of the class.</summary>
    Member,

    /// <summary>The class itself: a member cannot be called like its class.</summary>
    ClassName,

    /// <summary>A virtual or abstract member of a base class that cannot be overridden: hidden, it would still be what the base's callers call.</summary>
    InheritedVirtual,
}

/// <summary>An argument that names a member of an enum, but binds to something else of that name.</summary>
/// <param name="Place">The argument's expression.</param>
/// <param name="Written">What the user wrote: <c>Sigmoid</c>.</param>
/// <param name="Captor">What it means there: <c>Xor.Sigmoid()</c>.</param>
/// <param name="Intended">What to write instead: <c>NetGen.Activation.Sigmoid</c>.</param>
internal sealed record CapturedName(SourceSpan Place, string Written, string Captor, string Intended)
{
    /// <summary>Whether it is the name of an attribute, without which the network is another.</summary>
    public bool IsAttribute { get; init; }
}
