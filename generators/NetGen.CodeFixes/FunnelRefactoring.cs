using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generators.Rules;

namespace NetGen.CodeFixes;

/// <summary>
/// Makes a network's layers a funnel: one whose widths fall, or rise, evenly from its inputs to its outputs, and one of the widths that a comment
/// at the network gives, <c>// 784-256-64-10</c>.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(FunnelRefactoring)), Shared]
public sealed class FunnelRefactoring : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        if (await NetworkClass.FindAsync(context).ConfigureAwait(false) is not { IsChain: true } network)
            return;

        SemanticModel model = (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false))!;
        HashSet<string> offered = [];
        foreach (IReadOnlyList<int> widths in Given(network.Attributes).Append(Even(network.Widths)))
        {
            if (widths.Min() < 1 || !offered.Add(Notation(widths)) || Funnel.Of(network.Attributes, widths, model) is not { ChangesNothing: false } funnel)
                continue;

            context.RegisterRefactoring(CodeAction.Create(
                $"Make the layers a funnel: {Notation(widths)}",
                async cancellation =>
                {
                    SourceText text = await context.Document.GetTextAsync(cancellation).ConfigureAwait(false);
                    return await LayerText.ApplyAsync(context.Document, funnel.Changes(text), cancellation).ConfigureAwait(false);
                },
                $"{nameof(FunnelRefactoring)} {Notation(widths)}"));
        }
    }

    /// <summary>A geometric sequence, so that each layer is by the same factor wider or narrower than the one before.</summary>
    private static int[] Even(int[] widths)
    {
        int layers = widths.Length - 1;
        (int inputs, int outputs) = (widths[0], widths[layers]);
        return
        [
            .. Enumerable.Range(0, layers + 1).Select(index => index == 0 ? inputs : index == layers ? outputs
                : (int)Math.Round(inputs * Math.Pow((double)outputs / inputs, (double)index / layers))),
        ];
    }

    /// <summary>
    /// The widths in comments above the class and between its layers. Sketches that name activations are for <see cref="ScaffoldRefactoring"/>.
    /// </summary>
    private static IEnumerable<IReadOnlyList<int>> Given(AttributeSyntax[] layers) =>
        from trivia in layers[0].FirstAncestorOrSelf<TypeDeclarationSyntax>()!.DescendantTrivia()
        where trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && trivia.SpanStart < layers[layers.Length - 1].Span.End
        let sketch = LayerSketch.Parse(trivia.ToString().TrimStart('/'))
        where sketch is { NamesActivations: false }
        select sketch.Widths;

    private static string Notation(IEnumerable<int> widths) => string.Join(" → ", widths.Select(width => Numbers.Text(width)));
}
