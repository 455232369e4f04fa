using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace NetGen.Generators.Tests.Rules;

/// <summary>The pages in docs/rules tell the truth: their examples are reported where and as they say.</summary>
public partial class PageTests
{
    public static TheoryData<string> Ids => RulePage.Ids;

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_example_of_a_page_is_reported(string id)
    {
        string example = RulePage.Example(id);
        Diagnostic[] reported = [.. (await RulePage.ReportedAsync(example)).Where(diagnostic => diagnostic.Id == id)];

        string[] lines = example.Split('\n');
        int[] marked = [.. Enumerable.Range(0, lines.Length).Where(line => lines[line].Contains($"// {id}", StringComparison.Ordinal))];
        Assert.NotEmpty(marked);
        Assert.Equal(marked, reported.Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line).Order());
        Assert.All(reported, diagnostic => Assert.StartsWith(
            Quoted(lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]),
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture),
            StringComparison.Ordinal));
    }

    /// <summary>What a comment says after the id: the beginning of the message, or nothing.</summary>
    private static string Quoted(string line) => Comment().Match(line).Groups["message"].Value.Trim();

    [GeneratedRegex(@"// NETGEN\d+:?(?<message>.*)$")]
    private static partial Regex Comment();
}
