using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Generators.Declaration;

/// <summary>Compares what would be generated with the members that the class has and inherits.</summary>
internal static class MemberCollector
{
    /// <summary>Fills in <see cref="NetworkDeclaration.Hiding"/>, <see cref="NetworkDeclaration.Overriding"/> and <see cref="NetworkDeclaration.Collisions"/>.</summary>
    public static NetworkDeclaration WithMembers(this NetworkDeclaration declaration, INamedTypeSymbol type, BaseClasses bases)
    {
        SpecialType element = declaration.Precision == "Double" ? SpecialType.System_Double : SpecialType.System_Single;
        List<string> hiding = [];
        List<OverriddenMember> overriding = [];
        List<CollidingMember> collisions = [];
        foreach (string generated in declaration.Surface)
        {
            string name = GeneratedSurface.NameOf(generated);
            InheritedMember? inherited = bases.Inherited(generated, declaration.Precision);
            if (inherited is { IsVirtual: true, Hindrance: null })
                overriding.Add(new(generated, inherited.Attributes));
            else if (inherited is { IsVirtual: true, Hindrance: { } hindrance })
                collisions.Add(new(declaration.Type.NamePlace, generated, Obstacle.InheritedVirtual) { Hindrance = hindrance });
            else if (inherited is not null)
                hiding.Add(generated);
            if (type.Name == name)
                collisions.Add(new(declaration.Type.NamePlace, generated, Obstacle.ClassName));
            if (type.GetMembers(name) is { IsEmpty: false } members)
                collisions.AddRange(Own(members, type, generated, element));
        }

        return declaration with
        {
            Hiding = hiding.ToEquatableArray(),
            Overriding = overriding.ToEquatableArray(),
            Collisions = collisions.ToEquatableArray(),
        };
    }

    private static IEnumerable<CollidingMember> Own(ImmutableArray<ISymbol> members, INamedTypeSymbol type, string generated, SpecialType element) =>
        from member in members
        where DeclarationPart.IsUsers(member) && GeneratedSurface.Clashes(member, generated, element)
        let location = member.Locations[0]
        select new CollidingMember(
            DeclarationPart.PlaceOf(type, depth: 0, location.SourceTree!, location.SourceSpan), generated, Obstacle.Member);
}
