using Microsoft.CodeAnalysis;

namespace NetGen.Generators.Tests.Infrastructure;

/// <summary>What a user's project compiles against: the running .NET and the libraries, and nothing of the tests.</summary>
public static class References
{
    /// <summary>The running .NET alone.</summary>
    public static IReadOnlyList<MetadataReference> Platform { get; } = [.. FilesOfPlatform()];

    public static IReadOnlyList<MetadataReference> All { get; } = [.. Platform, .. Libraries()];

    private static IEnumerable<MetadataReference> Libraries() =>
        ((Type[])[typeof(NetworkAttribute), typeof(Csv.CsvData), typeof(Tuning.Study)]).Select(type => MetadataReference.CreateFromFile(type.Assembly.Location));

    private static IEnumerable<MetadataReference> FilesOfPlatform()
    {
        string platform = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == platform)
            .Select(path => MetadataReference.CreateFromFile(path));
    }
}
