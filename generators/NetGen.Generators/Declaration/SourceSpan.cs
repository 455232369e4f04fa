namespace NetGen.Generators.Declaration;

/// <summary>
/// A stretch of the user's source, relative to a declaration of the network's class (or of a type around it), so that an edit outside of
/// that declaration leaves the place equal.
/// </summary>
/// <param name="Depth">0 for the class itself, 1 for the type that contains it, and so on outwards.</param>
/// <param name="Part">Which of that type's declarations, where it has several.</param>
/// <param name="Start">Characters from the first character of the declaration, its attributes included.</param>
/// <param name="Length">Characters.</param>
internal sealed record SourceSpan(int Depth, int Part, int Start, int Length)
{
    /// <summary>The metadata name of the type whose declaration it is relative to, where that is neither the class nor a type around it.</summary>
    public string? OtherType { get; init; }
}
