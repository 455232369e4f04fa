using Microsoft.CodeAnalysis;

namespace NetGen.Generators.Declaration;

/// <summary>What a class inherits. A base that is a network itself will have generated members, which no symbol tells of yet.</summary>
/// <param name="type">The class.</param>
/// <param name="compilation">Knows what is accessible.</param>
/// <param name="cancellation">Ends the collection of the networks among the bases.</param>
internal sealed class BaseClasses(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
{
    private readonly (INamedTypeSymbol Type, NetworkDeclaration? Network)[] _bases =
    [
        .. Bases(type).Select(parent => (parent, DeclarationCollector.Collect(parent, compilation, cancellation))),
    ];

    /// <summary>Whether there is one beside <see cref="object"/>, whose constructor runs before a network has its parameters.</summary>
    public bool Any => _bases.Length > 0;

    /// <summary>The constructor that generated ones call; null where there is none to call.</summary>
    public BaseConstructor? Constructor => BaseConstructor.Find(type, _bases.FirstOrDefault().Network, compilation);

    /// <summary>What the class would inherit where a generated member stands: of the nearest base that has one. Null where none has.</summary>
    /// <param name="generated">As <see cref="GeneratedSurface"/> writes it.</param>
    /// <param name="precision">What <c>T</c> stands for in it.</param>
    public InheritedMember? Inherited(string generated, string precision)
    {
        SpecialType element = precision == "Double" ? SpecialType.System_Double : SpecialType.System_Single;
        foreach ((INamedTypeSymbol parent, NetworkDeclaration? network) in _bases)
        {
            if (parent.GetMembers(GeneratedSurface.NameOf(generated)).FirstOrDefault(Stands) is { } member)
                return InheritedMember.Of(member, generated, element);
            if (network is not null && WillHave(network, generated, precision))
                return network.Overridden(generated) ?? InheritedMember.NotVirtual;
        }

        return null;

        bool Stands(ISymbol member) =>
            !DeclarationPart.IsEmitted(member) && GeneratedSurface.Clashes(member, generated, element) && compilation.IsSymbolAccessibleWithin(member, type);
    }

    private static bool WillHave(NetworkDeclaration network, string generated, string precision) =>
        generated != GeneratedSurface.Memory
        && network.Surface.Contains(generated)
        && (GeneratedSurface.NameOf(generated) == generated || network.Precision == precision);

    /// <summary>All but <see cref="object"/>, of which nothing is in the way.</summary>
    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? parent = type.BaseType; parent is { SpecialType: not SpecialType.System_Object }; parent = parent.BaseType)
            yield return parent;
    }
}
