using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generators.Rules;

namespace NetGen.CodeFixes;

/// <summary>Offers the remedies that a rule states with its finding: changes to arguments of the network's attributes, and to expressions in calls.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemedyFix)), Shared]
public sealed class RemedyFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. Descriptors.All.Select(descriptor => descriptor.Id)];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new SolutionFixAll("Take the remedy everywhere", static (solution, key, found, cancellation) =>
    {
        Change[] changes =
        [
            .. from diagnostic in found.SelectMany(file => file.Diagnostics)
               from remedy in RemedyProperties.Read(diagnostic.Properties)
               where remedy.Key == key
               from change in Changes(diagnostic, remedy)
               select change,
        ];
        return ApplyAsync(solution, changes, cancellation);
    });

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            foreach (WrittenRemedy remedy in RemedyProperties.Read(diagnostic.Properties))
            {
                Change[] changes = Changes(diagnostic, remedy);
                context.RegisterCodeFix(
                    CodeAction.Create(
                        remedy.Title,
                        cancellation => ApplyAsync(context.Document.Project.Solution, changes, cancellation),
                        remedy.Key),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    private static Change[] Changes(Diagnostic diagnostic, WrittenRemedy remedy) =>
    [
        .. remedy.Edits.Select(edit => new Change(diagnostic.AdditionalLocations[edit.Location], edit.Argument, edit.Value)),
    ];

    /// <summary>The layers and <c>[Network]</c> may stand in different files.</summary>
    private static async Task<Solution> ApplyAsync(Solution solution, Change[] changes, CancellationToken cancellation)
    {
        foreach (IGrouping<SyntaxTree?, Change> file in changes.GroupBy(change => change.Location.SourceTree))
        {
            if (solution.GetDocument(file.Key) is { } document)
            {
                Document changed = await ApplyAsync(document, [.. file], cancellation).ConfigureAwait(false);
                solution = solution.WithDocumentSyntaxRoot(
                    document.Id, (await changed.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!);
            }
        }

        return solution;
    }

    private static async Task<Document> ApplyAsync(Document document, Change[] changes, CancellationToken cancellation)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        SemanticModel model = (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        ILookup<SyntaxNode, Change> byNode = changes.Distinct().ToLookup(change => NodeOf(change, root));
        return document.WithSyntaxRoot(root.ReplaceNodes(byNode.Select(group => group.Key), (node, _) => node is AttributeSyntax attribute
            ? byNode[node].Aggregate(attribute, (changed, change) => AttributeArguments.Of(attribute, model).Set(changed, change.Argument, change.Value))
            : Parsed(byNode[node].First().Value!, isAttribute: node.Parent is AttributeSyntax).WithTriviaFrom(node)));
    }

    private static ExpressionSyntax Parsed(string text, bool isAttribute) =>
        isAttribute ? SyntaxFactory.ParseName(text) : SyntaxFactory.ParseExpression(text);

    /// <summary>An attribute whose argument changes, or an expression that gives way to another.</summary>
    private static SyntaxNode NodeOf(Change change, SyntaxNode root)
    {
        SyntaxNode node = root.FindNode(change.Location.SourceSpan, getInnermostNodeForTie: true);
        return change.Argument.Length == 0 ? node.FirstAncestorOrSelf<ExpressionSyntax>()! : node.FirstAncestorOrSelf<AttributeSyntax>()!;
    }

    private sealed record Change(Location Location, string Argument, string? Value);
}
