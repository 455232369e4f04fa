using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generators.Rules;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests.Rules;

public class CatalogueTests
{
    /// <summary>Rules of the build alone, which it reports on items: no attribute names such a file yet.</summary>
    private static readonly string[] OfTheBuild = ["NETGEN701", "NETGEN708"];

    public static TheoryData<string> Ids => [.. Descriptors.All.Select(descriptor => descriptor.Id)];

    [Fact]
    public void Every_id_has_one_descriptor()
    {
        IEnumerable<string?> ids = typeof(RuleIds)
            .GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(field => (string?)field.GetRawConstantValue());

        Assert.Equal(ids.Order(), Descriptors.All.Select(descriptor => descriptor.Id).Order());
        Assert.All(Descriptors.All, descriptor => Assert.Same(descriptor, Descriptors.Of(descriptor.Id)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_is_in_the_release_notes(string id)
    {
        DiagnosticDescriptor descriptor = Descriptors.Of(id);
        string row = $"{id} | {descriptor.Category} | {descriptor.DefaultSeverity} | ";

        string folder = Path.Combine(Repository.Root, "generators", "NetGen.Generators");
        IEnumerable<string> releases = Directory.GetFiles(folder, "AnalyzerReleases.*.md").SelectMany(File.ReadAllLines);

        Assert.Single(releases, line => line.StartsWith(row, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_a_page_with_the_usual_headings(string id)
    {
        Assert.Equal($"# {id}: {Descriptors.Of(id).Title}", PageWithTheUsualHeadings(id));
        Assert.EndsWith($"/docs/rules/{id}.md", Descriptors.Of(id).HelpLinkUri, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_of_the_build_have_such_pages() => Assert.All(OfTheBuild, id => Assert.StartsWith($"# {id}: ", PageWithTheUsualHeadings(id), StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_can_be_configured_exactly_where_generation_goes_on(string id)
    {
        DiagnosticDescriptor descriptor = Descriptors.Of(id);
        bool stops = Descriptors.Errors.Contains(descriptor);

        Assert.True(descriptor.IsEnabledByDefault);
        Assert.True(!stops || descriptor.DefaultSeverity == DiagnosticSeverity.Error);
        Assert.Equal(stops, descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable));
        Assert.Equal(stops, descriptor.CustomTags.Contains(WellKnownDiagnosticTags.Compiler));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_tests(string id)
    {
        string folder = Path.Combine(Repository.Root, "tests", "NetGen.Generators.Tests");

        Assert.Contains(Directory.EnumerateFiles(folder, "*Tests.cs", SearchOption.AllDirectories), file => File.ReadAllText(file).Contains(id, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_rule_is_reported_by_an_analyzer()
    {
        IEnumerable<DiagnosticAnalyzer> analyzers = typeof(NetworkAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);

        Assert.Equal(
            Descriptors.All.Select(descriptor => descriptor.Id).Order(),
            analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id).Distinct().Order());
    }

    [Fact]
    public void No_page_is_left_of_a_rule_that_is_gone()
    {
        string folder = Path.Combine(Repository.Root, "docs", "rules");
        IEnumerable<string?> pages = Directory.GetFiles(folder, "NETGEN*.md").Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(Descriptors.All.Select(descriptor => descriptor.Id).Concat(OfTheBuild).Order(), pages.Order());
    }

    /// <summary>The first line of a page.</summary>
    private static string PageWithTheUsualHeadings(string id)
    {
        string[] page = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "rules", $"{id}.md"));
        Assert.Equal(
            ["## Cause", "## Example", "## How to fix it", "## When to suppress it"],
            page.Where(line => line.StartsWith("## ", StringComparison.Ordinal)));
        return page[0];
    }
}
