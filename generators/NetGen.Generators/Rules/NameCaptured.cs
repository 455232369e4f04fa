using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN206: an argument is bound to another name than the enum's. The compiler's error for it speaks of conversions.</summary>
internal static class NameCaptured
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from capture in network.Captures
        select Finding.Of(RuleIds.NameCaptured, capture.Place, capture.Written, capture.Captor, capture.Intended) with
        {
            Remedies = new[]
            {
                Remedy.Of("UseFullName", $"Write {capture.Intended}", new ArgumentEdit(capture.Place, "", capture.Intended)),
            }.ToEquatableArray(),
        };
}
