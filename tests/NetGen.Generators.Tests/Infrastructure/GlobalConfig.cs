using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generators.Rules;

namespace NetGen.Generators.Tests.Infrastructure;

/// <summary>What the package's global analyzer configuration says, as the compiler shows it to a generator.</summary>
/// <param name="skipsAnalyzers">Whether it is there at all.</param>
internal sealed class GlobalConfig(bool skipsAnalyzers) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(skipsAnalyzers);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Options(bool skipsAnalyzers) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = skipsAnalyzers && key == CompilationFacts.AnalyzersSkipped ? "true" : null;
            return value is not null;
        }
    }
}
