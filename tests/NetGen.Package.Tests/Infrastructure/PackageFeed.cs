using System.Xml.Linq;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Package.Tests.Infrastructure;

/// <summary>
/// The package, packed once from this repository for all tests, in a local feed; and a folder in which fresh projects are restored from it into a
/// package folder of their own.
/// </summary>
public sealed class PackageFeed : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("netgen-package-");

    public PackageFeed()
    {
        Pack("src/NetGen/NetGen.csproj");
        WriteConfiguration();
    }

    /// <summary>The version that is packed: no release's, so that no other copy of it lies in some cache.</summary>
    public static string Version { get; } = $"{RepositoryVersion}-test";

    public string PackagePath => FeedFile($"NetGen.{Version}.nupkg");

    public string SymbolsPath => FeedFile($"NetGen.{Version}.snupkg");

    public string Packages => Path.Combine(_folder.FullName, "packages");

    private string Feed => Path.Combine(_folder.FullName, "feed");

    private static string RepositoryVersion =>
        XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props")).Descendants("Version").Single().Value;

    /// <summary>A folder in which projects find the feed.</summary>
    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(_folder.FullName, name)).FullName;

    /// <summary>Packs a project of this repository into the feed.</summary>
    public void Pack(string project) =>
        Dotnet.Start("dotnet", Repository.Root, UserPackages, "pack", project, "--output", Feed, $"-p:PackageVersion={Version}", "-m:1").AssertClean();

    public string FeedFile(string name) => Path.Combine(Feed, name);

    public void Dispose() => _folder.Delete(recursive: true);

    // What others have published need not be fetched anew: it is taken from the user's packages, but nothing is put there.
    private void WriteConfiguration()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "Directory.Build.props"), $"<Project><PropertyGroup><NetGenVersion>{Version}</NetGenVersion></PropertyGroup></Project>");
        File.WriteAllText(Path.Combine(_folder.FullName, "nuget.config"), $"""
        <configuration>
          <packageSources>
            <add key="netgen-test" value="{Feed}" />
          </packageSources>
          <fallbackPackageFolders>
            <add key="user" value="{UserPackages}" />
          </fallbackPackageFolders>
        </configuration>
        """);
    }

    /// <summary>Where this user keeps what others have published.</summary>
    public static string UserPackages =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
