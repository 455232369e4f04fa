using Microsoft.CodeAnalysis;

namespace NetGen.Generators.Tests.Infrastructure;

/// <summary>What a user's project compiles against: the running .NET and the runtime library, and nothing of the tests.</summary>
public static class References
{
    public static IReadOnlyList<MetadataReference> All { get; } = [.. Platform(), MetadataReference.CreateFromFile(typeof(NetworkAttribute).Assembly.Location)];

    private static IEnumerable<MetadataReference> Platform()
    {
        string platform = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == platform)
            .Select(path => MetadataReference.CreateFromFile(path));
    }
}
