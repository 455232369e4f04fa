using NetGen.Generators.Declaration;

namespace NetGen.Generators.Emit;

/// <summary>The form in which members take inputs.</summary>
/// <param name="Kind">What samples are made of.</param>
/// <param name="Contract">The library's interface of such networks.</param>
/// <param name="Parameters">As a signature has them.</param>
/// <param name="Arguments">As one member passes them on to another.</param>
/// <param name="Batch">The same as kernels take them: one value.</param>
/// <param name="Counted">The parameter that says how many samples there are.</param>
internal sealed record InputForm(InputKind Kind, string Contract, string Parameters, string Arguments, string Batch, string Counted)
{
    private const string Indices = "global::System.ReadOnlySpan<int>";

    /// <summary>The parameters' types as <see cref="GeneratedSurface"/> writes them.</summary>
    public string Member { get; init; } = Kind.Types();

    /// <summary>Documentation of the parameters.</summary>
    public required IReadOnlyList<string> Documentation { get; init; }

    /// <summary>The same where one sample at least is asked for.</summary>
    public IReadOnlyList<string> SomeDocumentation =>
        [.. Documentation.Take(Documentation.Count - 1), Documentation[Documentation.Count - 1].Replace("</param>", ", at least one sample.</param>").Replace(".,", ",")];

    public static InputForm Of(NetworkShape shape) => shape.InputKind switch
    {
        InputKind.Numbers => OfRows($"global::System.ReadOnlySpan<{shape.Type}>", "INetwork", InputKind.Numbers) with { Documentation = [Rows(shape, "")] },
        InputKind.Indices => OfRows(Indices, "IIndexNetwork", InputKind.Indices) with { Documentation = [Rows(shape, $" indices from 0 to {shape.Entries - 1}")] },
        _ => new(InputKind.Lists, "IBagNetwork", $"{Indices} indices, {Indices} offsets", "indices, offsets", "new(indices, offsets)", "offsets")
        {
            Documentation =
            [
                $"<param name=\"indices\">The lists, one behind the other: from 0 to {shape.Entries - 1}.</param>",
                "<param name=\"offsets\">[samples]: where each list begins; it ends where the next begins, the last with the indices.</param>",
            ],
        },
    };

    private static InputForm OfRows(string type, string contract, InputKind kind) =>
        new(kind, contract, type + " inputs", "inputs", "inputs", "inputs") { Documentation = [] };

    private static string Rows(NetworkShape shape, string what) => $"<param name=\"inputs\">[samples][{shape.Inputs}]{what}</param>";
}
