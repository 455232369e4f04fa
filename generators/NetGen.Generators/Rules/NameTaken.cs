using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN209: a name of a layer or a head that something else has: another of them, a generated member, or an enum.</summary>
internal static class NameTaken
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        OfLayers(network).Concat(OfHeads(network)).GroupBy(finding => finding.Place).Select(same => same.First());

    private static IEnumerable<Finding> OfLayers(NetworkDeclaration network)
    {
        HashSet<string> members = [];
        HashSet<string> files = [];
        foreach (LayerNode layer in network.Structure.Layers.Where(layer => !NameInvalid.IsInvalid(layer.Source)))
        {
            bool isFirst = members.Add(layer.Member) & files.Add(layer.FileName);
            if (layer.Source.Name is not { } name)
                continue;
            string? owner = !isFirst ? "another layer"
                : layer.Member == network.Type.PlainName ? "the class"
                : TakenNames.OwnerOfMember(layer.Member);
            if (owner is not null)
                yield return Finding.Of(RuleIds.NameTaken, name.Place, name.Value, "layer", owner);
        }
    }

    private static IEnumerable<Finding> OfHeads(NetworkDeclaration network)
    {
        HashSet<string> parameters = [];
        HashSet<string> losses = [.. network.Structure.Heads.Select(head => head.LossParameter)];
        foreach (HeadNode head in network.Structure.Heads)
        {
            if (head.Source?.Name is not { } name || NameInvalid.IsInvalid(head.Source))
                continue;
            string? owner = !parameters.Add(head.Parameter) ? "another head"
                : losses.Contains(head.Parameter) ? "the loss of another head"
                : TakenNames.OwnerOfParameter(head.Parameter);
            if (owner is not null)
                yield return Finding.Of(RuleIds.NameTaken, name.Place, name.Value, "head", owner);
        }
    }
}
