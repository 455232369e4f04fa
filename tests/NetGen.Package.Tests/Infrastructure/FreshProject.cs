using System.Runtime.InteropServices;

namespace NetGen.Package.Tests.Infrastructure;

/// <summary>A project outside the repository that uses the package.</summary>
internal sealed class FreshProject
{
    private readonly PackageFeed _feed;

    /// <summary>Copies the files of <c>Projects/name</c> into a folder of that or another name.</summary>
    public FreshProject(PackageFeed feed, string name, string? folder = null)
    {
        _feed = feed;
        Folder = feed.Folder(folder ?? name);
        var source = Path.Combine(AppContext.BaseDirectory, "Projects", name);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(Folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public string Folder { get; }

    /// <summary>This machine's runtime identifier, for which self-contained programs are published.</summary>
    public static string Runtime { get; } = RuntimeInformation.RuntimeIdentifier;

    public CommandResult Dotnet(params IEnumerable<string> arguments) => Infrastructure.Dotnet.Run(Folder, _feed.Packages, arguments);

    /// <summary>Runs a program that lies in the folder.</summary>
    public CommandResult Start(string program) => Infrastructure.Dotnet.Start(Path.Combine(Folder, program), Folder, _feed.Packages);

    /// <summary>What the SDK wrote down as the global usings of a project.</summary>
    public string GlobalUsings(string project) =>
        string.Concat(Directory.EnumerateFiles(Path.Combine(Folder, project, "obj"), "*.GlobalUsings.g.cs", SearchOption.AllDirectories).Select(File.ReadAllText));

    /// <summary>Writes a file of the project's, as of now or of another time.</summary>
    public void Write(string file, byte[] content, DateTime? time = null)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        if (time is not null) File.SetLastWriteTime(path, time.Value);
    }

    public void Delete(string file) => File.Delete(Path.Combine(Folder, file));

    public DateTime Time(string file) => File.GetLastWriteTimeUtc(Path.Combine(Folder, file));

    /// <summary>What a folder's files take, symbols left out.</summary>
    public long Size(string folder) =>
        new DirectoryInfo(Path.Combine(Folder, folder)).EnumerateFiles().Where(file => file.Extension is not (".pdb" or ".dbg")).Sum(file => file.Length);
}
