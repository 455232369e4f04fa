using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Generators.Declaration;

/// <summary>The declarations that the user wrote of a type, which places are relative to.</summary>
internal static class DeclarationPart
{
    /// <summary>What the compiler puts into the path of every tree that the generator adds: its assembly and its name.</summary>
    private const string GeneratorName = "NetGen.Generators.NetworkGenerator";

    /// <summary>
    /// The user's declarations in a stable order. An analyzer sees the generated half as well: it comes last, and is left out.
    /// </summary>
    public static IEnumerable<SyntaxReference> PartsOf(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Where(reference => !IsGenerated(reference.SyntaxTree));

    /// <summary>Whether the user wrote the symbol in this project.</summary>
    public static bool IsUsers(ISymbol symbol) =>
        !symbol.IsImplicitlyDeclared && symbol.DeclaringSyntaxReferences.Any(reference => !IsGenerated(reference.SyntaxTree));

    /// <summary>Whether the generator has written the symbol: an analyzer sees what the generator itself did not.</summary>
    public static bool IsEmitted(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences is { IsEmpty: false } references && references.All(reference => IsGenerated(reference.SyntaxTree));

    /// <summary>The place of a span of a declaration of <paramref name="type"/>.</summary>
    /// <param name="type">The class, or a type around it.</param>
    /// <param name="depth">0 for the class, 1 for the type around it, and so on.</param>
    /// <param name="tree">The tree that holds the span.</param>
    /// <param name="span">What lies at the place.</param>
    public static SourceSpan PlaceOf(INamedTypeSymbol type, int depth, SyntaxTree tree, TextSpan span)
    {
        int index = 0;
        foreach (SyntaxReference part in PartsOf(type))
        {
            if (part.SyntaxTree == tree && part.Span.Contains(span))
                return new SourceSpan(depth, index, span.Start - part.Span.Start, span.Length);
            index++;
        }

        throw new ArgumentException($"No declaration of {type.Name} holds {span}.", nameof(span));
    }

    /// <summary>
    /// The place of a node in the declaration of <paramref name="network"/> or of any other type of the project; null in a <c>file</c> type, which
    /// has no name that it could be found by.
    /// </summary>
    public static SourceSpan? PlaceOf(INamedTypeSymbol network, SyntaxNode node, Compilation compilation)
    {
        var model = compilation.GetSemanticModel(node.SyntaxTree);
        var declaration = node.Ancestors().OfType<BaseTypeDeclarationSyntax>().First();
        var owner = (INamedTypeSymbol)model.GetDeclaredSymbol(declaration)!;
        if (IsInFileLocal(owner))
            return null;
        var place = PlaceOf(owner, depth: 0, node.SyntaxTree, node.Span);
        return SymbolEqualityComparer.Default.Equals(owner, network) ? place : place with { OtherType = Identifier.MetadataName(owner) };
    }

    /// <summary>Where a place is now.</summary>
    /// <param name="place">A place of <paramref name="type"/>'s declaration, collected from the same compilation.</param>
    /// <param name="type">The class.</param>
    public static Location Locate(this SourceSpan place, INamedTypeSymbol type)
    {
        INamedTypeSymbol bearer = place.OtherType is null ? type : type.ContainingAssembly.GetTypeByMetadataName(place.OtherType)!;
        for (int depth = 0; depth < place.Depth; depth++)
            bearer = bearer.ContainingType;

        SyntaxReference part = PartsOf(bearer).ElementAt(place.Part);
        return Location.Create(part.SyntaxTree, new TextSpan(part.Span.Start + place.Start, place.Length));
    }

    private static bool IsInFileLocal(INamedTypeSymbol type) => type.IsFileLocal || (type.ContainingType is { } outer && IsInFileLocal(outer));

    /// <summary>Whether the generator wrote the file.</summary>
    public static bool IsGenerated(SyntaxTree tree) => tree.FilePath.Contains(GeneratorName);
}
