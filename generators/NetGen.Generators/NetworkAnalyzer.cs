using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generators.Declaration;
using NetGen.Generators.Rules;

namespace NetGen.Generators;

/// <summary>Reports what is wrong with a network while it is typed; editors run generators only now and then.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            // A project that does not know the library has no networks.
            if (start.Compilation.GetTypesByMetadataName(AttributeNames.NetworkLayer).IsEmpty)
                return;

            CompilationFacts facts = CompilationFacts.Of(start.Compilation, start.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
            start.RegisterSymbolAction(symbol => Analyze(symbol, facts), SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, CompilationFacts facts)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        try
        {
            if (DeclarationCollector.Collect(type, context.Compilation, context.CancellationToken) is { } network)
            {
                foreach (Finding finding in NetworkRules.Check(network, facts))
                    context.ReportDiagnostic(FindingReporter.ToDiagnostic(finding, type));
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            context.ReportDiagnostic(FindingReporter.InternalError(type.Name, exception, type.Locations.FirstOrDefault()));
        }
    }
}
