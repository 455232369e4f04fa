using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN203: layers stand on several declarations of the class.</summary>
internal static class LayersApart
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network)
    {
        SourceSpan[] firstOfEach = [.. network.Layers.GroupBy(layer => layer.Place.Part).Select(part => part.First().Place)];
        if (firstOfEach.Length < 2)
            yield break;

        yield return Finding.Of(RuleIds.LayersApart, firstOfEach[1], network.Type.PlainName, Numbers.Text(firstOfEach.Length)) with
        {
            AdditionalPlaces = firstOfEach.Where((_, index) => index != 1).ToEquatableArray(),
        };
    }
}
