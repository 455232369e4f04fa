using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN322: dropout on the network's answers.</summary>
internal static class DroppedOutput
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from last in network.Structure.Heads.Select(head => head.Ending).OfType<LayerNode>().Distinct()
        where last.DropsOutputs
        select Finding.Of(RuleIds.DroppedOutput, last.Source.Rate!.Place, Labels.Capitalized(last.Label)) with
        {
            Remedies = last.Kind.HasSums() ? RemoveOption(last.Source) : default,
            Properties = last.Kind.HasSums() ? default : AttributeRemoval.Properties(last.Source),
        };

    private static EquatableArray<Remedy> RemoveOption(LayerDeclaration layer) => new[]
    {
        Remedy.Of("RemoveOption", "Remove Dropout", new ArgumentEdit(layer.Place, "Dropout", null)),
    }.ToEquatableArray();
}
