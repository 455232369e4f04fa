using Microsoft.CodeAnalysis;

namespace NetGen.Generators.Declaration;

/// <summary>A member of a base class in whose place a generated one comes.</summary>
/// <param name="IsVirtual">Whether those who call it by the base class would call what overrides it.</param>
/// <param name="Hindrance">Why the generated member cannot override it, after "which"; null where it can, and where it is not virtual.</param>
/// <param name="Attributes">What an override has to bear, as <see cref="InheritedAttributes"/> writes it.</param>
internal sealed record InheritedMember(bool IsVirtual, string? Hindrance, EquatableArray<string> Attributes)
{
    /// <summary>One that is hidden.</summary>
    public static InheritedMember NotVirtual { get; } = new(IsVirtual: false, null, default);

    /// <param name="member">The base's.</param>
    /// <param name="generated">As <see cref="GeneratedSurface"/> writes it.</param>
    /// <param name="element">What <c>T</c> stands for.</param>
    public static InheritedMember Of(ISymbol member, string generated, SpecialType element) => !(member.IsVirtual || member.IsAbstract || member.IsOverride)
        ? NotVirtual
        : new(IsVirtual: true, HindranceOf(member, generated, element), InheritedAttributes.Of(member));

    private static string? HindranceOf(ISymbol member, string generated, SpecialType element) => member switch
    {
        { IsSealed: true } => "is sealed",
        not { DeclaredAccessibility: Accessibility.Public } => "is not public",
        IPropertySymbol { IsAbstract: true, SetMethod: not null } => "can be set",
        IPropertySymbol { GetMethod: null } => "cannot be read",
        not IMethodSymbol and not IPropertySymbol => "is another kind of member",
        _ when !GeneratedSurface.GivesSame(member, generated, element) => "is of another type",
        _ when InheritedAttributes.HasRequirement(member) => "not every program may call",
        _ => null,
    };
}
