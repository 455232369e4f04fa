using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generators.Declaration;
using NetGen.Generators.Rules;

namespace NetGen.CodeFixes;

/// <summary>
/// Writes the inferred numbers into a network, the inputs of dense layers and a <c>[Shape]</c> behind what changes one of several axes, and takes out those that can be
/// inferred.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ShapesRefactoring)), Shared]
public sealed class ShapesRefactoring : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        if (await NetworkClass.FindAsync(context).ConfigureAwait(false) is not { Network.Structure.Problems.Length: 0 } network)
            return;

        SemanticModel model = (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false))!;
        Offer("State the shapes", Stated(network).Concat(Shaped(network, await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false))));
        Offer("Leave the shapes to be inferred", Inferred(network, model).Concat(Unshaped(network)));

        void Offer(string title, IEnumerable<TextChange> changes)
        {
            if (changes.ToArray() is { Length: > 0 } all)
                context.RegisterRefactoring(CodeAction.Create(title, cancellation => LayerText.ApplyAsync(context.Document, all, cancellation), title));
        }
    }

    /// <summary>A layer that takes another number in each round of a repetition can state none.</summary>
    private static IEnumerable<TextChange> Stated(NetworkClass network) =>
        from layer in network.Network.Structure.Layers
        where layer.Kind == LayerKind.Layer && layer.Source.Inputs is null
        group layer.Inputs by layer.Source into rounds
        where rounds.Distinct().Count() == 1
        select Stated(AttributeOf(network, rounds.Key), rounds.First());

    private static TextChange Stated(AttributeSyntax layer, int inputs)
    {
        AttributeArgumentSyntax first = layer.ArgumentList!.Arguments[0];
        string name = first.NameColon is null ? "" : "inputs: ";
        return new TextChange(new TextSpan(first.SpanStart, 0), $"{name}{Numbers.Text(inputs)}, ");
    }

    /// <summary>A shape that is another in each round of a repetition cannot be stated, and one that is stated already need not be.</summary>
    private static IEnumerable<TextChange> Shaped(NetworkClass network, SourceText text) =>
        from layer in network.Network.Structure.Layers
        where layer.After.Axes.Length > 1 && layer.After != layer.Before && layer.Kind != LayerKind.Layer && !IsShaped(network, layer.Source)
        group layer.After by layer.Source into rounds
        where rounds.Distinct().Count() == 1
        let axes = string.Join(", ", rounds.First().Axes.Select(axis => Numbers.Text(axis)))
        select LayerText.After(AttributeOf(network, rounds.Key), [$"global::NetGen.Shape({axes})"], text);

    private static bool IsShaped(NetworkClass network, LayerDeclaration layer) =>
        network.Network.Layers.SkipWhile(other => other != layer).Skip(1).FirstOrDefault() is { Kind: LayerKind.Shape };

    /// <summary>Without <c>[Input]</c> the first layer's inputs are the shape of a sample.</summary>
    private static IEnumerable<TextChange> Inferred(NetworkClass network, SemanticModel model)
    {
        LayerDeclaration[] layers = [.. network.Network.Layers];
        LayerDeclaration? stating = layers[0].Kind == LayerKind.Input ? null : layers.First(layer => !layer.Kind.IsMark());
        return
            from layer in layers
            where layer.Kind == LayerKind.Layer && layer.Inputs is not null && layer != stating
            let attribute = AttributeOf(network, layer)
            select new TextChange(attribute.Span, AttributeArguments.Of(attribute, model).Set(attribute, "inputs", null).ToString());
    }

    private static IEnumerable<TextChange> Unshaped(NetworkClass network) => LayerText.Removals(
        from layer in network.Network.Layers
        where layer.Kind == LayerKind.Shape
        select AttributeOf(network, layer));

    private static AttributeSyntax AttributeOf(NetworkClass network, LayerDeclaration layer) =>
        network.Attributes[Array.IndexOf([.. network.Network.Layers], layer)];
}
