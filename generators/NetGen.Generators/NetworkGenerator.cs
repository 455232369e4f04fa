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

        // What the compilation says of the project: the same from edit to edit.
        var facts = context.CompilationProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Combine(weights)
            .Select(static (project, _) => CompilationFacts.Of(project.Left.Left, project.Left.Right.GlobalOptions) with { Weights = project.Right })
            .WithTrackingName(GeneratorStages.Facts);

        foreach (string attribute in new[] { AttributeNames.Layer, AttributeNames.Network })
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
                .WithTrackingName(GeneratorStages.Judged);

            // Its other half.
            var files = judged
                .Select(static (network, cancellation) => GeneratorStages.Emit(network, cancellation))
                .WithTrackingName(GeneratorStages.Files);
            context.RegisterSourceOutput(files, static (output, file) => Write(output, file));

            // Mistakes, where no analyzer gets to report them.
            var unreported = judged
                .Where(static network => network.ReportsFindings)
                .Combine(context.CompilationProvider);
            context.RegisterSourceOutput(unreported, static (output, network) => Report(output, network.Left, network.Right));
        }

        // The same for classes to which neither name leads.
        context.RegisterSourceOutput(context.CompilationProvider.Combine(facts), static (output, project) =>
        {
            if (!project.Right.AnalyzersRun)
                ReportUnknown(output, project.Left, project.Right);
        });
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
            JudgedNetwork judged = GeneratorStages.Check(network, facts);
            Write(output, new GeneratedFile("", null, judged.Failure));
            if (judged.ReportsFindings)
                Report(output, judged, compilation);
        }
    }

    private static void Report(SourceProductionContext output, JudgedNetwork network, Compilation compilation)
    {
        foreach (var diagnostic in FindingReporter.ToDiagnostics(network.Declaration!, network.Findings, compilation))
            output.ReportDiagnostic(diagnostic);
    }
}
