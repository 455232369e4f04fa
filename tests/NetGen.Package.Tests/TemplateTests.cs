using NetGen.Package.Tests.Infrastructure;

namespace NetGen.Package.Tests;

/// <summary><c>dotnet new netgen</c> from the packed template.</summary>
[Collection(Packed.Name)]
public sealed class TemplateTests(PackageFeed feed)
{
    [Fact]
    public void A_new_project_builds_without_a_warning_passes_its_test_and_learns()
    {
        feed.Pack("templates/NetGen.Templates/NetGen.Templates.csproj");
        var folder = feed.Folder("Template");
        string[] ownHive = ["--debug:custom-hive", Path.Combine(folder, "hive")];
        Run(["new", "install", feed.FeedFile($"NetGen.Templates.{PackageFeed.Version}.nupkg"), .. ownHive]).AssertSucceeded();
        Run(["new", "netgen", "--name", "Rings", "--output", "Rings", .. ownHive]).AssertSucceeded();

        Run("build", "Rings/Rings.slnx", "-m:1").AssertClean();
        Run("test", "Rings/Rings.slnx", "--no-build").AssertSucceeded();
        Assert.Contains("It is right about 9", Run("run", "--no-build", "--project", "Rings/Rings").AssertSucceeded().Output, StringComparison.Ordinal);

        CommandResult Run(params IEnumerable<string> arguments) => Dotnet.Run(folder, feed.Packages, arguments);
    }
}
