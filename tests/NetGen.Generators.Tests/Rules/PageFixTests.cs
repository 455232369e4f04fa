using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generators.Tests.CodeFixes;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests.Rules;

/// <summary>The pages in docs/rules name, in italics, the very fixes that an editor offers for their examples.</summary>
public partial class PageFixTests
{
    public static TheoryData<string> Ids => RulePage.Ids;

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_page_names_the_fixes_and_each_mends_the_example(string id)
    {
        using Editor editor = new(Compile.GlobalUsings + " global using System;", RulePage.Example(id));
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

    [GeneratedRegex(@"(?<![*\w])\*(?<title>[A-Z][^*\n]*)\*(?!\*)")]
    private static partial Regex FixTitle();
}
