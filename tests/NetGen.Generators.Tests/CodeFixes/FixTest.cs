using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using NetGen.Generators.Tests.Declaration;

namespace NetGen.Generators.Tests.CodeFixes;

/// <summary>Runs a fix over marked source: one diagnostic at a time, and all of a document, a project and a solution at once.</summary>
internal sealed class FixTest<TFix> : CSharpCodeFixTest<NetworkAnalyzer, TFix, DefaultVerifier>
    where TFix : CodeFixProvider, new()
{
    private const string Usings = "using NetGen; using static NetGen.Activation;\n";

    private FixTest(string[] sources, string[] fixedSources)
    {
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(Library.References);
        foreach (string source in sources)
            TestState.Sources.Add(Usings + source);
        foreach (string source in fixedSources)
            FixedState.Sources.Add(Usings + source);
    }

    /// <summary>The fix turns the source into another.</summary>
    public static FixTest<TFix> Of(string source, string fixedSource) => new([source], [fixedSource]);

    /// <summary>The fix turns files into others.</summary>
    public static FixTest<TFix> Of(string[] sources, string[] fixedSources) => new(sources, fixedSources);

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Latest);
}
