using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NetGen.CodeFixes;

/// <summary>Mends all that one click can reach at once, where a fix reaches over the bounds of files and no merging of single fixes could follow.</summary>
/// <param name="title">What the editor says.</param>
/// <param name="fix">Makes the solution in which all diagnostics are mended by the fix with the equivalence key.</param>
internal sealed class SolutionFixAll(string title, SolutionFixAll.Fix fix) : FixAllProvider
{
    public delegate Task<Solution> Fix(
        Solution solution, string? key, IReadOnlyList<(Document Document, ImmutableArray<Diagnostic> Diagnostics)> found, CancellationToken cancellation);

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        IEnumerable<Document> documents = context.Scope switch
        {
            FixAllScope.Document => [context.Document!],
            FixAllScope.Project => context.Project.Documents,
            _ => context.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp).SelectMany(project => project.Documents),
        };
        List<(Document, ImmutableArray<Diagnostic>)> found = [];
        foreach (Document document in documents)
            found.Add((document, await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)));
        return CodeAction.Create(
            title,
            cancellation => fix(context.Solution, context.CodeActionEquivalenceKey, found, cancellation),
            context.CodeActionEquivalenceKey);
    }
}
