using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generators.Declaration;
using NetGen.Generators.Rules;

namespace NetGen.Generators;

/// <summary>Writes the other half of every class that declares a network.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // What the build read of files of weights.
        var weights = context.AdditionalTextsProvider
            .Where(static file => WeightFile.IsOne(file))
            .Select(static (file, cancellation) => WeightFile.Read(file, cancellation))
            .Collect()
            .Select(static (files, _) => files.OfType<WeightFile>().ToEquatableArray())
            .WithTrackingName(GeneratorStages.Weights);

        // What it read of ONNX files.
        var models = context.AdditionalTextsProvider
            .Where(static file => ModelText.IsOne(file))
            .Select(static (file, cancellation) => ModelText.Read(file, cancellation))
            .Collect()
            .Select(static (files, _) => files.OfType<ModelText>().ToEquatableArray())
            .WithTrackingName(GeneratorStages.Models);

        // What the compilation says of the project: the same from edit to edit.
        var facts = context.CompilationProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Combine(weights.Combine(models))
            .Select(static (project, _) => CompilationFacts.Of(project.Left.Left, project.Left.Right.GlobalOptions) with
            {
                Weights = project.Right.Left,
                Models = project.Right.Right,
            })
            .WithTrackingName(GeneratorStages.Facts);

        var layers = Emit(context, AttributeNames.Layer, facts);
        var inputs = Emit(context, AttributeNames.Input, facts);
        var networks = Emit(context, AttributeNames.Network, facts);
        var imported = Emit(context, AttributeNames.Onnx, facts);

        // Whose kernels each network calls.
        var shared = layers.Collect()
            .Combine(inputs.Collect())
            .Combine(networks.Collect().Combine(imported.Collect()))
            .Select(static (emitted, _) => GeneratorStages.Share(emitted.Left.Left.Concat(emitted.Left.Right).Concat(emitted.Right.Left).Concat(emitted.Right.Right)))
            .WithTrackingName(GeneratorStages.SharedKernels);
        Write(context, layers, shared);
        Write(context, inputs, shared);
        Write(context, networks, shared);
        Write(context, imported, shared);

        // Mistakes of classes to which neither name leads.
        context.RegisterSourceOutput(context.CompilationProvider.Combine(facts), static (output, project) =>
        {
            if (!project.Right.AnalyzersRun)
                ReportUnknown(output, project.Left, project.Right);
        });
    }

    /// <summary>The code of the networks that an attribute leads to; what is wrong with them is reported.</summary>
    private static IncrementalValuesProvider<EmittedNetwork> Emit(IncrementalGeneratorInitializationContext context,
        string attribute, IncrementalValueProvider<CompilationFacts> facts)
    {
        // What the user wrote: the only stage that an edit elsewhere repeats.
        var networks = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                attribute,
                static (node, _) => node is TypeDeclarationSyntax,
                static (bearer, cancellation) => GeneratorStages.Collect(bearer, cancellation))
            .Where(static network => network is not null)
            .Select(static (network, _) => network!)
            .WithTrackingName(GeneratorStages.Networks);

        // What is wrong with it.
        var judged = networks
            .Combine(facts)
            .Select(static (network, _) => GeneratorStages.Check(network.Left, network.Right))
            .WithTrackingName(GeneratorStages.Checked);

        // Mistakes, where no analyzer gets to report them.
        var unreported = judged
            .Where(static network => network.ReportsFindings)
            .Combine(context.CompilationProvider);
        context.RegisterSourceOutput(unreported, static (output, network) => Report(output, network.Left, network.Right));

        return judged
            .Select(static (network, cancellation) => GeneratorStages.Emit(network, cancellation))
            .WithTrackingName(GeneratorStages.Emitted);
    }

    /// <summary>Adds the other half of each network.</summary>
    private static void Write(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<EmittedNetwork> networks, IncrementalValueProvider<EquatableArray<SharedKernels>> shared)
    {
        var files = networks
            .Combine(shared)
            .Select(static (network, _) => GeneratorStages.Link(network.Left, network.Right))
            .WithTrackingName(GeneratorStages.Linked)
            .Select(static (network, _) => GeneratorStages.Complete(network))
            .WithTrackingName(GeneratorStages.Files);
        context.RegisterSourceOutput(files, static (output, file) => Write(output, file));
    }

    private static void Write(SourceProductionContext output, GeneratedFile file)
    {
        if (file.Text is not null)
            output.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8));
        if (file.Failure is not null)
            output.ReportDiagnostic(FindingReporter.InternalError(file.Failure, location: null));
    }

    private static void ReportUnknown(SourceProductionContext output, Compilation compilation, CompilationFacts facts)
    {
        foreach (CollectedNetwork network in GeneratorStages.CollectUnknown(compilation, output.CancellationToken))
        {
            CheckedNetwork judged = GeneratorStages.Check(network, facts);
            Write(output, new GeneratedFile("", null, judged.Failure));
            if (judged.ReportsFindings)
                Report(output, judged, compilation);
        }
    }

    private static void Report(SourceProductionContext output, CheckedNetwork network, Compilation compilation)
    {
        foreach (var diagnostic in FindingReporter.ToDiagnostics(network.Declaration!, network.Findings, compilation))
            output.ReportDiagnostic(diagnostic);
    }
}
