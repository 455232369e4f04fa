using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules.Calls;

/// <summary>NETGEN410: the class <c>State</c> of a network that has none. The compiler says that it is not there, and this why.</summary>
internal static class StateMissing
{
    private const string State = "State";

    /// <param name="name">Two names with a dot between them.</param>
    public static IEnumerable<Diagnostic> Check(SyntaxNode name, SemanticModel model, CancellationToken cancellation)
    {
        var (left, right) = name switch
        {
            QualifiedNameSyntax qualified => ((SyntaxNode)qualified.Left, qualified.Right),
            MemberAccessExpressionSyntax access => (access.Expression, access.Name),
            _ => throw new ArgumentException($"A {name.GetType().Name} is no such name.", nameof(name)),
        };
        if (right.Identifier.ValueText != State || model.GetSymbolInfo(left, cancellation).Symbol is not INamedTypeSymbol type || !type.GetMembers(State).IsEmpty)
            yield break;
        EquatableArray<LayerDeclaration> layers = SampleShape.Layers(type);
        if (layers.Length > 0 && Streaming.Missing(StructureBuilder.Build(layers, NetworkOptions.None), layers) is { } reason)
            yield return Diagnostic.Create(Descriptors.Of(RuleIds.StateMissing), right.GetLocation(), type.Name, reason);
    }
}
