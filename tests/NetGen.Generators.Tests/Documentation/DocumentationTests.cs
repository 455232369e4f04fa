using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests.Documentation;

/// <summary>What the README and the pages under docs show compiles without a warning and runs. The rules' pages, wrong on purpose, have tests of their own.</summary>
public partial class DocumentationTests
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading;";

    private static readonly string s_rules = Path.Combine("docs", "rules");

    public static TheoryData<string> PagesWithCode => [.. Pages.Where(page => !page.StartsWith(s_rules, StringComparison.Ordinal) && new Page(Read(page)).HasCode)];

    private static IEnumerable<string> Pages =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path))
            .Concat(["README.md", "CONTRIBUTING.md", "CHANGELOG.md"]);

    [Theory]
    [MemberData(nameof(PagesWithCode))]
    public void The_code_of_a_page_is_one_program_that_runs(string page)
    {
        CompileOptions options = CompileOptions.Default with { Kind = OutputKind.ConsoleApplication, Texts = [WeightText.Digits] };
        using var folder = new PageFolder();
        folder.Run(Compile.Run(options, ImplicitUsings, new Page(Read(page)).Program).AssertClean());
    }

    [Fact]
    public void Code_is_marked_in_one_way() => Assert.All(Pages, page => Assert.All(
        Fence().Matches(Read(page)).Select(match => match.Groups["language"].Value.Trim()),
        language => Assert.Contains(language, (string[])["", "csharp", "csharp excerpt", "python", "xml", "mermaid", "ini", "json"])));

    [Fact]
    public void Links_to_files_lead_somewhere() => Assert.All(Pages, page =>
    {
        string folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;
        Assert.All(
            Link().Matches(Read(page)).Select(match => match.Groups["target"].Value),
            target => Assert.True(Path.Exists(Path.Combine(folder, target)), $"{page} leads to {target}, where nothing is."));
    });

    [Theory]
    [InlineData(typeof(Activation))]
    [InlineData(typeof(Loss))]
    [InlineData(typeof(Optimizer))]
    [InlineData(typeof(Initializer))]
    public void Every_formula_is_on_its_page(Type formulas)
    {
        string page = Read(Path.Combine("docs", "formulas.md"));
        Assert.All(Enum.GetNames(formulas), name => Assert.Contains($"| `{name}` | ", page, StringComparison.Ordinal));
    }

    private static string Read(string page) => File.ReadAllText(Path.Combine(Repository.Root, page));

    [GeneratedRegex(@"^```(?<language>[^\n`]*)\n.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\]\((?!https?:|#)(?<target>[^)#]+)[^)]*\)")]
    private static partial Regex Link();
}
