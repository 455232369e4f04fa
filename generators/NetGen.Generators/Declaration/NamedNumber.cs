namespace NetGen.Generators.Declaration;

/// <summary>A number that a named argument sets: <c>Momentum = 0.95</c>.</summary>
internal sealed record NamedNumber(string Name, Argument<double> Argument);
