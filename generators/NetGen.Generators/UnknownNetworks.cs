using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generators.Declaration;

namespace NetGen.Generators;

/// <summary>
/// Finds the classes whose layers are all of kinds that this compiler does not know. No attribute's name leads to them, so the whole project is
/// searched: only where no analyzer reports them.
/// </summary>
internal static class UnknownNetworks
{
    public static IEnumerable<NetworkDeclaration> Of(Compilation compilation, CancellationToken cancellation) => compilation.SyntaxTrees
        .SelectMany(tree => Types(tree, compilation, cancellation))
        .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
        .Where(IsUnknown)
        .Select(type => DeclarationCollector.Collect(type, compilation, cancellation))
        .OfType<NetworkDeclaration>();

    private static IEnumerable<INamedTypeSymbol> Types(SyntaxTree tree, Compilation compilation, CancellationToken cancellation) => tree
        .GetRoot(cancellation)
        .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
        .OfType<TypeDeclarationSyntax>()
        .Where(type => type.AttributeLists.Count > 0)
        .Select(type => compilation.GetSemanticModel(tree).GetDeclaredSymbol(type, cancellation))
        .OfType<INamedTypeSymbol>();

    private static bool IsUnknown(INamedTypeSymbol type) =>
        type.GetAttributes().Any(AttributeNames.IsLayer)
        && AttributeNames.SpeakerOf(type.GetAttributes()) is null;
}
