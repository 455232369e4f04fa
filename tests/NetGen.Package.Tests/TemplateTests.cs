using NetGen.Package.Tests.Infrastructure;

namespace NetGen.Package.Tests;

/// <summary><c>dotnet new netgen</c> from the packed template.</summary>
[Collection(Packed.Name)]
public sealed class TemplateTests(PackageFeed feed)
{
    // Files may be called so, but no namespace.
    private const string Name = "my-rings.2";

    [Theory]
    [InlineData("", "It is right about 9", "ring.safetensors")]
    [InlineData("sequence", "It takes [89]. ?% of the noise away", "wave.safetensors")]
    public void A_new_project_builds_without_a_warning_and_does_what_its_readme_says(string kind, string learned, string weights)
    {
        feed.Pack("templates/NetGen.Templates/NetGen.Templates.csproj");
        var folder = feed.Folder($"Template{kind}");
        string[] ownHive = ["--debug:custom-hive", Path.Combine(folder, "hive")], ofKind = kind.Length > 0 ? ["--kind", kind] : [];
        Run(folder, ["new", "install", feed.FeedFile($"NetGen.Templates.{PackageFeed.Version}.nupkg"), .. ownHive]).AssertSucceeded();
        Run(folder, ["new", "netgen", "--name", Name, .. ofKind, .. ownHive]).AssertSucceeded();

        var project = Path.Combine(folder, Name);
        Run(project, ["build", "-m:1"]).AssertClean();
        var outputs = Commands(project).Select(command => Run(project, command).AssertSucceeded().Output).ToArray();
        Assert.Equal(2, outputs.Length);
        Assert.Matches(learned, outputs[0]);
        Assert.Contains("Passed: ", outputs[1], StringComparison.Ordinal);
        Assert.Equal([weights], Directory.GetFiles(project, "*.safetensors").Select(Path.GetFileName));
    }

    private static IEnumerable<string[]> Commands(string project) =>
        File.ReadLines(Path.Combine(project, "README.md"))
            .Where(line => line.StartsWith("    dotnet ", StringComparison.Ordinal))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..]);

    private CommandResult Run(string folder, string[] arguments) => Dotnet.Run(folder, feed.Packages, arguments);
}
