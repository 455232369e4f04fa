using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Playground.Editor;

/// <summary>The names that fit where one types: NetGen's attributes, and what stands in them.</summary>
internal static class Completing
{
    public static Completions At(Source source, int position)
    {
        int from = position;
        string text = source.Tree.ToString();
        while (from > 0 && SyntaxFacts.IsIdentifierPartCharacter(text[from - 1]))
            from--;

        SyntaxToken before = source.Tree.GetRoot().FindToken(System.Math.Max(from - 1, 0));
        if (before.Parent?.FirstAncestorOrSelf<AttributeSyntax>() is { ArgumentList: { } arguments } attribute && arguments.OpenParenToken.Span.End <= from)
            return new Completions(from, Arguments(source, attribute, before));
        return new Completions(from, IsAttributeName(before) ? Attributes(source) : []);
    }

    private static bool IsAttributeName(SyntaxToken before) =>
        before.IsKind(SyntaxKind.OpenBracketToken) && before.Parent is AttributeListSyntax or CollectionExpressionSyntax or BracketedArgumentListSyntax
        || before.IsKind(SyntaxKind.CommaToken) && before.Parent is AttributeListSyntax;

    private static Completion[] Attributes(Source source) =>
    [
        .. from type in source.Compilation.GetTypeByMetadataName("NetGen.NetworkAttribute")!.ContainingNamespace.GetTypeMembers()
           where type.DeclaredAccessibility == Accessibility.Public && !type.IsAbstract && type.Name.EndsWith("Attribute", StringComparison.Ordinal)
           orderby type.Name != "LayerAttribute", type.Name
           select new Completion(type.Name[..^"Attribute".Length], "class", Parameters(type), Documentation.Of(type)),
    ];

    private static string Parameters(INamedTypeSymbol type) => type.InstanceConstructors
        .Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public)
        .OrderByDescending(constructor => constructor.Parameters.Length)
        .Select(constructor => $"({string.Join(", ", constructor.Parameters.Select(parameter => parameter.Name))})")
        .FirstOrDefault("");

    private static Completion[] Arguments(Source source, AttributeSyntax attribute, SyntaxToken before)
    {
        if (source.Model.GetTypeInfo(attribute).Type is not INamedTypeSymbol type)
            return [];
        AttributeArgumentSyntax? argument = before.Parent?.FirstAncestorOrSelf<AttributeArgumentSyntax>();
        string? named = argument?.NameEquals?.Name.Identifier.ValueText;
        if (named is not null && Properties(type).FirstOrDefault(property => property.Name == named)?.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } value)
            return [.. Members(value, before.IsKind(SyntaxKind.DotToken) ? "" : $"{value.Name}.")];
        if (before.IsKind(SyntaxKind.DotToken) && before.Parent is MemberAccessExpressionSyntax access)
            return source.Model.GetSymbolInfo(access.Expression).Symbol is INamedTypeSymbol { TypeKind: TypeKind.Enum } of ? [.. Members(of, "")] : [];
        int index = attribute.ArgumentList!.Arguments.GetSeparators().Count(comma => comma.Span.End <= before.Span.End);
        return [.. Activations(source, type, index), .. Properties(type).Select(Named)];
    }

    private static IEnumerable<Completion> Activations(Source source, INamedTypeSymbol type, int index) =>
        type.InstanceConstructors.Any(constructor => constructor.Parameters.ElementAtOrDefault(index)?.Type.Name == "Activation")
            ? Members(source.Compilation.GetTypeByMetadataName("NetGen.Activation")!, "")
            : [];

    private static IEnumerable<Completion> Members(INamedTypeSymbol type, string prefix) =>
        from member in type.GetMembers().OfType<IFieldSymbol>()
        where member.IsConst
        select new Completion(prefix + member.Name, "enum", type.Name, Documentation.Of(member));

    private static Completion Named(IPropertySymbol property) =>
        new($"{property.Name} = ", "property", property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), Documentation.Of(property));

    /// <summary>What can be set by name: public properties of the attribute and of NetGen's types that it derives from.</summary>
    private static IEnumerable<IPropertySymbol> Properties(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? declaring = type; declaring?.ContainingAssembly.Name == "NetGen"; declaring = declaring.BaseType)
        {
            foreach (IPropertySymbol property in declaring.GetMembers().OfType<IPropertySymbol>())
            {
                if (property is { DeclaredAccessibility: Accessibility.Public, SetMethod.DeclaredAccessibility: Accessibility.Public })
                    yield return property;
            }
        }
    }
}
