using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generators.Emit;

/// <summary>
/// What the members of a network do. Those of one that breaks a rule are there, so that one mistake is one error, and say what the rule says if somebody
/// calls them nevertheless.
/// </summary>
/// <param name="kernels">The members of a sound network; null for one that breaks a rule.</param>
/// <param name="mistake">What the rule says.</param>
internal sealed class MemberBodies(KernelBodies? kernels, string mistake = "")
{
    private readonly string _throw = $"throw new global::System.InvalidOperationException({SymbolDisplay.FormatLiteral(mistake, quote: true)})";

    /// <summary>Null for a network that breaks a rule.</summary>
    public KernelBodies? Kernels => kernels;

    /// <summary>The value of a property.</summary>
    public string Value(Func<KernelBodies, string> value) => kernels is null ? _throw : value(kernels);

    /// <summary>What a constructor hands on to its base, or what that says.</summary>
    public string Arguments(Func<KernelBodies, string> arguments) => kernels is null ? SymbolDisplay.FormatLiteral(mistake, quote: true) : arguments(kernels);

    /// <summary>What a method does.</summary>
    public string Statements(Func<KernelBodies, string> statements) => kernels is null ? _throw + ";" : statements(kernels);
}
