using Microsoft.CodeAnalysis;

namespace NetGen.Generators.Declaration;

/// <summary>What a class inherits. A base that is a network itself will have generated members, which no symbol tells of yet.</summary>
/// <param name="type">The class.</param>
/// <param name="compilation">Knows what is accessible.</param>
/// <param name="cancellation">Ends the collection of the networks among the bases.</param>
internal sealed class BaseClasses(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
{
    private readonly INamedTypeSymbol[] _bases = [.. Bases(type)];

    private readonly NetworkDeclaration[] _networks =
    [
        .. Bases(type).Select(parent => DeclarationCollector.Collect(parent, compilation, cancellation)).OfType<NetworkDeclaration>(),
    ];

    /// <summary>Whether a constructor may call <c>base()</c>: parameters that are optional are no hindrance.</summary>
    public bool HasParameterlessConstructor =>
        type.BaseType is { } parent
        && (parent.SpecialType == SpecialType.System_Object || parent.InstanceConstructors.Any(IsParameterless) || GetsParameterless(parent));

    /// <summary>The members that a generated one would hide.</summary>
    public ISymbol[] HiddenBy(string generated, SpecialType element) => _bases.Length == 0 ? [] :
    [
        .. from parent in _bases
           from member in parent.GetMembers(GeneratedSurface.NameOf(generated))
           where GeneratedSurface.Clashes(member, generated, element) && compilation.IsSymbolAccessibleWithin(member, type)
           select member,
    ];

    /// <summary>Whether a base that is a network gets the same member.</summary>
    /// <param name="generated">A public member.</param>
    /// <param name="precision">What <c>T</c> stands for in it.</param>
    public bool WillHave(string generated, string precision) =>
        _networks.Any(network => network.Surface.Contains(generated)
            && (GeneratedSurface.NameOf(generated) == generated || network.Precision == precision));

    /// <summary>All but <see cref="object"/>, of which nothing is in the way.</summary>
    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? parent = type.BaseType; parent is { SpecialType: not SpecialType.System_Object }; parent = parent.BaseType)
            yield return parent;
    }

    private bool IsParameterless(IMethodSymbol constructor) =>
        constructor.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams)
        && compilation.IsSymbolAccessibleWithin(constructor, type);

    private bool GetsParameterless(INamedTypeSymbol parent) =>
        _networks.Any(network => network.Type.MetadataName == Identifier.MetadataName(parent) && !network.Type.Constructors.Parameterless);
}
