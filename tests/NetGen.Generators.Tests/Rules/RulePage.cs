using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generators.Rules;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests.Rules;

/// <summary>The examples of the pages in docs/rules, one for each rule, and what the analyzers say of them.</summary>
internal static partial class RulePage
{
    /// <summary>What no example can show: another generator, another platform, and a defect of ours.</summary>
    private static readonly string[] WithoutExample = ["NETGEN210", "NETGEN501", "NETGEN999"];

    public static TheoryData<string> Ids => [.. Descriptors.All.Select(descriptor => descriptor.Id).Except(WithoutExample)];

    /// <summary>The code under the heading.</summary>
    public static string Example(string id) => Code(ExampleCode(), id);

    /// <summary>What the page says instead, as a program; null where it says it without code.</summary>
    public static string? Remedy(string id) => Code(RemedyCode(), id) switch
    {
        "" => null,
        var code when Network().IsMatch(code) => code,
        var statements => WithNetworks(Example(id), statements),
    };

    /// <summary>What all analyzers report after the generator has run.</summary>
    /// <param name="source">The user's file.</param>
    /// <param name="severities">What the project's .editorconfig says of rules.</param>
    public static async Task<Diagnostic[]> ReportedAsync(string source, params (string Id, ReportDiagnostic Severity)[] severities)
    {
        Compilation complete = Completed(source, severities);
        return [.. await complete.WithAnalyzers([new NetworkAnalyzer(), new AdviceAnalyzer(), new CallAnalyzer()], new AnalyzerOptions([.. RuleCase.Texts]))
            .GetAnalyzerDiagnosticsAsync()];
    }

    /// <summary>What the compiler itself calls an error after the generator has run.</summary>
    public static Diagnostic[] CompilerErrors(string source) =>
        [.. Completed(source).GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];

    private static Compilation Completed(string source, params (string Id, ReportDiagnostic Severity)[] severities)
    {
        Compilation compilation = Compile.Compilation(CompileOptions.Default, Compile.GlobalUsings + " global using System;", source);
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(
            severities.ToDictionary(rule => rule.Id, rule => rule.Severity)));
        Compile.Driver(CompileOptions.Default with { Texts = RuleCase.Texts }).RunGeneratorsAndUpdateCompilation(compilation, out Compilation complete, out _);
        return complete;
    }

    private static string Code(Regex block, string id) =>
        block.Match(File.ReadAllText(Path.Combine(Repository.Root, "docs", "rules", $"{id}.md"))).Groups["code"].Value;

    // Statements speak of the example's networks, and of spans by the names that the library gives them.
    private static string WithNetworks(string example, string statements)
    {
        string[] networks = [.. Network().Matches(example).Select(match => match.Groups["name"].Value)];
        return $$"""
            {{example.Split("public static class Program")[0]}}
            public static class Program
            {
                {{string.Concat(networks.Select(name => $"static readonly {name} {name.ToLowerInvariant()} = new(seed: 1);"))}}
                static readonly float[] inputs = [], outputs = [], targets = [], values = [];

                public static void Main()
                {
                    {{statements}}
                }
            }
            """;
    }

    [GeneratedRegex("## Example\n.*?```csharp\n(?<code>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex ExampleCode();

    [GeneratedRegex("## How to fix it\n.*?```csharp\n(?<code>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex RemedyCode();

    [GeneratedRegex(@"public partial class (?<name>\w+)")]
    private static partial Regex Network();
}
