using System.Text.RegularExpressions;
using NetGen.Generators.Tests.Infrastructure;
using NetGen.Package.Tests.Infrastructure;

namespace NetGen.Package.Tests;

/// <summary><c>dotnet new console</c>, <c>dotnet add package</c>, the README's first example: nothing else to set.</summary>
[Collection(Packed.Name)]
public sealed partial class FreshProjectTests(PackageFeed feed)
{
    [Fact]
    public void The_first_example_of_the_readme_runs_in_a_new_project_without_a_warning()
    {
        var parent = feed.Folder("Fresh");
        Dotnet.Run(parent, feed.Packages, "new", "console", "--name", "First", "--no-restore").AssertSucceeded();
        var folder = Path.Combine(parent, "First");
        Dotnet.Run(folder, feed.Packages, "add", "package", "NetGen", "--version", PackageFeed.Version).AssertSucceeded();
        WriteExample(folder);

        Dotnet.Run(folder, feed.Packages, "build", "-m:1").AssertClean();
        Dotnet.Run(folder, feed.Packages, "run", "--no-build").AssertSucceeded();
    }

    // The example is what comes before the first heading: one file, or the network in a file of its own and the program in another.
    private static void WriteExample(string folder)
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var blocks = CSharpBlock().Matches(readme.Split("\n## ")[0]).Select(match => match.Groups[1].Value).ToArray();
        Assert.InRange(blocks.Length, 1, 2);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), blocks[^1]);
        if (blocks is [var network, _]) File.WriteAllText(Path.Combine(folder, "Network.cs"), network);
    }

    [GeneratedRegex(@"^```csharp\r?\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();
}
