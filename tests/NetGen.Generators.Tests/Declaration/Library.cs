using Microsoft.CodeAnalysis;

namespace NetGen.Generators.Tests.Declaration;

/// <summary>What declarations in tests compile against.</summary>
internal static class Library
{
    /// <summary>The assemblies that the tests themselves run on (reference packs would have to be downloaded) and NetGen.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(LayerAttribute).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
