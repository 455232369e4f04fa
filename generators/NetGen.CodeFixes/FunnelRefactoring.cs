using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.CodeFixes;

/// <summary>Lets the widths of a network's layers fall, or rise, evenly from its inputs to its outputs.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(FunnelRefactoring)), Shared]
public sealed class FunnelRefactoring : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        if (await NetworkClass.FindAsync(context).ConfigureAwait(false) is not { Layers.Length: > 1 } network)
            return;

        int[] widths = Widths(network.Layers[0].Inputs.Value, network.Layers[network.Layers.Length - 1].Outputs.Value, network.Layers.Length);
        if (widths.Min() < 1 || (Sizes(network, layer => layer.Outputs.Value, widths, 1) && Sizes(network, layer => layer.Inputs.Value, widths, 0)))
            return;

        context.RegisterRefactoring(CodeAction.Create(
            $"Make the layers a funnel: {string.Join(" → ", widths.Select(Text))}",
            cancellation => ResizeAsync(context.Document, network.Attributes, widths, cancellation),
            nameof(FunnelRefactoring)));
    }

    /// <summary>A geometric sequence, so that each layer is by the same factor wider or narrower than the one before.</summary>
    private static int[] Widths(int inputs, int outputs, int layers) =>
    [
        .. Enumerable.Range(0, layers + 1).Select(index => index == 0 ? inputs : index == layers ? outputs
            : (int)Math.Round(inputs * Math.Pow((double)outputs / inputs, (double)index / layers))),
    ];

    private static bool Sizes(NetworkClass network, Func<NetGen.Generators.Declaration.DenseLayerDeclaration, int> size, int[] widths, int first) =>
        network.Layers.Select(size).SequenceEqual(widths.Skip(first).Take(network.Layers.Length));

    private static async Task<Document> ResizeAsync(Document document, AttributeSyntax[] layers, int[] widths, CancellationToken cancellation)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        SemanticModel model = (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        Dictionary<ExpressionSyntax, int> sizes = [];
        for (int i = 0; i < layers.Length; i++)
        {
            AttributeArguments arguments = AttributeArguments.Of(layers[i], model);
            sizes[arguments.Find(layers[i], "inputs")!] = widths[i];
            sizes[arguments.Find(layers[i], "outputs")!] = widths[i + 1];
        }

        return document.WithSyntaxRoot(root.ReplaceNodes(
            sizes.Keys.Where(size => size.ToString() != Text(sizes[size])),
            (size, _) => SyntaxFactory.ParseExpression(Text(sizes[size])).WithTriviaFrom(size)));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
