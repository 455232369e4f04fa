using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetGen.Playground.Editor;

/// <summary>One text in an editor: each change is compiled anew, with what the generator remembers of the last.</summary>
public sealed class EditorSession
{
    private GeneratorDriver _driver = Source.Driver();
    private CSharpCompilation _compilation = CSharpCompilation.Create("Networks", [Source.Usings], References.All, Source.Options);
    private int _builds;

    /// <summary>The text as it was last opened.</summary>
    private Source? _source;

    private Source Current => _source ?? throw new InvalidOperationException("No text is open.");

    /// <summary>Says all there is to say of a text.</summary>
    /// <param name="text">The C# of the editor.</param>
    public async Task<Verdict> OpenAsync(string text)
    {
        var watch = Stopwatch.StartNew();
        SyntaxTree tree = CSharpSyntaxTree.ParseText(text, Source.Parse, Source.Path);
        _compilation = _source is null ? _compilation.AddSyntaxTrees(tree) : _compilation.ReplaceSyntaxTree(_source.Tree, tree);
        double parsed = watch.Elapsed.TotalMilliseconds;

        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out Compilation output, out _);
        GeneratorDriverRunResult result = _driver.GetRunResult();
        _source = new Source(tree, output, result.GeneratedTrees);
        double generated = watch.Elapsed.TotalMilliseconds;

        ImmutableArray<Diagnostic> diagnostics = [.. result.Diagnostics, .. await Diagnostics.OfAsync(_source)];
        double analyzed = watch.Elapsed.TotalMilliseconds;
        return new Verdict(
            Diagnostics.Problems(diagnostics),
            [.. result.GeneratedTrees.Select(file => new GeneratedFile(Path.GetFileName(file.FilePath), file.ToString()))],
            LayerPlaces.Of(_source),
            new Times(parsed, generated - parsed, analyzed - generated));
    }

    /// <summary>What can be done about the problems at a place, and what else can be done there.</summary>
    /// <param name="position">Where the caret is in the text that is open.</param>
    public Task<IReadOnlyList<Fix>> FixesAsync(int position) => Fixes.AtAsync(Current, position);

    /// <summary>The names that fit at a place. Nothing is generated for it, since names of the library are what is wanted.</summary>
    /// <param name="text">The C# of the editor, which need not be open.</param>
    /// <param name="position">Where the caret is.</param>
    public Completions Complete(string text, int position)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(text, Source.Parse, Source.Path);
        Compilation compilation = _source is null ? _compilation.AddSyntaxTrees(tree) : _compilation.ReplaceSyntaxTree(_source.Tree, tree);
        return Completing.At(new Source(tree, compilation, []), position);
    }

    /// <summary>What is at a place; null where there is nothing to say.</summary>
    /// <param name="position">A place in the text that is open.</param>
    public Tip? Hover(int position) => Hovering.At(Current, position);

    /// <summary>Compiles the text that is open. Each build has a name of its own, so that all can be loaded into one process.</summary>
    public Build Build()
    {
        var watch = Stopwatch.StartNew();
        using var assembly = new MemoryStream();
        var result = Current.Compilation.WithAssemblyName($"Networks{++_builds}").Emit(assembly);
        string[] errors = [.. result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString())];
        return result.Success
            ? new Build(Convert.ToBase64String(assembly.GetBuffer(), 0, (int)assembly.Length), [], watch.Elapsed.TotalMilliseconds, (int)assembly.Length)
            : new Build(null, errors, watch.Elapsed.TotalMilliseconds, 0);
    }
}
