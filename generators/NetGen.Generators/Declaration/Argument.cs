namespace NetGen.Generators.Declaration;

/// <summary>The value of an attribute's argument and where it was written.</summary>
/// <param name="Value">The constant. A value of an enum is the name of the member, or its number where no member has it.</param>
/// <param name="Place">The argument's expression; the attribute where the argument was left out.</param>
internal sealed record Argument<T>(T Value, SourceSpan Place);
