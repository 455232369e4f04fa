using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generators.Declaration;
using NetGen.Generators.Rules;
using NetGen.Generators.Rules.Advice;

namespace NetGen.Generators;

/// <summary>Says what is hardly meant about networks that work. The generator needs none of it, so it is an analyzer of its own.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AdviceAnalyzer : DeclarationAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [.. AdviceDescriptors.All, Descriptors.Of(RuleIds.InternalError)];

    private protected override EquatableArray<Finding> Check(NetworkDeclaration network, CompilationFacts facts) =>
        NetworkAdvice.Check(network, facts).Concat(ModelCompiler.Advise(network, facts)).ToEquatableArray();
}
