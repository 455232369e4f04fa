using System.Text.RegularExpressions;
using NetGen.Package.Tests.Infrastructure;

namespace NetGen.Package.Tests;

/// <summary>A mistake ends a build and is said once, whether the SDK runs analyzers or skips them.</summary>
[Collection(Packed.Name)]
public sealed class ReportingTests(PackageFeed feed)
{
    private const string Implicit = "-p:IsImplicitlyTriggeredBuild=true";

    private static readonly string[][] s_builds =
    [
        [],
        ["-p:RunAnalyzers=false"],
        ["-p:RunAnalyzersDuringBuild=False"],
        ["-p:RunAnalyzers=true", "-p:RunAnalyzersDuringBuild=false"],
        [Implicit],
        [Implicit, "-p:OptimizeImplicitlyTriggeredBuild=false"],
        [Implicit, "-p:TreatWarningsAsErrors=true"],
        [Implicit, "-p:TreatWarningsAsErrors=true", "-p:OptimizeImplicitlyTriggeredBuild=true"],
    ];

    [Fact]
    public void A_mistake_is_said_once_however_analyzers_are_skipped()
    {
        var project = new FreshProject(feed, "Broken");
        project.Dotnet("restore").AssertSucceeded();
        Assert.All(s_builds, properties => AssertSaidOnce(project.Dotnet(["build", "--no-restore", "-m:1", .. properties])));
    }

    [Fact]
    public void It_is_said_once_where_the_package_comes_with_a_reference_to_a_project()
    {
        var projects = new FreshProject(feed, "Indirect");
        projects.Dotnet("restore", "Broken").AssertSucceeded();
        string[] skipped = [Implicit, "-p:RunAnalyzers=false"];
        Assert.All(skipped, property => AssertSaidOnce(projects.Dotnet("build", "Broken", "--no-restore", "-m:1", property)));
    }

    private static void AssertSaidOnce(CommandResult build)
    {
        Assert.NotEqual(0, build.ExitCode);

        // Behind this comes a summary, which says everything once more.
        string said = build.Output.Split("Build FAILED.")[0];
        Assert.Single(Regex.Matches(said, "error NETGEN101: "));
        Assert.Single(Regex.Matches(said, "(error|warning) [A-Z]+[0-9]+: "));
    }
}
