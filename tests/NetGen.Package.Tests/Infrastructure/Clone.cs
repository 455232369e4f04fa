using System.IO.Compression;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Package.Tests.Infrastructure;

/// <summary>A clone of the commit that this repository has checked out.</summary>
internal sealed class Clone
{
    private static readonly string[] s_projects =
    [
        "src/NetGen/NetGen.csproj", "src/NetGen.Csv/NetGen.Csv.csproj", "src/NetGen.Images/NetGen.Images.csproj", "src/NetGen.Tuning/NetGen.Tuning.csproj",
        "src/NetGen.Orleans/NetGen.Orleans.csproj", "src/NetGen.Tool/NetGen.Tool.csproj", "templates/NetGen.Templates/NetGen.Templates.csproj",
    ];

    private readonly string _folder;

    /// <summary>Clones into a folder that is not there yet.</summary>
    /// <param name="origin">What the clone is told that it comes from.</param>
    public Clone(string folder, string origin)
    {
        _folder = folder;
        Run("git", Repository.Root, "clone", "--quiet", "--no-hardlinks", ".", folder);
        Run("git", folder, "remote", "set-url", "origin", origin);
    }

    /// <summary>Packs all that is published; the packages' files by package and name.</summary>
    public SortedDictionary<string, byte[]> PackAll()
    {
        var output = Path.Combine(_folder, "artifacts");
        // Analyzers leave no trace in what is built, and take a third of the time.
        foreach (var project in s_projects) Run("dotnet", _folder, "pack", project, "--output", output, "-m:1", "-p:RunAnalyzers=false");

        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var package in Directory.EnumerateFiles(output))
        {
            using var zip = ZipFile.OpenRead(package);
            foreach (var entry in zip.Entries) files[$"{Path.GetFileName(package)}: {entry.FullName}"] = Content(entry);
            files[Path.GetFileName(package)] = File.ReadAllBytes(package);
        }

        return files;
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var copy = new MemoryStream();
        using var content = entry.Open();
        content.CopyTo(copy);
        return copy.ToArray();
    }

    private static void Run(string program, string folder, params string[] arguments) =>
        Dotnet.Start(program, folder, PackageFeed.UserPackages, arguments).AssertClean();
}
