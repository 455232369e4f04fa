using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generators.Declaration;

/// <summary>
/// Finds arguments that name an enum's member but mean something else. An attribute's arguments are bound inside the class that bears
/// it, so a property <c>Loss</c> or a method <c>Sigmoid</c> of the class, of its base or of a type around it comes before the enum.
/// </summary>
internal static class CaptureCollector
{
    public static IEnumerable<CapturedName> Captures(AttributeReader attribute, Compilation compilation, CancellationToken cancellation)
    {
        foreach (AttributeArgumentSyntax argument in attribute.Written)
        {
            ISymbol? target = attribute.TargetOf(argument);
            if (EnumOf(target) is { } type
                && LeadingName(argument.Expression, type) is { } name
                && MemberNamed(argument.Expression, type) is { } member
                && attribute.ReadEnum(target!.Name)?.Value != member.Name
                && CaptorOf(name, type, member, compilation, cancellation) is { } captor)
            {
                yield return new CapturedName(
                    attribute.PlaceOf(argument.Expression),
                    name.Identifier.ValueText,
                    NameOf(captor),
                    $"{Library(argument, type, compilation)}.{type.Name}.{member.Name}");
            }
        }
    }

    /// <summary>
    /// A layer's attribute by a name that others have too, such as <c>[Repeat]</c> beside NUnit's: the compiler takes neither, and what is left would be another network.
    /// </summary>
    public static IEnumerable<CapturedName> Attributes(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        foreach (AttributeData data in type.GetAttributes())
        {
            if (data is { AttributeClass: IErrorTypeSymbol error, ApplicationSyntaxReference: { } reference }
                && error.CandidateSymbols.FirstOrDefault(AttributeNames.IsLibrarys) is { } intended
                && error.CandidateSymbols.FirstOrDefault(static candidate => !AttributeNames.IsLibrarys(candidate)) is { } captor
                && reference.GetSyntax(cancellation) is AttributeSyntax syntax)
            {
                yield return new CapturedName(
                    DeclarationPart.PlaceOf(type, depth: 0, syntax.SyntaxTree, syntax.Name.Span),
                    syntax.Name.ToString(),
                    NameOf(captor),
                    $"{Library(syntax, (INamedTypeSymbol)intended, compilation)}.{LayerKinds.WrittenName(intended.Name)}")
                {
                    IsAttribute = true,
                };
            }
        }
    }

    /// <summary>Of a type that is of the same name its namespace says which is meant.</summary>
    private static string NameOf(ISymbol captor) => captor.ToDisplayString(
        captor is ITypeSymbol { ContainingType: null } ? SymbolDisplayFormat.CSharpErrorMessageFormat : SymbolDisplayFormat.CSharpShortErrorMessageFormat);

    /// <summary>The library's namespace, by its bare name where that means it.</summary>
    private static string Library(SyntaxNode argument, INamedTypeSymbol type, Compilation compilation) => compilation
        .GetSemanticModel(argument.SyntaxTree)
        .LookupSymbols(argument.SpanStart, name: type.ContainingNamespace.Name)
        .All(symbol => symbol is INamespaceSymbol { ContainingNamespace.IsGlobalNamespace: true })
            ? type.ContainingNamespace.Name
            : $"global::{type.ContainingNamespace.Name}";

    private static INamedTypeSymbol? EnumOf(ISymbol? target)
    {
        ITypeSymbol? type = target switch
        {
            IParameterSymbol parameter => parameter.Type,
            IPropertySymbol property => property.Type,
            _ => null,
        };
        return AttributeNames.IsEnum(type) ? (INamedTypeSymbol)type! : null;
    }

    /// <summary>The name that decides the meaning: <c>Sigmoid</c>, or <c>Activation</c> of <c>Activation.Sigmoid</c>.</summary>
    private static IdentifierNameSyntax? LeadingName(ExpressionSyntax expression, INamedTypeSymbol type) => expression switch
    {
        IdentifierNameSyntax name => name,
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax left } when left.Identifier.ValueText == type.Name => left,
        _ => null,
    };

    private static IFieldSymbol? MemberNamed(ExpressionSyntax expression, INamedTypeSymbol type)
    {
        SimpleNameSyntax? name = expression is MemberAccessExpressionSyntax access ? access.Name : expression as SimpleNameSyntax;
        return type.GetMembers(name!.Identifier.ValueText).OfType<IFieldSymbol>().FirstOrDefault();
    }

    private static ISymbol? CaptorOf(
        IdentifierNameSyntax name, INamedTypeSymbol type, IFieldSymbol member, Compilation compilation, CancellationToken cancellation)
    {
        SymbolInfo meaning = compilation.GetSemanticModel(name.SyntaxTree).GetSymbolInfo(name, cancellation);
        return meaning.CandidateSymbols
            .Insert(0, meaning.Symbol!)
            .FirstOrDefault(symbol => symbol is not null && !IsIntended(symbol, type, member));
    }

    /// <summary>The enum or its member; a constant of the enum's type, too, is what its user means it to be.</summary>
    private static bool IsIntended(ISymbol symbol, INamedTypeSymbol type, IFieldSymbol member) =>
        SymbolEqualityComparer.Default.Equals(symbol, type)
        || SymbolEqualityComparer.Default.Equals(symbol, member)
        || (symbol is IFieldSymbol { IsConst: true } constant && SymbolEqualityComparer.Default.Equals(constant.Type, type));
}
