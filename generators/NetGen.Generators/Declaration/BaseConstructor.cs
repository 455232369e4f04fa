using Microsoft.CodeAnalysis;

namespace NetGen.Generators.Declaration;

/// <summary>The constructor of a base class that generated constructors call by <c>base()</c>.</summary>
/// <param name="Attributes">What they have to bear for it, as <see cref="InheritedAttributes"/> writes it.</param>
internal sealed record BaseConstructor(EquatableArray<string> Attributes)
{
    /// <summary>Finds it as C# resolves a call without arguments: parameters that are optional are no hindrance.</summary>
    /// <param name="type">The class.</param>
    /// <param name="parent">What its base declares where that is a network, whose constructors are yet to be generated.</param>
    /// <param name="compilation">Knows what is accessible.</param>
    /// <returns>Null where there is none, or no best one among several; the compiler says so where it matters.</returns>
    public static BaseConstructor? Find(INamedTypeSymbol type, NetworkDeclaration? parent, Compilation compilation)
    {
        if (type.BaseType is not { } @base)
            return null;
        if (@base.SpecialType == SpecialType.System_Object)
            return new BaseConstructor(default(EquatableArray<string>));
        if (parent is { Type: { BaseConstructor: { } generated, Constructors.Parameterless: false } })
            return generated;
        return Best([.. @base.InstanceConstructors.Where(candidate => CanBeCalled(candidate, type, compilation))]) is { } constructor
            ? new BaseConstructor(InheritedAttributes.Of(constructor))
            : null;
    }

    /// <summary>A pointer would take a constructor that is <c>unsafe</c>.</summary>
    private static bool CanBeCalled(IMethodSymbol constructor, INamedTypeSymbol type, Compilation compilation) =>
        !DeclarationPart.IsEmitted(constructor)
        && constructor.Parameters.All(parameter =>
            (parameter.IsOptional || parameter.IsParams) && parameter.Type.TypeKind is not (TypeKind.Pointer or TypeKind.FunctionPointer))
        && compilation.IsSymbolAccessibleWithin(constructor, type);

    /// <summary>Parameterless goes before optional, optional before <c>params</c>.</summary>
    private static IMethodSymbol? Best(IMethodSymbol[] candidates)
    {
        int priority = candidates.Select(Priority).DefaultIfEmpty().Max();
        IGrouping<int, IMethodSymbol>? best = candidates
            .Where(candidate => Priority(candidate) == priority)
            .GroupBy(candidate => candidate.Parameters.IsEmpty ? 0 : candidate.Parameters.Any(parameter => parameter.IsParams) ? 2 : 1)
            .OrderBy(group => group.Key)
            .FirstOrDefault();
        return best?.Count() == 1 ? best.First() : null;
    }

    private static int Priority(IMethodSymbol constructor) => constructor.GetAttributes()
        .Where(attribute => attribute.AttributeClass?.Name == "OverloadResolutionPriorityAttribute")
        .Select(attribute => attribute.ConstructorArguments.FirstOrDefault().Value)
        .OfType<int>()
        .FirstOrDefault();
}
