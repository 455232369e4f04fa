using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN201: the class, or a type around it, is not partial.</summary>
internal static class NotPartial
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network)
    {
        TypeDeclaration type = network.Type;
        if (!type.IsPartial && type.Unsupported is null)
            yield return Missing(type.NamePlace, type.PlainName, "class", type);

        foreach (ContainingType container in type.Containers.Where(container => !container.IsPartial))
            yield return Missing(container.NamePlace, container.PlainName, container.Keyword, type);
    }

    /// <summary>The fix starts from the network itself: it makes all that contains it partial at once.</summary>
    private static Finding Missing(SourceSpan place, string name, string keyword, TypeDeclaration network) =>
        Finding.Of(RuleIds.NotPartial, place, name, network.PlainName, keyword) with
        {
            AdditionalPlaces = new[] { network.NamePlace }.ToEquatableArray(),
        };
}
