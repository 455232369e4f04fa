namespace NetGen.Benchmarks;

/// <summary>Where things are in the checkout that this program was built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Peers => Path.Combine(Root, "benchmarks", "peers");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NetGen.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Not inside the repository: there is no NetGen.sln above.");
    }
}
