using Microsoft.CodeAnalysis;

namespace NetGen.Generators.Rules.Calls;

/// <summary>How many elements a span or an array surely has.</summary>
/// <param name="Value">The number.</param>
/// <param name="Written">The literal that says so, where there is one.</param>
internal sealed record KnownLength(int Value, SyntaxNode? Written = null);
