using Microsoft.CodeAnalysis;

namespace NetGen.Generators.Rules.Calls;

/// <summary>
/// NETGEN401, 402, 403 and 408: spans whose lengths are known and do not fit the network or each other. The first that does not fit is
/// reported alone.
/// </summary>
internal static class SampleCounts
{
    public static IEnumerable<Diagnostic> Check(NetworkCall call)
    {
        int? samples = null;
        (string counted, int size) = call.Argument("offsets") is null ? ("inputs", call.Shape.Inputs) : ("offsets", 1);
        if (call.Argument(counted) is { } inputs && Lengths.Of(inputs) is { } length)
        {
            if (length.Value % size != 0)
            {
                yield return Partial(call, counted, inputs, length, size);
                yield break;
            }

            samples = length.Value / size;
            if (samples == 0 && call.Method != "Forward")
            {
                yield return CallDiagnostic.Create(RuleIds.NoSamples, inputs, call.Method, call.Shape);
                yield break;
            }
        }

        foreach ((string parameter, int row) in Others(call))
        {
            if (call.Argument(parameter) is { } argument && Lengths.Of(argument) is { } known
                && Check(call, parameter, argument, known, row, samples) is { } diagnostic)
            {
                yield return diagnostic;
            }
        }
    }

    private static IEnumerable<(string Parameter, int Size)> Others(NetworkCall call) =>
    [
        ("outputs", call.Shape.Outputs),
        ("targets", call.Shape.Outputs),
        ("labels", call.Shape.Labels),
        ("outputGradients", call.Shape.Outputs),
        ("inputGradients", call.Shape.Inputs),
    ];

    private static Diagnostic? Check(NetworkCall call, string parameter, IOperation argument, KnownLength length, int size, int? samples)
    {
        // Gradients of the inputs are asked for by giving them room.
        if (parameter == "inputGradients" && length.Value == 0)
            return null;
        if (samples is not { } count)
            return length.Value % size == 0 ? null : Partial(call, parameter, argument, length, size);

        long expected = (long)count * size;
        return length.Value == expected ? null : CallDiagnostic.Create(
            parameter is "outputs" or "inputGradients" ? RuleIds.OutputLength : RuleIds.SamplesDiffer,
            argument,
            Resized(length, expected),
            parameter,
            Numbers.Count(length.Value, "number"),
            Numbers.Count(count, "sample"),
            call.Shape,
            Numbers.Text(expected));
    }

    private static Diagnostic Partial(NetworkCall call, string parameter, IOperation argument, KnownLength length, int size) => CallDiagnostic.Create(
        RuleIds.PartialSample,
        argument,
        Resized(length, ((long)length.Value + size - 1) / size * size, length.Value / size * size),
        parameter,
        Numbers.Count(length.Value, "number"),
        call.Shape,
        Numbers.Text(size),
        Numbers.Text(length.Value));

    private static Replacement[] Resized(KnownLength length, params long[] lengths) => length.Written is { } written
        ? [.. lengths.Where(wanted => wanted is > 0 and <= int.MaxValue).Select(wanted =>
            new Replacement($"Change {length.Value} to {wanted}", written, Numbers.Text(wanted)))]
        : [];
}
