using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generators.Rules;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests.Rules;

/// <summary>The pages in docs/rules tell the truth: their examples are reported where and as they say.</summary>
public partial class PageTests
{
    /// <summary>What no example can show: another platform, a defect of ours, and a kind of layer that the library does not have.</summary>
    private static readonly string[] WithoutExample = ["NETGEN501", "NETGEN999", "NETGEN207"];

    /// <summary>The files of weights that pages speak of.</summary>
    private static readonly WeightText[] Weights = [WeightText.Digits, WeightText.Refused("lost.safetensors", "There is no such file.")];

    public static TheoryData<string> Ids => [.. Descriptors.All.Select(descriptor => descriptor.Id).Except(WithoutExample)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_example_of_a_page_is_reported(string id)
    {
        string example = Example(File.ReadAllText(Path.Combine(Repository.Root, "docs", "rules", $"{id}.md")));
        Compilation compilation = Compile.Compilation(CompileOptions.Default, Compile.GlobalUsings + " global using System;", example);
        Compile.Driver(CompileOptions.Default with { Texts = Weights }).RunGeneratorsAndUpdateCompilation(compilation, out Compilation complete, out _);

        Diagnostic[] reported =
        [
            .. (await complete.WithAnalyzers([new NetworkAnalyzer(), new AdviceAnalyzer(), new CallAnalyzer()], new AnalyzerOptions([.. Weights])).GetAnalyzerDiagnosticsAsync())
                .Where(diagnostic => diagnostic.Id == id),
        ];

        string[] lines = example.Split('\n');
        int[] marked = [.. Enumerable.Range(0, lines.Length).Where(line => lines[line].Contains($"// {id}", StringComparison.Ordinal))];
        Assert.NotEmpty(marked);
        Assert.Equal(marked, reported.Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line).Order());
        Assert.All(reported, diagnostic => Assert.StartsWith(
            Quoted(lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]),
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture),
            StringComparison.Ordinal));
    }

    /// <summary>The code under the heading.</summary>
    private static string Example(string page) => ExampleCode().Match(page).Groups["code"].Value;

    /// <summary>What a comment says after the id: the beginning of the message, or nothing.</summary>
    private static string Quoted(string line) => Comment().Match(line).Groups["message"].Value.Trim();

    [GeneratedRegex("## Example\n.*?```csharp\n(?<code>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex ExampleCode();

    [GeneratedRegex(@"// NETGEN\d+:?(?<message>.*)$")]
    private static partial Regex Comment();
}
