using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;
using NetGen.CodeFixes;

namespace NetGen.Playground.Editor;

/// <summary>NetGen's code fixes and refactorings, which want a workspace around the text.</summary>
internal static class Fixes
{
    private static readonly CodeFixProvider[] s_fixes =
    [
        new RemedyFix(), new ResizeLayerFix(), new InsertLayerFix(), new AddFirstLayerFix(), new InsertFlattenFix(), new CloseGroupFix(),
        new MakePartialFix(), new MakeOrdinaryClassFix(), new MoveInputFix(), new MoveLayersFix(), new RemoveAttributeFix(),
    ];

    private static readonly CodeRefactoringProvider[] s_refactorings =
    [
        new AddLayerRefactoring(), new FunnelRefactoring(), new ScaffoldRefactoring(), new ShapesRefactoring(),
    ];

    private static readonly Lazy<AdhocWorkspace> s_workspace = new(() => new AdhocWorkspace());

    public static async Task<IReadOnlyList<Fix>> AtAsync(Source source, int position)
    {
        Document document = Open(source);
        SyntaxTree tree = (await document.GetSyntaxTreeAsync())!;
        Source opened = new(tree, (await document.Project.GetCompilationAsync())!, source.Generated);
        List<CodeAction> actions = [];
        foreach (Diagnostic diagnostic in await Diagnostics.OfAsync(opened))
        {
            if (diagnostic.Location.SourceTree == tree && diagnostic.Location.SourceSpan.IntersectsWith(position))
                await OfferAsync(document, diagnostic, actions);
        }

        foreach (CodeRefactoringProvider refactoring in s_refactorings)
            await refactoring.ComputeRefactoringsAsync(new CodeRefactoringContext(document, new TextSpan(position, 0), actions.Add, CancellationToken.None));
        return await EditsAsync(document, actions);
    }

    /// <summary>A document of the text in a project with the generated files.</summary>
    private static Document Open(Source source)
    {
        var project = ProjectId.CreateNewId();
        Solution solution = s_workspace.Value.CurrentSolution
            .AddProject(ProjectInfo.Create(
                project, VersionStamp.Default, "Networks", "Networks", LanguageNames.CSharp,
                compilationOptions: Source.Options, parseOptions: Source.Parse, metadataReferences: References.All))
            .AddDocument(DocumentId.CreateNewId(project), "Usings.cs", Source.Usings.GetText(), filePath: "Usings.cs");
        foreach (SyntaxTree generated in source.Generated)
            solution = solution.AddDocument(DocumentId.CreateNewId(project), Path.GetFileName(generated.FilePath), generated.GetText(), filePath: generated.FilePath);
        var document = DocumentId.CreateNewId(project);
        return solution.AddDocument(document, Source.Path, source.Tree.GetText(), filePath: Source.Path).GetDocument(document)!;
    }

    private static async Task OfferAsync(Document document, Diagnostic diagnostic, List<CodeAction> actions)
    {
        foreach (CodeFixProvider fix in s_fixes)
        {
            if (fix.FixableDiagnosticIds.Contains(diagnostic.Id))
                await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        }
    }

    private static async Task<IReadOnlyList<Fix>> EditsAsync(Document document, List<CodeAction> actions)
    {
        List<Fix> fixes = [];
        foreach (CodeAction action in actions.DistinctBy(action => action.Title))
        {
            ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
            if (operations.OfType<ApplyChangesOperation>().FirstOrDefault()?.ChangedSolution.GetDocument(document.Id) is not { } changed)
                continue;
            IEnumerable<TextChange> changes = await changed.GetTextChangesAsync(document);
            fixes.Add(new Fix(action.Title, [.. changes.Select(change => new Edit(change.Span.Start, change.Span.End, change.NewText ?? ""))]));
        }

        return fixes;
    }
}
