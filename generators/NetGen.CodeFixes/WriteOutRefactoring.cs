using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generators;
using NetGen.Generators.Declaration;
using NetGen.Generators.Onnx.Declaring;
using NetGen.Generators.Rules;

namespace NetGen.CodeFixes;

/// <summary>
/// Writes the network of an ONNX file out as attributes of layers, where they can say it. A comment tells the command that takes the weights out of the file: a refactoring
/// cannot write one that is not text.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(WriteOutRefactoring)), Shared]
public sealed class WriteOutRefactoring : CodeRefactoringProvider
{
    private const string Title = "Write the ONNX file out as layers", Extension = ".onnx";

    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        CancellationToken cancellation = context.CancellationToken;
        SyntaxNode root = (await context.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        if (root.FindNode(context.Span).FirstAncestorOrSelf<ClassDeclarationSyntax>() is not { AttributeLists.Count: > 0 } declaration
            || context.Span.End > declaration.Identifier.Span.End
            || context.Span.Start < declaration.SpanStart)
        {
            return;
        }

        SemanticModel model = (await context.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        if (model.GetDeclaredSymbol(declaration, cancellation) is not { } type
            || DeclarationCollector.Collect(type, model.Compilation, cancellation) is not { IsComplete: true, Onnx: { } onnx, Options.Weights: null } network
            || !onnx.Name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase)
            || onnx is not { State: null, Frozen: null, BeforeLoss: null }
            || root.FindNode(onnx.Place.Locate(type).SourceSpan).FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute
            || attribute.FirstAncestorOrSelf<ClassDeclarationSyntax>() != declaration
            || Declared(network, model.Compilation, context.Document.Project.AnalyzerOptions, cancellation) is not { } layers)
        {
            return;
        }

        string[] comments = [.. Comments(onnx, layers)];
        context.RegisterRefactoring(CodeAction.Create(
            Title, cancellation => WriteAsync(context.Document, declaration, attribute, onnx, layers, comments, cancellation), nameof(WriteOutRefactoring)));
    }

    private static DeclaredModel? Declared(NetworkDeclaration network, Compilation compilation, AnalyzerOptions options, CancellationToken cancellation)
    {
        var facts = CompilationFacts.Of(compilation, options.AnalyzerConfigOptionsProvider.GlobalOptions) with { Models = ModelText.In(options.AdditionalFiles, cancellation) };
        return facts.ModelOf(network) is { } text && NetworkRules.Check(network, facts).Length == 0 && !ModelCompiler.Check(network, facts).Any()
            ? ModelCompiler.Declare(network, text)
            : null;
    }

    private static IEnumerable<string> Comments(OnnxSource onnx, DeclaredModel layers)
    {
        string settings = string.Concat(
            from setting in new[] { ("dims", onnx.Dims), ("constants", onnx.Constants), ("outputs", onnx.Outputs) }
            where setting.Item2 is not null
            select $" --{setting.Item1} \"{setting.Item2!.Value}\"");
        if (layers.Tensors.Count > 0)
            yield return $"// netgen convert {Quoted(onnx.Name)} {Quoted(WeightsOf(onnx))} --declared{settings}";
        if (layers.InputIsTurned && !onnx.TakesChannelsLast)
            yield return "// Samples have their channels last, which the file took first.";
        if (layers.OutputIsTurned)
            yield return "// Outputs have their channels last, which the file gave first.";
    }

    private static string Quoted(string path) => path.Contains(' ') ? $"\"{path}\"" : path;

    private static string WeightsOf(OnnxSource onnx) => onnx.Name.Substring(0, onnx.Name.Length - Extension.Length) + ".safetensors";

    /// <summary>The layers take the place of <c>[Onnx]</c>, and <c>[Network]</c> names the weights: without them it would begin anew.</summary>
    private static async Task<Document> WriteAsync(
        Document document, ClassDeclarationSyntax type, AttributeSyntax onnx, OnnxSource source, DeclaredModel layers, string[] comments, CancellationToken cancellation)
    {
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        SemanticModel model = (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        string? weights = layers.Tensors.Count > 0 ? SymbolDisplay.FormatLiteral(WeightsOf(source), quote: true) : null;
        AttributeSyntax? network = type.AttributeLists.SelectMany(static list => list.Attributes)
            .FirstOrDefault(attribute => model.GetTypeInfo(attribute).Type is { Name: "NetworkAttribute" } found && found.ContainingNamespace.ToDisplayString() == "NetGen");
        string[] written = network is null && weights is not null ? [$"global::NetGen.Network(Weights = {weights})", .. layers.Attributes] : [.. layers.Attributes];
        AttributeListSyntax list = (AttributeListSyntax)onnx.Parent!;
        // Before a change at the same place.
        List<TextChange> changes = comments.Length > 0 ? [LayerText.CommentsBefore(type, comments, text)] : [];
        if (list.Attributes.Count == 1)
            changes.Add(new TextChange(list.Span, LayerText.Lines(list, written, text)));
        else
            changes.Add(new TextChange(onnx.Span, string.Join(", ", written)));
        if (network is not null && weights is not null)
            changes.Add(new TextChange(network.Span, AttributeArguments.Of(network, model).Set(network, "Weights", weights).ToString()));
        return await LayerText.ApplyAsync(document, changes, cancellation).ConfigureAwait(false);
    }
}
