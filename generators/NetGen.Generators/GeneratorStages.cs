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

    public const string Models = nameof(Models);

    public const string Networks = nameof(Networks);

    public const string Checked = nameof(Checked);

    public const string Emitted = nameof(Emitted);

    public const string SharedKernels = nameof(SharedKernels);

    public const string Linked = nameof(Linked);

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

    public static CheckedNetwork Check(CollectedNetwork network, CompilationFacts facts)
    {
        if (network.Declaration is not { } declaration)
            return new CheckedNetwork(null, default, network.Failure, ReportsFindings: false);
        try
        {
            var findings = NetworkRules.Check(declaration, facts);
            if (findings.Length == 0)
                findings = ModelCompiler.Check(declaration, facts).ToEquatableArray();

            // A build whose attributes do not compile ends before analyzers run.
            bool analyzersReport = facts.AnalyzersRun && declaration.IsComplete;
            return new CheckedNetwork(declaration, findings, null, !analyzersReport && findings.Length > 0) { Model = facts.ModelOf(declaration) };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new CheckedNetwork(null, default, Failure.Of(declaration.Type.PlainName, exception), ReportsFindings: false);
        }
    }

    public static EmittedNetwork Emit(CheckedNetwork network, CancellationToken cancellation)
    {
        if (network.Declaration is not { } declaration)
            return new EmittedNetwork("", null, network.Failure);
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return new EmittedNetwork(declaration.Type.HintName, Code(declaration, network.Findings, network.Model), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new EmittedNetwork("", null, Failure.Of(declaration.Type.PlainName, exception));
        }
    }

    /// <summary>The networks whose kernels read as those of another: of equal ones the first by name keeps its own.</summary>
    public static EquatableArray<SharedKernels> Share(IEnumerable<EmittedNetwork> networks) =>
        networks
            .Where(static network => network.Code?.Fingerprint is not null)
            .GroupBy(static network => network.Code!.Fingerprint)
            .Select(static equal => equal.OrderBy(static network => network.HintName, StringComparer.Ordinal).ToList())
            .SelectMany(static equal => equal.Skip(1).Select(network => new SharedKernels(network.HintName, equal[0].HintName, equal[0].Code!.KernelsName)))
            .OrderBy(static shared => shared.HintName, StringComparer.Ordinal)
            .ToEquatableArray();

    /// <summary>Of all networks that share kernels, what concerns one: it changes with fewer edits.</summary>
    public static LinkedNetwork Link(EmittedNetwork network, EquatableArray<SharedKernels> shared) =>
        new(network, shared.FirstOrDefault(kernels => kernels.HintName == network.HintName));

    public static GeneratedFile Complete(LinkedNetwork linked)
    {
        var (network, shared) = linked;
        string? text = shared is null ? network.Code?.File() : network.Code?.FileWith(shared.KernelsName, HintName.WithoutExtension(shared.Owner));
        return new GeneratedFile(network.HintName, text, network.Failure);
    }

    private static NetworkCode? Code(NetworkDeclaration declaration, EquatableArray<Finding> findings, ModelText? model)
    {
        if (!declaration.IsComplete)
            return declaration.Unread.Length > 0 ? NetworkEmitter.EmitUnread(declaration) : null;
        if (findings.Any(finding => finding.Effect == FindingEffect.StopsMembers))
            return null;
        return findings.Length > 0
            ? NetworkEmitter.EmitThrowing(declaration, $"{findings[0].Id}: {findings[0].Message}")
            : NetworkCompiler.Compile(declaration, model);
    }
}

/// <summary>What the attribute transform read, or why it could not.</summary>
internal sealed record CollectedNetwork(NetworkDeclaration? Declaration, Failure? Failure);

/// <summary>A network and the rules that it breaks.</summary>
/// <param name="ReportsFindings">Whether the generator has to report them, since no analyzer does.</param>
internal sealed record CheckedNetwork(NetworkDeclaration? Declaration, EquatableArray<Finding> Findings, Failure? Failure, bool ReportsFindings)
{
    /// <summary>The file that the network is in; null where layers are declared.</summary>
    public ModelText? Model { get; init; }
}

/// <summary>The code of a network, or why there is none; a network that stops at a rule has neither.</summary>
internal sealed record EmittedNetwork(string HintName, NetworkCode? Code, Failure? Failure);

/// <summary>A network that calls the kernels of another.</summary>
/// <param name="HintName">The network's file.</param>
/// <param name="Owner">The other's.</param>
/// <param name="KernelsName">The class of the kernels.</param>
internal sealed record SharedKernels(string HintName, string Owner, string KernelsName);

/// <summary>A network, and whose kernels it calls where those are not its own.</summary>
internal sealed record LinkedNetwork(EmittedNetwork Network, SharedKernels? Shared);

/// <summary>A file to add, or why there is none; a network that stops at a rule has neither.</summary>
internal sealed record GeneratedFile(string HintName, string? Text, Failure? Failure);
