using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generators.Tests.CodeFixes;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests.Rules;

/// <summary>The pages in docs/rules tell the truth: their examples are reported where and as they say, and mended by the fixes that they name.</summary>
public partial class PageTests
{
    public static TheoryData<string> Ids => RuleCase.IdsOnPages;

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_example_of_a_page_is_reported(string id)
    {
        string example = RuleCase.All[id].Offending;
        Diagnostic[] reported = [.. (await RuleCase.All[id].ReportedAsync(example)).Where(diagnostic => diagnostic.Id == id)];

        string[] lines = example.Split('\n');
        int[] marked = [.. Enumerable.Range(0, lines.Length).Where(line => lines[line].Contains($"// {id}", StringComparison.Ordinal))];
        Assert.NotEmpty(marked);
        Assert.Equal(marked, reported.Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line).Order());
        Assert.All(reported, diagnostic => Assert.StartsWith(
            Quoted(lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]),
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_page_names_the_fixes_and_each_mends_the_example(string id)
    {
        using Editor editor = new(Compile.GlobalUsings + " global using System;", RuleCase.All[id].Offending);
        List<CodeAction> offers = [];
        foreach (Type provider in Editor.Providers)
            offers.AddRange(await editor.OffersAsync(provider, id));

        string page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "rules", $"{id}.md"));
        Assert.Equal(FixTitle().Matches(page).Select(match => match.Groups["title"].Value).Order(), offers.Select(offer => offer.Title).Order());
        foreach (CodeAction offer in offers)
        {
            (string[] files, Diagnostic[] reported, _) = await editor.TakeAsync(offer);

            Assert.DoesNotContain(reported, diagnostic => diagnostic.Id == id);
            Assert.Empty(CSharpSyntaxTree.ParseText(files[0]).GetDiagnostics());
        }
    }

    /// <summary>What a comment says after the id: the beginning of the message, or nothing.</summary>
    private static string Quoted(string line) => Comment().Match(line).Groups["message"].Value.Trim();

    [GeneratedRegex(@"// NETGEN\d+:?(?<message>.*)$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<![*\w])\*(?<title>[A-Z][^*\n]*)\*(?!\*)")]
    private static partial Regex FixTitle();
}
