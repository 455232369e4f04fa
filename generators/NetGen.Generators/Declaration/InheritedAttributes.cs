using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generators.Declaration;

/// <summary>
/// The attributes of a base's member that whoever calls it has to answer for. A generated constructor that calls it, or a generated member that overrides it,
/// bears them too, and so leaves the answer to its own callers.
/// </summary>
internal static class InheritedAttributes
{
    private const string CodeAnalysis = "System.Diagnostics.CodeAnalysis.";
    private const string Versioning = "System.Runtime.Versioning.";

    /// <summary>Those that stand on a class for all of its constructors, and that no member may bear whose interface does not.</summary>
    private static readonly HashSet<string> Requirements =
    [
        CodeAnalysis + "RequiresUnreferencedCodeAttribute",
        CodeAnalysis + "RequiresDynamicCodeAttribute",
        CodeAnalysis + "RequiresAssemblyFilesAttribute",
    ];

    private static readonly HashSet<string> Names =
    [
        .. Requirements,
        "System.ObsoleteAttribute",
        CodeAnalysis + "ExperimentalAttribute",
        CodeAnalysis + "SetsRequiredMembersAttribute",
        Versioning + "ObsoletedOSPlatformAttribute",
        Versioning + "RequiresPreviewFeaturesAttribute",
        Versioning + "SupportedOSPlatformAttribute",
        Versioning + "UnsupportedOSPlatformAttribute",
    ];

    /// <summary>As C# writes them: <c>[global::System.ObsoleteAttribute("Use another.")]</c>.</summary>
    public static EquatableArray<string> Of(ISymbol member) => member.GetAttributes()
        .Where(attribute => Names.Contains(NameOf(attribute)))
        .Concat(member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? member.ContainingType.GetAttributes().Where(IsRequirement) : [])
        .Where(IsReadable)
        .Select(Text)
        .Distinct()
        .ToEquatableArray();

    /// <summary>Whether the member warns those who trim a program or compile it ahead of time, as an implementation of <c>INetwork</c> may not.</summary>
    public static bool HasRequirement(ISymbol member) => member.GetAttributes().Any(IsRequirement);

    private static bool IsRequirement(AttributeData attribute) => Requirements.Contains(NameOf(attribute));

    private static string NameOf(AttributeData attribute) => attribute.AttributeClass is { } type ? Identifier.MetadataName(type) : "";

    private static bool IsReadable(AttributeData attribute) => attribute.AttributeConstructor is not null
        && attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(argument => argument.Value)).All(value => value.Kind == TypedConstantKind.Primitive);

    private static string Text(AttributeData attribute)
    {
        IEnumerable<string> arguments = attribute.ConstructorArguments.Select(value => value.ToCSharpString())
            .Concat(attribute.NamedArguments.Select(argument => $"{argument.Key} = {argument.Value.ToCSharpString()}"));
        return $"[global::{NameOf(attribute)}({string.Join(", ", arguments)})]";
    }
}
