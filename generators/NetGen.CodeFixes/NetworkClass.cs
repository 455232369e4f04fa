using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generators.Declaration;

namespace NetGen.CodeFixes;

/// <summary>The network at the caret, for refactorings: one whose layers stand together and compile.</summary>
/// <param name="Network">Its declaration.</param>
/// <param name="Attributes">The attributes of the layers and marks, in their order.</param>
internal sealed record NetworkClass(NetworkDeclaration Network, AttributeSyntax[] Attributes)
{
    /// <summary>Whether it is dense layers in a row, of which the first states the inputs.</summary>
    public bool IsChain => Network.Layers.All(layer => layer.Kind == LayerKind.Layer) && Network.Structure.Input.IsKnown;

    /// <summary>The numbers of a chain's inputs, and of each layer's outputs.</summary>
    public int[] Widths => [Network.Structure.Input.Last, .. Network.Structure.Layers.Select(layer => layer.Outputs)];

    /// <summary>The network whose attributes or name the caret is at; null elsewhere.</summary>
    public static async Task<NetworkClass?> FindAsync(CodeRefactoringContext context)
    {
        SyntaxNode root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false))!;
        if (root.FindNode(context.Span).FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration
            || declaration.AttributeLists.Count == 0
            || context.Span.End > declaration.Identifier.Span.End
            || context.Span.Start < declaration.SpanStart)
        {
            return null;
        }

        SemanticModel model = (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false))!;
        return model.GetDeclaredSymbol(declaration, context.CancellationToken) is { } type
            && DeclarationCollector.Collect(type, model.Compilation, context.CancellationToken) is { IsComplete: true } network
            ? Of(network, type, root)
            : null;
    }

    private static NetworkClass? Of(NetworkDeclaration network, INamedTypeSymbol type, SyntaxNode root)
    {
        Location[] places = [.. network.Layers.Select(layer => layer.Place.Locate(type))];
        return places.Length > 0 && places.All(place => place.SourceTree == root.SyntaxTree)
            && network.Layers.Select(layer => layer.Place.Part).Distinct().Count() == 1
            && network.Layers.All(layer => layer.Kind != LayerKind.Unknown)
            ? new NetworkClass(network, [.. places.Select(place => root.FindNode(place.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>()!)])
            : null;
    }
}
