using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generators.Tests.Declaration;

namespace NetGen.Generators.Tests.CodeFixes;

/// <summary>Asks a refactoring what it offers at the caret, <c>$$</c>, and applies it.</summary>
internal static class RefactoringTest
{
    private const string Caret = "$$";
    private const string Usings = "using NetGen;\nusing static NetGen.Activation;\n";

    /// <summary>The refactoring is offered under the title, and turns the source into another that compiles.</summary>
    public static async Task TurnsAsync<TRefactoring>(string title, string source, string expected, params AdditionalText[] texts)
        where TRefactoring : CodeRefactoringProvider, new()
    {
        using AdhocWorkspace workspace = new();
        Document document = Open(workspace, source, texts, out TextSpan caret);
        CodeAction action = Assert.Single(await OffersAsync<TRefactoring>(document, caret), action => action.Title == title);

        Solution changed = Assert.Single((await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>()).ChangedSolution;
        Document result = changed.GetDocument(document.Id)!;

        Assert.Equal(Usings + expected, (await result.GetTextAsync()).ToString());
        Assert.DoesNotContain(
            (await result.GetSemanticModelAsync())!.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    /// <summary>The refactoring has nothing to offer.</summary>
    public static async Task OffersNothingAsync<TRefactoring>(string source, params AdditionalText[] texts)
        where TRefactoring : CodeRefactoringProvider, new()
    {
        using AdhocWorkspace workspace = new();
        Document document = Open(workspace, source, texts, out TextSpan caret);

        Assert.Empty(await OffersAsync<TRefactoring>(document, caret));
    }

    private static Document Open(AdhocWorkspace workspace, string source, AdditionalText[] texts, out TextSpan caret)
    {
        string text = Usings + source;
        caret = new TextSpan(text.IndexOf(Caret, StringComparison.Ordinal), 0);
        Project project = workspace.AddProject("Networks", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .AddMetadataReferences(Library.References);
        foreach (AdditionalText file in texts)
            project = project.AddAdditionalDocument(Path.GetFileName(file.Path), file.GetText()!, filePath: file.Path).Project;
        return project.AddDocument("Networks.cs", text.Remove(caret.Start, Caret.Length));
    }

    private static async Task<List<CodeAction>> OffersAsync<TRefactoring>(Document document, TextSpan caret)
        where TRefactoring : CodeRefactoringProvider, new()
    {
        List<CodeAction> actions = [];
        await new TRefactoring().ComputeRefactoringsAsync(new CodeRefactoringContext(document, caret, actions.Add, CancellationToken.None));
        return actions;
    }
}
