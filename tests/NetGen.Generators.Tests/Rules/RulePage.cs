using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generators.Rules;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests.Rules;

/// <summary>The examples of the pages in docs/rules, one for each rule, and what the analyzers say of them.</summary>
internal static partial class RulePage
{
    /// <summary>What no example can show: another platform, a defect of ours, and a kind of layer that the library does not have.</summary>
    private static readonly string[] WithoutExample = ["NETGEN501", "NETGEN999", "NETGEN207"];

    /// <summary>The files of weights that pages speak of.</summary>
    private static readonly WeightText[] Weights = [WeightText.Digits, WeightText.Refused("lost.safetensors", "There is no such file.")];

    public static TheoryData<string> Ids => [.. Descriptors.All.Select(descriptor => descriptor.Id).Except(WithoutExample)];

    /// <summary>The code under the heading.</summary>
    public static string Example(string id) =>
        ExampleCode().Match(File.ReadAllText(Path.Combine(Repository.Root, "docs", "rules", $"{id}.md"))).Groups["code"].Value;

    /// <summary>What all analyzers report after the generator has run.</summary>
    /// <param name="source">The user's file.</param>
    /// <param name="severities">What the project's .editorconfig says of rules.</param>
    public static async Task<Diagnostic[]> ReportedAsync(string source, params (string Id, ReportDiagnostic Severity)[] severities)
    {
        Compilation compilation = Compile.Compilation(CompileOptions.Default, Compile.GlobalUsings + " global using System;", source);
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(
            severities.ToDictionary(rule => rule.Id, rule => rule.Severity)));
        Compile.Driver(CompileOptions.Default with { Texts = Weights }).RunGeneratorsAndUpdateCompilation(compilation, out Compilation complete, out _);
        return [.. await complete.WithAnalyzers([new NetworkAnalyzer(), new AdviceAnalyzer(), new CallAnalyzer()], new AnalyzerOptions([.. Weights])).GetAnalyzerDiagnosticsAsync()];
    }

    [GeneratedRegex("## Example\n.*?```csharp\n(?<code>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex ExampleCode();
}
