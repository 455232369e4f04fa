using System.Reflection;
using Microsoft.CodeAnalysis;

namespace NetGen.Playground.Editor;

/// <summary>What texts are compiled against: NetGen, and as much of .NET as its networks need.</summary>
internal static class References
{
    public static IReadOnlyList<MetadataReference> All { get; } =
    [
        .. Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".dll", StringComparison.Ordinal)).Select(Read),
    ];

    private static Assembly Assembly => typeof(References).Assembly;

    public static Stream Open(string name) => Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The assembly has no {name}.");

    private static PortableExecutableReference Read(string name)
    {
        using Stream stream = Open(name);
        return MetadataReference.CreateFromStream(stream);
    }
}
