using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Generators.Rules.Calls;

/// <summary>NETGEN405: the same span, whole, to be read and to be written.</summary>
internal static class WritesOverInput
{
    private static readonly (string Read, string Written)[] Pairs =
    [
        ("inputs", "outputs"), ("inputs", "inputGradients"), ("outputGradients", "inputGradients"),
    ];

    public static IEnumerable<Diagnostic> Check(NetworkCall call) =>
        from pair in Pairs
        let read = call.Argument(pair.Read)
        let written = call.Argument(pair.Written)
        where read is not null && written is not null
        let variable = Variable(read)
        where variable is not null
            && SymbolEqualityComparer.Default.Equals(variable, Variable(written))
            && Lengths.Of(read) is not { Value: 0 }
        select CallDiagnostic.Create(RuleIds.WritesOverInput, written, pair.Read, pair.Written, variable.Name, call.Method);

    /// <summary>The variable that is passed as it is. A field counts where it is static or of this object.</summary>
    private static ISymbol? Variable(IOperation argument) => Lengths.Unwrapped(argument) switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field => field.Field,
        IInvocationOperation { TargetMethod: { Name: "AsSpan", ContainingType.Name: "MemoryExtensions" }, Arguments: [var array] } =>
            Variable(array.Value),
        _ => null,
    };
}
