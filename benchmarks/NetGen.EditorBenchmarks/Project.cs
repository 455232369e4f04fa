using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generators;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.EditorBenchmarks;

/// <summary>A project in memory, with the generator's results from one edit to the next, as an editor keeps them.</summary>
internal sealed class Project
{
    private static readonly CSharpParseOptions Parse = new(LanguageVersion.CSharp14);

    private CSharpCompilation _compilation;
    private GeneratorDriver _driver = CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: Parse);

    public Project(IEnumerable<string> sources) => _compilation = CSharpCompilation.Create(
        "Project",
        sources.Prepend(Sources.GlobalUsings).Select((source, index) => CSharpSyntaxTree.ParseText(source, Parse, $"Source{index}.cs")),
        References.All,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public int Lines => _compilation.SyntaxTrees.Sum(tree => tree.GetText().Lines.Count);

    /// <summary>Changes a file; an editor has shown the compiler's own errors in it before anything of ours runs.</summary>
    /// <param name="file">The number of the file among the sources.</param>
    /// <param name="text">The file's new text: as long as the old one.</param>
    public SyntaxTree Type(int file, string text)
    {
        SyntaxTree tree = _compilation.SyntaxTrees[file + 1];
        SourceText old = tree.GetText();
        int first = Enumerable.Range(0, text.Length).First(place => text[place] != old[place]);
        int last = Enumerable.Range(0, text.Length).Last(place => text[place] != old[place]);
        TextSpan changed = TextSpan.FromBounds(first, last + 1);
        SyntaxTree typed = tree.WithChangedText(old.Replace(changed, text[first..(last + 1)]));
        _compilation = _compilation.ReplaceSyntaxTree(tree, typed);
        _ = _compilation.GetSemanticModel(typed).GetDiagnostics();
        return typed;
    }

    /// <summary>The milliseconds of a run of the generator.</summary>
    public double Generate() => Timing.Milliseconds(() => _driver = _driver.RunGenerators(_compilation));

    /// <summary>The project with what the last run of the generator wrote, which is what analyzers see.</summary>
    public Compilation WithGenerated() => _compilation.AddSyntaxTrees(_driver.GetRunResult().GeneratedTrees);

    /// <summary>The length of what the last run of the generator wrote.</summary>
    public int GeneratedCharacters() => _driver.GetRunResult().GeneratedTrees.Sum(tree => tree.Length);

    /// <summary>The milliseconds of a compilation from nothing, as the compiler's server does it: sources, generator and assembly.</summary>
    public static double Build(string[] sources) => Timing.Milliseconds(() =>
    {
        Project project = new(sources);
        project.Generate();
        using MemoryStream assembly = new();
        if (!project.WithGenerated().Emit(assembly).Success)
            project.AssertBuilds();
    });

    /// <summary>Throws where the project does not build, which would make its times those of nothing real.</summary>
    public void AssertBuilds()
    {
        if (WithGenerated().GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
            throw new InvalidOperationException($"The project that is timed does not build: {error}");
    }
}
