using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN202: a kind of class that cannot be a network.</summary>
internal static class UnsupportedClass
{
    /// <summary>The property that holds the <see cref="UnsupportedKind"/>.</summary>
    public const string Kind = "Kind";

    public static IEnumerable<Finding> Check(NetworkDeclaration network)
    {
        if (network.Type.Unsupported is not { } kind)
            yield break;

        (string reason, string remedy) = Explain(kind);
        yield return Finding.Of(RuleIds.UnsupportedClass, network.Type.NamePlace, network.Type.PlainName, reason, remedy) with
        {
            Properties = new[] { new FindingProperty(Kind, kind.ToString()) }.ToEquatableArray(),
        };
    }

    private static (string Reason, string Remedy) Explain(UnsupportedKind kind) => kind switch
    {
        UnsupportedKind.Record => ("is a record", "make it a class"),
        UnsupportedKind.PrimaryConstructor => ("has a primary constructor", "write an ordinary constructor instead"),
        UnsupportedKind.File => ("is local to its file", "remove 'file'"),
        UnsupportedKind.InsideFile => ("stands in a type that is local to its file", "remove 'file' from that type"),
        UnsupportedKind.Static => ("is static", "remove 'static'"),
        UnsupportedKind.Abstract => ("is abstract", "remove 'abstract'"),
        UnsupportedKind.Generic => ("is generic", "remove its type parameters"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };
}
