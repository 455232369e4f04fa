namespace NetGen.Generators.Declaration;

/// <summary>Something of the user's that leaves no room for a generated member.</summary>
/// <param name="Place">The name of the member; the class's own name where the class or a base class is in the way.</param>
/// <param name="Member">What would be generated, as <see cref="GeneratedSurface"/> writes it.</param>
/// <param name="Obstacle">Who has the name.</param>
internal sealed record CollidingMember(Place Place, string Member, Obstacle Obstacle);

/// <summary>Who has a name that a generated member needs.</summary>
internal enum Obstacle
{
    /// <summary>A member of the class.</summary>
    Member,

    /// <summary>The class itself: a member cannot be called like its class.</summary>
    ClassName,

    /// <summary>An abstract member of a base class: it can be overridden, but not hidden.</summary>
    InheritedAbstract,
}

/// <summary>An argument that names a member of an enum, but binds to something else of that name.</summary>
/// <param name="Place">The argument's expression.</param>
/// <param name="Written">What the user wrote: <c>Sigmoid</c>.</param>
/// <param name="Captor">What it means there: <c>Xor.Sigmoid()</c>.</param>
/// <param name="Intended">What to write instead: <c>NetGen.Activation.Sigmoid</c>.</param>
internal sealed record CapturedName(Place Place, string Written, string Captor, string Intended);
