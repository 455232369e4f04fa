using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generators.Declaration;
using NetGen.Generators.Rules;

namespace NetGen.CodeFixes;

/// <summary>Writes the inferred inputs into all layers of a network, and takes out those that can be inferred.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ShapesRefactoring)), Shared]
public sealed class ShapesRefactoring : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        if (await NetworkClass.FindAsync(context).ConfigureAwait(false) is not { Network.Structure.Problems.Length: 0 } network)
            return;

        SemanticModel model = (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false))!;
        Offer("State the shapes", Stated(network));
        Offer("Leave the shapes to be inferred", Inferred(network, model));

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

    private static AttributeSyntax AttributeOf(NetworkClass network, LayerDeclaration layer) =>
        network.Attributes[Array.IndexOf([.. network.Network.Layers], layer)];
}
