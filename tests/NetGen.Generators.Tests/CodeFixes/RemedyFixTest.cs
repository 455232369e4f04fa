using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using NetGen.CodeFixes;
using NetGen.Generators.Tests.Declaration;

namespace NetGen.Generators.Tests.CodeFixes;

/// <summary>Applies one of the remedies that rules state, with both analyzers of declarations running.</summary>
internal sealed class RemedyFixTest : CSharpCodeFixTest<AdviceAnalyzer, RemedyFix, DefaultVerifier>
{
    private const string Usings = "using NetGen; using static NetGen.Activation;\n";

    private RemedyFixTest(string[] sources, string[] expected, string key)
    {
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(Library.References);
        TestState.Sources.AddRange(sources.Select((source, index) => ($"File{index}.cs", Microsoft.CodeAnalysis.Text.SourceText.From(Usings + source))));
        FixedState.Sources.AddRange(expected.Select((source, index) => ($"File{index}.cs", Microsoft.CodeAnalysis.Text.SourceText.From(Usings + source))));
        CodeActionEquivalenceKey = key;
    }

    /// <summary>The remedy with the key, and under the title, turns the source into another.</summary>
    public static Task Turns(string key, string title, string source, string expected)
    {
        RemedyFixTest test = new([source], [expected], key)
        {
            CodeActionVerifier = (action, verifier) => verifier.Equal(title, action.Title),
        };
        return test.RunAsync();
    }

    /// <summary>The same over files, and for all diagnostics at once.</summary>
    public static RemedyFixTest Of(string key, string[] sources, string[] expected) => new(sources, expected, key);

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [new NetworkAnalyzer(), new AdviceAnalyzer()];

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Latest);
}
