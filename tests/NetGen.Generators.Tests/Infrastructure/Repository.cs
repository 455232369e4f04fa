namespace NetGen.Generators.Tests.Infrastructure;

/// <summary>Where the sources of these tests are; asked of the disk, since a deterministic build rewrites the paths that the compiler knows.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        for (DirectoryInfo? directory = new(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
            if (File.Exists(Path.Combine(directory.FullName, "NetGen.sln")))
                return directory.FullName;
        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds NetGen.sln.");
    }
}
