using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generators.Declaration;
using NetGen.Generators.Rules;

namespace NetGen.Generators;

/// <summary>Reports what is wrong with a network while it is typed; editors run generators only now and then.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkAnalyzer : DeclarationAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.Errors;

    /// <summary>A network of another tool's making must not build either where it is wrong: its members would throw.</summary>
    private protected override GeneratedCodeAnalysisFlags GeneratedCode =>
        GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics;

    private protected override EquatableArray<Finding> Check(NetworkDeclaration network, CompilationFacts facts) =>
        NetworkRules.Check(network, facts) is { Length: > 0 } findings ? findings : ModelCompiler.Check(network, facts).ToEquatableArray();
}
