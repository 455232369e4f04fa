using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes;

/// <summary>Adds a layer at the end of a network, as wide as its outputs.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(AddLayerRefactoring)), Shared]
public sealed class AddLayerRefactoring : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        if (await NetworkClass.FindAsync(context).ConfigureAwait(false) is not { IsChain: true } network)
            return;

        string outputs = network.Widths[network.Widths.Length - 1].ToString(CultureInfo.InvariantCulture);
        AttributeSyntax last = network.Attributes[network.Attributes.Length - 1];
        context.RegisterRefactoring(CodeAction.Create(
            $"Add a layer of {outputs} {(outputs == "1" ? "neuron" : "neurons")} at the end",
            async cancellation =>
            {
                SourceText text = await context.Document.GetTextAsync(cancellation).ConfigureAwait(false);
                TextChange layer = LayerText.After(last, [$"{last.Name}({outputs}, {outputs})"], text);
                return await LayerText.ApplyAsync(context.Document, [layer], cancellation).ConfigureAwait(false);
            },
            nameof(AddLayerRefactoring)));
    }
}
