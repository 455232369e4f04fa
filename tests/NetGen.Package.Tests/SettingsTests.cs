using NetGen.Package.Tests.Infrastructure;

namespace NetGen.Package.Tests;

/// <summary>Projects that each set something else, built as one solution.</summary>
[Collection(Packed.Name)]
public sealed class SettingsTests(PackageFeed feed)
{
    private const string ImplicitUsing = "global using static NetGen.Activation;";

    [Fact]
    public void Every_kind_of_project_builds_without_a_warning_and_learns()
    {
        var solution = new FreshProject(feed, "Settings");
        solution.Dotnet("build", "Settings.slnx", "-m:1").AssertClean();

        string[] programs = ["NullableOff", "Strict", "Central", "OptOut", "ImplicitUsingsOff", "FSharp", "VisualBasic", "Transitive"];
        Assert.All(programs, program => Assert.Equal("learned", Run(solution, program)));

        // The using is for those that ask for the package themselves and for implicit usings, and do not refuse it.
        string[] without = ["OptOut", "ImplicitUsingsOff", "Transitive"];
        string[] with = ["NullableOff", "Strict", "Central", "Library"];
        Assert.All(with, project => Assert.Contains(ImplicitUsing, solution.GlobalUsings(project).Replace("global::", "", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.All(without, project => Assert.DoesNotContain("NetGen", solution.GlobalUsings(project), StringComparison.Ordinal));
    }

    private static string Run(FreshProject solution, string program) =>
        solution.Dotnet($"{program}/bin/Debug/net10.0/{program}.dll").AssertSucceeded().Output.Trim();
}
