using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using NetGen.Generators.Rules;

namespace NetGen.Generators.Tests.Rules;

/// <summary>The pages in docs/rules tell the truth: their examples are reported where and as they say.</summary>
public partial class PageTests
{
    public static TheoryData<string> Ids => RulePage.Ids;

    public static TheoryData<string> Remedies => [.. Descriptors.All.Select(descriptor => descriptor.Id).Where(id => RulePage.Remedy(id) is not null)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_example_of_a_page_is_reported(string id)
    {
        string example = RulePage.Example(id);
        Diagnostic[] reported = [.. (await RulePage.ReportedAsync(example)).Where(diagnostic => diagnostic.Id == id)];

        string[] lines = example.Split('\n');
        int[] marked = [.. Enumerable.Range(0, lines.Length).Where(line => lines[line].Contains($"// {id}", StringComparison.Ordinal))];
        Assert.NotEmpty(marked);
        // Where the compiler finds fault too, it is with the same.
        Assert.All(RulePage.CompilerErrors(example), error => Assert.Contains(error.Location.GetLineSpan().StartLinePosition.Line, marked));
        Assert.Equal(marked, reported.Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line).Order());
        Assert.All(reported, diagnostic => Assert.StartsWith(
            Quoted(lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]),
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture),
            StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Remedies))]
    public async Task What_a_page_says_instead_compiles_and_is_not_reported(string id)
    {
        string remedy = RulePage.Remedy(id)!;
        Assert.Empty(RulePage.CompilerErrors(remedy));
        Assert.DoesNotContain(await RulePage.ReportedAsync(remedy), diagnostic => diagnostic.Id == id);
    }

    /// <summary>What a comment says after the id: the beginning of the message, or nothing.</summary>
    private static string Quoted(string line) => Comment().Match(line).Groups["message"].Value.Trim();

    [GeneratedRegex(@"// NETGEN\d+:?(?<message>.*)$")]
    private static partial Regex Comment();
}
