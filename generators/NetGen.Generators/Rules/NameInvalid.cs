using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN208: the name of a layer, but for its dots, or of a head that is no identifier.</summary>
internal static class NameInvalid
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) => OfNames(network).Concat(
        from head in network.Layers
        where head.Kind == LayerKind.Head && head.Name is null
        select Finding.Of(RuleIds.NameInvalid, head.Place, "", "head", "begin with a letter, and use letters and digits"));

    /// <summary>Whether an attribute has a name that cannot be one.</summary>
    public static bool IsInvalid(LayerDeclaration layer) => layer.Name is { Value: var name } && (layer.Kind == LayerKind.Head
        ? !SyntaxFacts.IsValidIdentifier(name)
        : !SyntaxFacts.IsValidIdentifier(LayerNumbering.MemberOf(name)) || name.Split('.').Any(part => part.Length == 0));

    private static IEnumerable<Finding> OfNames(NetworkDeclaration network) =>
        from layer in network.Layers
        where IsInvalid(layer)
        let isHead = layer.Kind == LayerKind.Head
        select Finding.Of(
            RuleIds.NameInvalid,
            layer.Name!.Place,
            layer.Name.Value,
            isHead ? "head" : "layer",
            isHead ? "begin with a letter, and use letters and digits" : "begin with a letter, and use letters, digits, and dots between them");
}
