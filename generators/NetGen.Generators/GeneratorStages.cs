using Microsoft.CodeAnalysis;
using NetGen.Generators.Declaration;
using NetGen.Generators.Emit;
using NetGen.Generators.Rules;

namespace NetGen.Generators;

/// <summary>
/// The stages of the generator: pure functions from record to record. An exception in one of them is a mistake of ours; it
/// is caught and said, since the compiler would only warn that the generator gave no output at all.
/// </summary>
internal static class GeneratorStages
{
    public const string Facts = nameof(Facts);

    public const string Weights = nameof(Weights);

    public const string Networks = nameof(Networks);

    public const string Judged = nameof(Judged);

    public const string Files = nameof(Files);

    /// <summary>The network that an attribute speaks for, or null where another attribute does.</summary>
    public static CollectedNetwork? Collect(GeneratorAttributeSyntaxContext bearer, CancellationToken cancellation)
    {
        try
        {
            return DeclarationCollector.Collect(bearer, cancellation) is { } network ? new CollectedNetwork(network, null) : null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new CollectedNetwork(null, Failure.Of(bearer.TargetSymbol.Name, exception));
        }
    }

    /// <summary>The networks that no attribute's name leads to.</summary>
    public static CollectedNetwork[] CollectUnknown(Compilation compilation, CancellationToken cancellation)
    {
        try
        {
            return [.. UnknownNetworks.Of(compilation, cancellation).Select(network => new CollectedNetwork(network, null))];
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return [new CollectedNetwork(null, Failure.Of(compilation.AssemblyName ?? "", exception))];
        }
    }

    public static JudgedNetwork Check(CollectedNetwork network, CompilationFacts facts)
    {
        if (network.Declaration is not { } declaration)
            return new JudgedNetwork(null, default, network.Failure, ReportsFindings: false);
        try
        {
            var findings = NetworkRules.Check(declaration, facts);

            // A build whose attributes do not compile ends before analyzers run.
            bool analyzersReport = facts.AnalyzersRun && declaration.IsComplete;
            return new JudgedNetwork(declaration, findings, null, !analyzersReport && findings.Length > 0);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new JudgedNetwork(null, default, Failure.Of(declaration.Type.PlainName, exception), ReportsFindings: false);
        }
    }

    public static GeneratedFile Emit(JudgedNetwork network, CancellationToken cancellation)
    {
        if (network.Declaration is not { } declaration)
            return new GeneratedFile("", null, network.Failure);
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return new GeneratedFile(declaration.Type.HintName, Text(declaration, network.Findings), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new GeneratedFile("", null, Failure.Of(declaration.Type.PlainName, exception));
        }
    }

    private static string? Text(NetworkDeclaration declaration, EquatableArray<Finding> findings)
    {
        if (!declaration.IsComplete || findings.Any(finding => finding.Effect == FindingEffect.StopsMembers))
            return null;
        return findings.Length > 0
            ? NetworkEmitter.EmitThrowing(declaration, $"{findings[0].Id}: {findings[0].Message}")
            : NetworkEmitter.Emit(declaration);
    }
}

/// <summary>What the attribute transform read, or why it could not.</summary>
internal sealed record CollectedNetwork(NetworkDeclaration? Declaration, Failure? Failure);

/// <summary>A network and the rules that it breaks.</summary>
/// <param name="ReportsFindings">Whether the generator has to report them, since no analyzer does.</param>
internal sealed record JudgedNetwork(NetworkDeclaration? Declaration, EquatableArray<Finding> Findings, Failure? Failure, bool ReportsFindings);

/// <summary>A file to add, or why there is none; a network that stops at a rule has neither.</summary>
internal sealed record GeneratedFile(string HintName, string? Text, Failure? Failure);
