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

namespace NetGen.Generators.Tests.Hostile;

/// <summary>What an editor does with one file after each keystroke: generator, analyzers, fixes and refactorings. All that can be is reused.</summary>
internal sealed class EditorSession : IDisposable
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = Instances<DiagnosticAnalyzer>(typeof(NetworkAnalyzer));
    private static readonly ImmutableArray<CodeFixProvider> Fixes = Instances<CodeFixProvider>(typeof(RemedyFix));
    private static readonly ImmutableArray<CodeRefactoringProvider> Refactorings = Instances<CodeRefactoringProvider>(typeof(RemedyFix));

    private static readonly CSharpParseOptions Parse = CompileOptions.Default.Parse;

    // Fewer references than a project has: every name is looked up in each of them.
    private static readonly MetadataReference[] References =
    [
        .. Infrastructure.References.All.Where(reference => Path.GetFileNameWithoutExtension(reference.Display) is
            "System.Private.CoreLib" or "System.Runtime" or "System.Memory" or "NetGen"),
    ];

    private readonly AdhocWorkspace _workspace = new();
    private readonly DocumentId _document;
    private readonly SyntaxTree _usings = CSharpSyntaxTree.ParseText(Compile.GlobalUsings + " global using System;", Parse);
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver = Compile.Driver(CompileOptions.Default);
    private Solution _solution;

    public EditorSession()
    {
        _compilation = CSharpCompilation.Create("Networks", [_usings], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Project project = _workspace.AddProject("Networks", LanguageNames.CSharp)
            .WithParseOptions(Parse)
            .WithCompilationOptions(_compilation.Options)
            .AddMetadataReferences(References)
            .AddDocument("Usings.cs", _usings.GetRoot()).Project;
        _document = DocumentId.CreateNewId(project.Id);
        _solution = project.Solution.AddDocument(_document, "Networks.cs", "");
    }

    /// <summary>What the generator threw, and what it and the analyzers reported.</summary>
    public async Task<(Exception? Thrown, ImmutableArray<Diagnostic> Diagnostics)> TypeAsync(string source)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(source, Parse);
        _compilation = _compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(_usings, tree);
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out Compilation output, out ImmutableArray<Diagnostic> generator);
        CompilationWithAnalyzers analysis = output.WithAnalyzers(
            Analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        ImmutableArray<Diagnostic> diagnostics = await analysis.GetAnalyzerDiagnosticsAsync();
        return (_driver.GetRunResult().Results.Single().Exception, [.. generator, .. diagnostics]);
    }

    /// <summary>Everything that the editor would offer, a caret at the position included.</summary>
    public async Task<IReadOnlyList<(CodeAction Action, string Id)>> OffersAsync(string source, ImmutableArray<Diagnostic> diagnostics, int caret)
    {
        Document document = Open(source);
        List<(CodeAction, string)> offers = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            foreach (CodeFixProvider fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                await fix.RegisterCodeFixesAsync(new CodeFixContext(
                    document, await InDocumentAsync(diagnostic, document), (action, _) => offers.Add((action, diagnostic.Id)), CancellationToken.None));
            }
        }

        foreach (CodeRefactoringProvider refactoring in Refactorings)
        {
            await refactoring.ComputeRefactoringsAsync(new CodeRefactoringContext(
                document, new TextSpan(caret, 0), action => offers.Add((action, "")), CancellationToken.None));
        }

        return offers;
    }

    /// <summary>The file after an offer was taken.</summary>
    public async Task<string> TakeAsync(CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (await changed.GetDocument(_document)!.GetTextAsync()).ToString();
    }

    public void Dispose() => _workspace.Dispose();

    private Document Open(string source)
    {
        _solution = _solution.WithDocumentText(_document, SourceText.From(source));
        return _solution.GetDocument(_document)!;
    }

    /// <summary>The same diagnostic in the tree of the workspace.</summary>
    private static async Task<Diagnostic> InDocumentAsync(Diagnostic diagnostic, Document document)
    {
        SyntaxTree tree = (await document.GetSyntaxTreeAsync())!;
        return Diagnostic.Create(
            diagnostic.Descriptor,
            Location.Create(tree, diagnostic.Location.SourceSpan),
            diagnostic.AdditionalLocations.Select(location => Location.Create(tree, location.SourceSpan)),
            diagnostic.Properties);
    }

    private static ImmutableArray<T> Instances<T>(Type neighbour) =>
    [
        .. neighbour.Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract).Select(type => (T)Activator.CreateInstance(type)!),
    ];
}
