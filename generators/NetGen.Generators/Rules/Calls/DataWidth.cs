using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules.Calls;

/// <summary>NETGEN407: data written in source whose rows differ in length, or are not as wide as the network that they are given to.</summary>
internal static class DataWidth
{
    public static IEnumerable<Diagnostic> Check(IInvocationOperation call) =>
        IsDataSet(call) ? RaggedRows(call)
        : IsTrainer(call) ? UnfitRows(call)
        : [];

    private static IEnumerable<Diagnostic> RaggedRows(IInvocationOperation call) =>
        from argument in call.Arguments
        let table = Table.Of(argument.Value)
        where table is { Ragged: not null }
        select CallDiagnostic.Create(
            RuleIds.DataWidth,
            table.Ragged!.Value.Row,
            $"This row of '{argument.Parameter?.Name}'",
            Numbers.Count(table.Ragged!.Value.Length, "number"),
            $"the first row has {table.Width}");

    private static IEnumerable<Diagnostic> UnfitRows(IInvocationOperation call)
    {
        if (call.TargetMethod.TypeArguments[0] is not INamedTypeSymbol network || SampleShape.Of(network) is not { } shape)
            yield break;

        foreach (IOperation data in call.Arguments.Select(argument => WithoutConversion(argument.Value)))
        {
            if ((data is ILocalReferenceOperation local ? Locals.OnlyValue(local) : data) is not IInvocationOperation source || !IsDataSet(source))
                continue;

            foreach (IArgumentOperation rows in source.Arguments)
            {
                int width = rows.Parameter?.Name == "inputs" ? shape.Inputs : shape.Outputs;
                if (rows.Parameter?.Name is "inputs" or "targets" && Table.Of(rows.Value) is { Ragged: null, Width: { } written } && written != width)
                {
                    yield return CallDiagnostic.Create(
                        RuleIds.DataWidth,
                        data,
                        $"Each row of '{rows.Parameter.Name}'",
                        Numbers.Count(written, "number"),
                        rows.Parameter.Name == "inputs" ? $"{shape} takes {width}" : $"{shape} gives {width}");
                }
            }
        }
    }

    /// <summary>The trainer takes any set of samples, of which this is one.</summary>
    private static IOperation WithoutConversion(IOperation value) => value is IConversionOperation { IsImplicit: true, Operand: var operand } ? operand : value;

    private static bool IsDataSet(IInvocationOperation call) =>
        call.TargetMethod is { Name: "From", ContainingType: { Name: "DataSet", ContainingNamespace: { Name: "Data", ContainingNamespace.Name: "NetGen" } } };

    private static bool IsTrainer(IInvocationOperation call) =>
        call.TargetMethod is { ContainingType: { Name: "Trainer", ContainingNamespace.Name: "NetGen" }, TypeArguments.Length: > 0 };
}
