using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NetGen.CodeFixes;
using NetGen.Generators.Tests.Infrastructure;
using NetGen.Generators.Tests.Rules;

namespace NetGen.Generators.Tests.CodeFixes;

/// <summary>A project that is open in an editor, with generator and analyzers: what is offered, and what becomes of the files.</summary>
internal sealed class Editor : IDisposable
{
    private const string Caret = "$$";

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [new NetworkAnalyzer(), new AdviceAnalyzer(), new CallAnalyzer()];

    private readonly AdhocWorkspace _workspace = new();
    private readonly Project _project;
    private readonly DocumentId[] _files;
    private readonly int _caret;

    /// <param name="usings">A file of global usings.</param>
    /// <param name="files">The other files; in the first, <c>$$</c> is the caret.</param>
    public Editor(string usings, params string[] files)
    {
        _caret = files[0].IndexOf(Caret, StringComparison.Ordinal);
        Project project = _workspace.AddProject("Networks", LanguageNames.CSharp)
            .WithParseOptions(CompileOptions.Default.Parse)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .AddMetadataReferences(References.All)
            .AddAnalyzerReference(new GeneratorReference())
            .AddDocument("Usings.cs", usings).Project;
        foreach (AdditionalText text in RuleCase.Texts)
            project = project.AddAdditionalDocument(Path.GetFileName(text.Path), text.GetText()!, filePath: text.Path).Project;
        _files = [.. files.Select(_ => DocumentId.CreateNewId(project.Id))];
        foreach ((DocumentId id, string text) in _files.Zip(files))
            project = project.Solution.AddDocument(id, $"File{Array.IndexOf(_files, id)}.cs", text.Replace(Caret, "", StringComparison.Ordinal)).GetProject(project.Id)!;
        _project = project;
    }

    /// <summary>All code fixes and refactorings that there are.</summary>
    public static IReadOnlyList<Type> Providers { get; } =
    [
        .. typeof(RemedyFix).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && (type.IsSubclassOf(typeof(CodeFixProvider)) || type.IsSubclassOf(typeof(CodeRefactoringProvider)))),
    ];

    /// <summary>What one of the providers offers, for the caret or for what the analyzers report of one rule or of all.</summary>
    public async Task<IReadOnlyList<CodeAction>> OffersAsync(Type provider, string? id = null)
    {
        List<CodeAction> offers = [];
        switch (Activator.CreateInstance(provider))
        {
            case CodeRefactoringProvider refactoring when _caret >= 0:
                await refactoring.ComputeRefactoringsAsync(new CodeRefactoringContext(
                    _project.GetDocument(_files[0])!, new TextSpan(_caret, 0), offers.Add, CancellationToken.None));
                break;
            case CodeFixProvider fix:
                foreach (Diagnostic diagnostic in await ReportedAsync(_project))
                {
                    if (fix.FixableDiagnosticIds.Contains(diagnostic.Id) && (id is null || id == diagnostic.Id))
                    {
                        await fix.RegisterCodeFixesAsync(new CodeFixContext(
                            _project.GetDocument(diagnostic.Location.SourceTree)!, diagnostic, (action, _) => offers.Add(action), CancellationToken.None));
                    }
                }

                break;
        }

        return offers;
    }

    /// <summary>The files after an offer was taken, what is reported of them then, and what the compiler says.</summary>
    public async Task<(string[] Files, Diagnostic[] Reported, Diagnostic[] Errors)> TakeAsync(CodeAction action)
    {
        ApplyChangesOperation operation = Assert.Single((await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>());
        Project changed = operation.ChangedSolution.GetProject(_project.Id)!;
        List<string> files = [];
        foreach (DocumentId id in _files)
            files.Add((await changed.GetDocument(id)!.GetTextAsync()).ToString());
        Compilation compilation = (await changed.GetCompilationAsync())!;
        return (
            [.. files],
            await ReportedAsync(changed),
            [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)]);
    }

    public void Dispose() => _workspace.Dispose();

    private static async Task<Diagnostic[]> ReportedAsync(Project project)
    {
        Compilation compilation = (await project.GetCompilationAsync())!;
        ImmutableArray<Diagnostic> reported = await compilation.WithAnalyzers(Analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        return [.. reported.OrderBy(diagnostic => diagnostic.Location.SourceTree!.FilePath).ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    private sealed class GeneratorReference : AnalyzerReference
    {
        /// <summary>A workspace knows a generator by its instance.</summary>
        private readonly ImmutableArray<ISourceGenerator> _generators = [new NetworkGenerator().AsSourceGenerator()];

        public override string? FullPath => null;

        public override object Id => this;

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;
    }
}
