using NetGen.Package.Tests.Infrastructure;

namespace NetGen.Package.Tests;

/// <summary><c>dotnet new netgen</c> from the packed template.</summary>
[Collection(Packed.Name)]
public sealed class TemplateTests(PackageFeed feed)
{
    // Files may be called so, but no namespace.
    private const string Name = "my-rings.2";

    [Fact]
    public void A_new_project_builds_without_a_warning_and_does_what_its_readme_says()
    {
        feed.Pack("templates/NetGen.Templates/NetGen.Templates.csproj");
        var folder = feed.Folder("Template");
        string[] ownHive = ["--debug:custom-hive", Path.Combine(folder, "hive")];
        Run(folder, ["new", "install", feed.FeedFile($"NetGen.Templates.{PackageFeed.Version}.nupkg"), .. ownHive]).AssertSucceeded();
        Run(folder, ["new", "netgen", "--name", Name, .. ownHive]).AssertSucceeded();

        var project = Path.Combine(folder, Name);
        Run(project, ["build", "-m:1"]).AssertClean();
        var outputs = Commands(project).Select(command => Run(project, command).AssertSucceeded().Output).ToArray();
        Assert.Equal(2, outputs.Length);
        Assert.Contains("It is right about 9", outputs[0], StringComparison.Ordinal);
        Assert.Contains("Passed: ", outputs[1], StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(project, "ring.safetensors")));
    }

    private static IEnumerable<string[]> Commands(string project) =>
        File.ReadLines(Path.Combine(project, "README.md"))
            .Where(line => line.StartsWith("    dotnet ", StringComparison.Ordinal))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..]);

    private CommandResult Run(string folder, string[] arguments) => Dotnet.Run(folder, feed.Packages, arguments);
}
