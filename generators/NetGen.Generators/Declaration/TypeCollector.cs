using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generators.Declaration;

/// <summary>Reads the class that bears the attributes and the types around it.</summary>
internal static class TypeCollector
{
    /// <param name="type">The class.</param>
    /// <param name="syntax">Its declaration that bears the attributes.</param>
    /// <param name="bases">What the class inherits.</param>
    public static TypeDeclaration Type(INamedTypeSymbol type, TypeDeclarationSyntax syntax, BaseClasses bases)
    {
        string metadataName = Identifier.MetadataName(type);
        return new TypeDeclaration
        {
            Namespace = Identifier.Escape(type.ContainingNamespace),
            Containers = Containers(type, syntax).Reverse().ToEquatableArray(),
            Name = Identifier.Escape(type.Name),
            MetadataName = metadataName,
            HintName = HintName.Of(type, metadataName),
            NamePlace = NamePlace(type, depth: 0, syntax),
            IsPartial = IsPartial(syntax),
            IsSealed = type.IsSealed,
            Unsupported = Unsupported(type),
            Constructors = Constructors(type),
            HasBase = bases.Any,
            BaseConstructor = bases.Constructor,
        };
    }

    private static IEnumerable<ContainingType> Containers(INamedTypeSymbol type, TypeDeclarationSyntax syntax)
    {
        int depth = 1;
        while (type.ContainingType is { } container && syntax.Parent is TypeDeclarationSyntax declaration)
        {
            yield return new ContainingType(
                Keyword(container),
                Identifier.Escape(container.Name),
                TypeParameters(container),
                IsPartial(declaration),
                NamePlace(container, depth, declaration));
            (type, syntax) = (container, declaration);
            depth++;
        }
    }

    private static string Keyword(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
        { IsRecord: true } => "record",
        { TypeKind: TypeKind.Struct } => "struct",
        { TypeKind: TypeKind.Interface } => "interface",
        _ => "class",
    };

    /// <summary>Without variance: an interface that has it can contain no class.</summary>
    private static string TypeParameters(INamedTypeSymbol type) =>
        type.Arity == 0 ? "" : $"<{string.Join(", ", type.TypeParameters.Select(parameter => Identifier.Escape(parameter.Name)))}>";

    private static bool IsPartial(TypeDeclarationSyntax syntax) => syntax.Modifiers.Any(SyntaxKind.PartialKeyword);

    private static SourceSpan NamePlace(INamedTypeSymbol type, int depth, TypeDeclarationSyntax syntax) =>
        DeclarationPart.PlaceOf(type, depth, syntax.SyntaxTree, syntax.Identifier.Span);

    private static UnsupportedKind? Unsupported(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true } => UnsupportedKind.Record,
        _ when HasPrimaryConstructor(type) => UnsupportedKind.PrimaryConstructor,
        { IsFileLocal: true } => UnsupportedKind.File,
        _ when IsInsideFile(type) => UnsupportedKind.InsideFile,
        { IsStatic: true } => UnsupportedKind.Static,
        { IsAbstract: true } => UnsupportedKind.Abstract,
        { Arity: > 0 } => UnsupportedKind.Generic,
        _ => null,
    };

    private static bool HasPrimaryConstructor(INamedTypeSymbol type) =>
        DeclarationPart.PartsOf(type).Any(part => part.GetSyntax() is TypeDeclarationSyntax { ParameterList: not null });

    private static bool IsInsideFile(INamedTypeSymbol type) =>
        type.ContainingType is { } outer && (outer.IsFileLocal || IsInsideFile(outer));

    private static DeclaredConstructors Constructors(INamedTypeSymbol type)
    {
        IMethodSymbol[] declared = [.. type.InstanceConstructors.Where(DeclarationPart.IsUsers)];
        return new DeclaredConstructors(
            Any: declared.Length > 0,
            Parameterless: declared.Any(constructor => constructor.Parameters.IsEmpty),
            Seed: declared.Any(IsSeeded));
    }

    private static bool IsSeeded(IMethodSymbol constructor) =>
        constructor.Parameters is [{ Type.SpecialType: SpecialType.System_Int32, RefKind: RefKind.None }];
}
