using NetGen.Generators.Declaration;

namespace NetGen.Generators.Emit;

/// <summary>
/// The methods of a file's network with one output that take a span for each input, and answer in whole numbers where the file does: they check the spans, and call the
/// methods that take rows.
/// </summary>
/// <param name="isOfState">Whether they go on from a state: <c>Forward</c> alone does.</param>
internal sealed class InputOverloads(NetworkShape shape, bool isOfState = false)
{
    private const string Runtime = "global::NetGen.Runtime";

    private readonly InputSpans _spans = new(shape, isOfState);
    private readonly LengthChecks _lengths = new(shape);
    private readonly string _samples = shape.Local("samples");
    private readonly string _answers = shape.Local("answers");

    public IEnumerable<MethodText> All =>
    [
        .. shape.Imported is { Outputs: [var output] } && (_spans.AreSeparate || output.Kind != ElementKind.Numbers) ? [Forward(output)] : Array.Empty<MethodText>(),
        .. _spans.AreSeparate && !isOfState && shape.Heads.IsEmpty ? Forms.SelectMany(targets => new[] { Evaluate(targets), Backward(targets), Step(targets) }) : [],
    ];

    private IEnumerable<TargetForm> Forms => shape.Labels is { } labels ? [TargetForm.Rows(shape), TargetForm.Labels(labels)] : [TargetForm.Rows(shape)];

    private MethodText Forward(ImportedTensor output)
    {
        bool isWhole = output.Kind != ElementKind.Numbers;
        string type = isWhole ? "int" : shape.Type;
        string answer = !isWhole ? $"Forward({Inputs.Arguments}, outputs);"
            : $"""
            using var {_answers} = new {Runtime}.JoinedRows<{shape.Type}>(this._memory, {_samples}, {shape.Outputs}, "{shape.Title}");
            Forward({Inputs.Arguments}, {_answers}.Span);
            {_answers}.Read(0, {shape.Outputs}, outputs);
            """;
        return new(
            $"Forward({Inputs.Member}, Span<{(isWhole ? "int" : "T")}>)",
            $"void Forward({Inputs.Parameters}, global::System.Span<{type}> outputs)",
            $"""
            {Samples}
            {_lengths.Length("outputs", "outputs", _samples, shape.OutputShape, type)}
            {Rows}{answer}
            """,
            "Computes the outputs of any whole number of samples, none included. Safe on any number of threads at once.",
            [
                .. Inputs.Documentation,
                $"<param name=\"outputs\">{_spans.Samples}{output.Shape.InBrackets}{(isWhole ? ": whole numbers" : "")}.</param>",
                $"<exception cref=\"global::System.ArgumentException\">A length does not fit{OutsideOfTable}; nothing was written.</exception>",
            ]);
    }

    private MethodText Evaluate(TargetForm targets) => Text(
        targets, "Evaluate", "", "", $"Computes the loss{targets.Against} and touches nothing else. Safe on any number of threads at once.", [], ".");

    private MethodText Backward(TargetForm targets) => Text(
        targets, "Backward", ", bool accumulate = false", ", accumulate",
        $"Computes the loss{targets.Against} and its gradient by every parameter into <see cref=\"Gradients\"/>.", [SurfaceEmitter.AccumulateDoc], ".");

    private MethodText Step(TargetForm targets) => Text(
        targets, "Step", $", {shape.Type} learningRate", ", learningRate",
        $"One training step{targets.Against}; leaves <see cref=\"Gradients\"/> alone.", [SurfaceEmitter.RateDoc], ", before the update.", SurfaceEmitter.RateError);

    /// <param name="parameters">What it takes besides.</param>
    /// <param name="arguments">The same as it is passed on.</param>
    /// <param name="docs">Documentation of it.</param>
    /// <param name="end">The end of what is said of the loss.</param>
    private MethodText Text(TargetForm targets, string name, string parameters, string arguments, string summary, string[] docs, string end, params string[] errors)
    {
        string rest = name switch { "Backward" => ", bool", "Step" => ", T", _ => "" };
        return new(
            $"{name}({Inputs.Member}, ReadOnlySpan<{targets.Member}>{rest})",
            $"{shape.Type} {name}({Inputs.Parameters}, {targets.Parameter}{parameters})",
            $"""
            {Samples}
            {Runtime}.Guard.SomeSamples({_samples}, "{Inputs.Counted}", "{shape.Title}");
            {Rows}return {name}({Inputs.Arguments}, {targets.Name}{arguments});
            """,
            summary,
            [.. Inputs.SomeDocumentation, targets.Documentation, .. docs, $"<returns>{shape.LossText}{end}</returns>", Error(targets), .. errors]);
    }

    private InputForm Inputs => _spans.Form;

    private string Samples => _spans.Checks(_samples);

    private string Rows => _spans.Rows(_samples);

    private string OutsideOfTable => shape.SeparateInputs.Any(static input => input.Entries is not null) ? ", or an index is outside of its table" : "";

    private string Error(TargetForm targets) => "<exception cref=\"global::System.ArgumentException\">"
        + $"A length does not fit{OutsideOfTable}{(targets.AreLabels ? ", or a label is no class" : "")}; nothing was changed.</exception>";
}
