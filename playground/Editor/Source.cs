using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generators;

namespace NetGen.Playground.Editor;

/// <summary>A text and what NetGen wrote for it.</summary>
/// <param name="Tree">The text.</param>
/// <param name="Compilation">It, the usings that the package gives a project, and the generated files.</param>
/// <param name="Generated">The generated files.</param>
internal sealed record Source(SyntaxTree Tree, Compilation Compilation, IReadOnlyList<SyntaxTree> Generated)
{
    public const string Path = "Network.cs";

    public static CSharpParseOptions Parse { get; } = new(LanguageVersion.Latest, DocumentationMode.Parse);

    public static CSharpCompilationOptions Options { get; } = new(
        OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable, concurrentBuild: false);

    /// <summary>What a project with implicit usings has.</summary>
    public static SyntaxTree Usings { get; } = CSharpSyntaxTree.ParseText(
        "global using System; global using System.Collections.Generic; global using System.Linq; global using static NetGen.Activation;", Parse, "Usings.cs");

    public SemanticModel Model => Compilation.GetSemanticModel(Tree);

    public static GeneratorDriver Driver() => CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: Parse);

    public static IReadOnlyList<DiagnosticAnalyzer> Analyzers { get; } = [new NetworkAnalyzer(), new AdviceAnalyzer(), new CallAnalyzer()];
}
