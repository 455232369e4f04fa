using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generators.Declaration;

namespace NetGen.CodeFixes;

/// <summary>The network at the caret, for refactorings: one of dense layers that stand together and compile.</summary>
/// <param name="Layers">Its layers.</param>
/// <param name="Attributes">The attributes of the layers.</param>
internal sealed record NetworkClass(DenseLayerDeclaration[] Layers, AttributeSyntax[] Attributes)
{
    /// <summary>The numbers of the inputs, and of each layer's outputs.</summary>
    public int[] Widths => [Layers[0].Inputs.Value, .. Layers.Select(layer => layer.Outputs.Value)];

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
        DenseLayerDeclaration[] layers = [.. network.Layers.OfType<DenseLayerDeclaration>()];
        Location[] places = [.. layers.Select(layer => layer.Place.Locate(type))];
        return layers.Length > 0 && layers.Length == network.Layers.Length && places.All(place => place.SourceTree == root.SyntaxTree)
            && layers.Select(layer => layer.Place.Part).Distinct().Count() == 1
            ? new NetworkClass(layers, [.. places.Select(place => root.FindNode(place.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>()!)])
            : null;
    }
}
