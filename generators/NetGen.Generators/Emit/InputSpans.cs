using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generators.Declaration;

namespace NetGen.Generators.Emit;

/// <summary>The spans in which members take inputs: one of rows, or one for each input of a file, which are checked and put side by side in rows.</summary>
internal sealed class InputSpans
{
    private const string Runtime = "global::NetGen.Runtime";

    private readonly NetworkShape _shape;
    private readonly string _rows;

    private readonly bool _isOfState;

    /// <param name="isOfState">Whether members take a state before them.</param>
    public InputSpans(NetworkShape shape, bool isOfState = false)
    {
        (_shape, _rows, _isOfState) = (shape, shape.Local("given"), isOfState);
        var form = AreSeparate ? OfEach() : InputForm.Of(shape);
        Form = !isOfState ? form : form with
        {
            Parameters = "State state, " + form.Parameters,
            Arguments = "state, " + form.Arguments,
            Member = "State, " + form.Member,
            Documentation = [StreamMembers.StateDoc, .. form.Documentation.Select(line => line.Replace("[samples]", Samples))],
        };
    }

    /// <summary>Whether each input of a file is one.</summary>
    public bool AreSeparate => Inputs.Length > 0;

    /// <summary>The form in which members take them; what they pass on are rows.</summary>
    public InputForm Form { get; }

    /// <summary>What samples lie along, as documentation has it.</summary>
    public string Samples => _isOfState ? "[sequences][steps]" : "[samples]";

    /// <summary>Counts the samples, and checks that each span has as many, and that indices are in their tables.</summary>
    /// <param name="samples">The variable that receives their number.</param>
    public string Checks(string samples) => (_isOfState ? "global::System.ArgumentNullException.ThrowIfNull(state);\n" : "")
        + (AreSeparate ? string.Join("\n", Inputs.SelectMany((input, i) => Checks(input, i == 0, samples))) : $"int {samples} = {Count};");

    /// <summary>The lines that put them side by side; none where one span has them so.</summary>
    /// <param name="samples">The variable that has the number of samples.</param>
    public string Rows(string samples)
    {
        if (!AreSeparate)
            return "";
        var lines = new List<string> { $"using var {_rows} = new {Runtime}.JoinedRows<{_shape.Type}>(this._memory, {samples}, {_shape.Inputs}, {Network});" };
        int start = 0;
        foreach (var input in Inputs)
        {
            lines.Add($"{_rows}.{(input.Kind == ElementKind.Truths ? "WriteTruths" : "Write")}({CodeWriter.Number(start)}, {input.Shape.Size}, {Escaped(input)});");
            start += input.Shape.Size;
        }

        return string.Join("\n", lines) + "\n";
    }

    private EquatableArray<ImportedTensor> Inputs => _shape.SeparateInputs;

    private string Network => $"\"{_shape.Title}\"";

    private string Count => _isOfState ? Steps("inputs", $"{_shape.Inputs}, \"inputs\", {Network}") : new LengthChecks(_shape).Samples;

    private InputForm OfEach() => new(
        InputKind.Numbers, "INetwork", string.Join(", ", Inputs.Select(input => $"global::System.ReadOnlySpan<{TypeOf(input)}> {Escaped(input)}")),
        $"{_rows}.Span", $"{_rows}.Span", Inputs[0].Parameter)
    {
        Member = string.Join(", ", Inputs.Select(static input => IsWhole(input) ? "ReadOnlySpan<int>" : "ReadOnlySpan<T>")),
        Documentation = [.. Inputs.Select(Documented)],
    };

    private IEnumerable<string> Checks(ImportedTensor input, bool isFirst, string samples)
    {
        string sample = input.Shape.Axes.Length < 2 ? "" : $", \"sample of {input.Shape}\"";
        string rest = $"{input.Shape.Size}, \"{input.Parameter}\", {Network}";
        yield return !isFirst ? $"{Runtime}.Guard.Length<{TypeOf(input)}>({Escaped(input)}, {samples}, {rest}{sample});"
            : $"int {samples} = {(_isOfState ? Steps(Escaped(input), rest) : $"{Runtime}.Guard.Samples({Escaped(input)}, {rest}{sample})")};";
        if (input.Entries is int entries)
            yield return $"{Runtime}.Guard.Entries({Escaped(input)}, {input.Shape.Size}, {CodeWriter.Number(entries)}, \"{input.Parameter}\", {Network});";
    }

    private static string Steps(string span, string rest) => $"{Runtime}.Guard.Steps({span}, state.Sequences, {rest})";

    private string Documented(ImportedTensor input)
    {
        string what = input.Entries is int entries ? $": indices from 0 to {CodeWriter.Number(entries - 1)}; those below 0 count from the end"
            : input.Kind switch { ElementKind.Truths => ": 1 for true, 0 for false", ElementKind.Integers => ": whole numbers", _ => "" };
        return $"<param name=\"{input.Parameter}\">[samples]{input.Shape.InBrackets}{what}.</param>";
    }

    private string TypeOf(ImportedTensor input) => IsWhole(input) ? "int" : _shape.Type;

    private static bool IsWhole(ImportedTensor input) => input.Kind != ElementKind.Numbers;

    private static string Escaped(ImportedTensor input) => SyntaxFacts.GetKeywordKind(input.Parameter) == SyntaxKind.None ? input.Parameter : "@" + input.Parameter;
}
