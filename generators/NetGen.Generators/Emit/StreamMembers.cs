using NetGen.Generators.Declaration;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Emit;

/// <summary>The class of states of a network that streams, and the methods that go on from one.</summary>
/// <param name="kernels">The class of the kernels, with its namespace.</param>
/// <param name="plan">How a step of some sequences is computed.</param>
internal sealed class StreamMembers(NetworkShape shape, string kernels, TiledPlan plan) : IStateMembers
{
    public const string StateDoc = "<param name=\"state\">Where the sequences are; it is left where they end. One thread at a time may use it.</param>";
    public const string Lengths = "<exception cref=\"global::System.ArgumentException\">A length is no whole number of steps of each sequence; nothing was changed.</exception>";

    private const string Runtime = "global::NetGen.Runtime";

    private readonly string _type = shape.Type;
    private readonly string _program = $"{kernels}.{StreamEmitter.Program}, {(shape.InputKind == InputKind.Indices ? "int" : shape.Type)}, {shape.Type}";
    private readonly bool _isMean = shape.Reduction == "Mean";
    private readonly bool _takesIndices = shape.InputKind == InputKind.Indices;
    private readonly int _inputs = plan.Graph.InputSize;
    private readonly int _outputs = plan.Graph.OutputSize;

    public void EmitState(CodeWriter writer)
    {
        long size = plan.Graph.States.Sum(state => (long)RowLayout.SizeOf(state, plan.Type));
        StateClass.Emit(writer, _type, size, plan.InferenceScratch, plan.InferenceRoom);
    }

    public IEnumerable<MethodText> Methods =>
    [
        Forward,
        .. Forms.Select(Evaluate),
        .. Forms.Select(Backward),
        .. Forms.Select(Step),
    ];

    private IEnumerable<TargetForm> Forms => !plan.Graph.TrainsFromState ? []
        : shape.Labels is { } labels ? [TargetForm.Rows(shape), TargetForm.Labels(labels)] : [TargetForm.Rows(shape)];

    private MethodText Forward => new(
        $"Forward(State, {shape.InputKind.Types()}, Span<T>)",
        $"void Forward(State state, {Inputs}, global::System.Span<{_type}> outputs)",
        $"""
        {Samples}
        {Runtime}.Guard.Length<{_type}>(outputs, samples, {_outputs}, "outputs", {Network}, {Sample});{Places}
        {Runtime}.Streams.Forward<{_program}>(_memory, state, inputs, outputs);
        """,
        "Computes the outputs of the next steps of each sequence, any number of them. Safe on any number of threads at once, each with a state of its own.",
        [
            StateDoc,
            $"{InputsDoc}</param>",
            $"<param name=\"outputs\">[sequences][steps][{_outputs}]{(MayBeInPlace ? "; may be the inputs' own place" : "")}</param>",
            .. Errors(_takesIndices ? Lengths : Lengths.Replace("; nothing", ", or the outputs overlap the inputs; nothing")),
        ]);

    /// <summary>Whether answers may take the place of what they answer: steps are as long.</summary>
    private bool MayBeInPlace => !_takesIndices && _inputs == _outputs;

    private string Places => _takesIndices ? ""
        : $"\n{Runtime}.Guard.{(MayBeInPlace ? "SamePlaceOrNone" : "NoOverlap")}<{_type}>(inputs, outputs, \"inputs\", \"outputs\", {Network});";

    private MethodText Evaluate(TargetForm targets) => Text(
        targets, "Evaluate", "", "", $"Computes the loss of the next steps{targets.Against}.", "Streams.Evaluate", "", "return {0};", []);

    private MethodText Backward(TargetForm targets) => Text(
        targets, "Backward", ", bool accumulate = false", ", bool",
        $"Computes the loss of the next steps{targets.Against} and its gradient by every parameter into <see cref=\"Gradients\"/>: through all of these steps, and no further.",
        "Streams.Backward", $", ref _memory.Gradients.Reference, accumulate, {Scale}", "return {0};", [SurfaceEmitter.AccumulateDoc]);

    private MethodText Step(TargetForm targets) => Text(
        targets, "Step", $", {_type} learningRate", ", T",
        $"One training step from the next steps{targets.Against}: <c>Backward</c> then <c>Update</c>; leaves <see cref=\"Gradients\"/> alone.",
        "Streams.Backward", $", ref _memory.GradientScratch, false, {Scale}",
        $"{kernels}.Update(_memory, ref _memory.GradientScratch, learningRate);\nreturn {{0}};", [SurfaceEmitter.RateDoc, SurfaceEmitter.RateError]);

    /// <param name="parameters">What it takes besides.</param>
    /// <param name="types">The same as <see cref="GeneratedSurface"/> writes it.</param>
    /// <param name="arguments">What the library is given besides.</param>
    /// <param name="end">What becomes of the loss.</param>
    private MethodText Text(TargetForm targets, string name, string parameters, string types, string summary, string call, string arguments, string end, string[] docs)
    {
        string rows = targets.AreLabels ? $"new global::System.ReadOnlySpan<{_type}>(rows, 0, samples * {_outputs})" : "targets";
        string rate = name == "Step" ? $"\n{Runtime}.Guard.LearningRate(learningRate);" : "";
        return new(
            $"{name}(State, {shape.InputKind.Types()}, ReadOnlySpan<{targets.Member}>{types})",
            $"{_type} {name}(State state, {Inputs}, {targets.Parameter}{parameters})",
            $"""
            {Samples}
            {Runtime}.Guard.SomeSamples(samples, "inputs", {Network});
            {Check(targets)}{rate}
            {(targets.AreLabels ? Borrowing : "")}double loss = {Runtime}.{call}<{_program}>(_memory, state, inputs, {rows}{arguments});
            {(targets.AreLabels ? $"{Runtime}.Streams.ReturnTargets(_memory, rows);\n" : "")}{end.Replace("{0}", Reduced)}
            """,
            summary,
            [
                StateDoc,
                $"{InputsDoc}, at least one step.</param>",
                targets.AreLabels ? "<param name=\"labels\">[sequences][steps]: the class of each step, or −1 where it has none.</param>"
                    : $"<param name=\"targets\">[sequences][steps][{_outputs}]</param>",
                .. docs,
                $"<returns>{shape.LossText}.</returns>",
                .. Errors(targets.AreLabels ? SurfaceEmitter.LabelError : Lengths),
            ]);
    }

    private string Check(TargetForm targets) => targets.AreLabels
        ? $"{Runtime}.Guard.Labels(labels, samples, 1, {_outputs}, \"labels\", {Network}, {Sample});"
        : $"{Runtime}.Guard.Length<{_type}>(targets, samples, {_outputs}, \"targets\", {Network}, {Sample});";

    private string Borrowing => $"var rows = {Runtime}.Streams.BorrowTargets(_memory, labels, {_outputs}, isMean: {(_isMean ? "true" : "false")});\n";

    private string Network => $"\"{shape.Title}\"";

    /// <summary>What a message calls a step.</summary>
    private string Sample => $"sample: \"step of {_inputs}\"";

    private string Inputs => $"global::System.ReadOnlySpan<{(_takesIndices ? "int" : _type)}> inputs";

    private string InputsDoc => "<param name=\"inputs\">[sequences][steps]" + (_takesIndices ? $": indices from 0 to {shape.Entries - 1}" : $"[{_inputs}]");

    private string Samples => "global::System.ArgumentNullException.ThrowIfNull(state);\n"
        + $"int samples = {Runtime}.Guard.Steps(inputs, state.Sequences, {_inputs}, \"inputs\", {Network});"
        + (_takesIndices ? $"\n{Runtime}.Guard.IndicesOfSteps(inputs, state.Sequences, {shape.Entries}, \"inputs\", {Network});" : "")
        + (shape.Window is int window ? $"\n{Runtime}.Streams.Room(state, samples, {window}, {Network});" : "");

    private IEnumerable<string> Errors(string lengths)
    {
        yield return lengths;
        if (_takesIndices)
            yield return "<exception cref=\"global::System.ArgumentOutOfRangeException\">An index is outside of the table; nothing was changed.</exception>";
        if (shape.Window is int window)
            yield return $"<exception cref=\"global::System.InvalidOperationException\">The sequences would have more than {window} steps; nothing was changed.</exception>";
    }

    /// <summary>
    /// What a step of a sequence counts: a sequence's loss is the mean over its steps, or their sum where the loss is half a squared error; that of the batch the mean over
    /// sequences, or their sum.
    /// </summary>
    private string Divisor => (shape.SumsPlaces, _isMean) switch
    {
        (false, true) => "samples",
        (true, true) => "state.Sequences",
        (false, false) => "(samples / state.Sequences)",
        (true, false) => "1",
    };

    private string Scale => Divisor == "1" ? "1" : $"1 / ({_type}){Divisor}";

    private string Reduced => Divisor == "1" ? $"({_type})loss" : $"({_type})(loss / {Divisor})";
}
