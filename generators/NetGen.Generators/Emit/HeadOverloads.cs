using NetGen.Generators.Declaration;

namespace NetGen.Generators.Emit;

/// <summary>
/// The methods with a span for each of several heads: they check the spans, put them side by side in rows that they borrow, and call the methods that take these.
/// </summary>
/// <param name="contract">The library's interface of the network's kind, with its own types.</param>
/// <param name="isOfState">Whether they go on from a state: <c>Forward</c> alone does.</param>
internal sealed class HeadOverloads(NetworkShape shape, string contract, bool isOfState = false)
{
    private const string Runtime = "global::NetGen.Runtime";

    private readonly InputSpans _spans = new(shape, isOfState);
    private readonly LengthChecks _lengths = new(shape);
    private readonly string _samples = shape.Local("samples");
    private readonly string _rows = shape.Local("rows");
    private readonly string _losses = shape.Local("losses");
    private readonly string _loss = shape.Local("loss");

    public IEnumerable<MethodText> All => shape.Heads.IsEmpty ? [] : isOfState ? [Forward] : [Forward, Evaluate, Backward, Step];

    private MethodText Forward => new(
        Member("Forward"),
        $"void Forward({Inputs.Parameters}, {string.Join(", ", shape.Heads.Select(head => $"global::System.Span<{TypeOf(head)}> {head.Parameter}"))})",
        $"""
        {Samples}
        {Lines(head => Length(head, TypeOf(head)))}
        {Lines(ApartFromInputs)}
        {Apart}
        {Rows}{Borrow}
        Forward({Inputs.Arguments}, {_rows}.Span);
        {Lines(head => $"{_rows}.Read({head.Start}, {head.Size}, {head.Parameter});")}
        """,
        "Computes the outputs of each head for any whole number of samples, none included. Safe on any number of threads at once.",
        [
            .. Inputs.Documentation,
            .. shape.Heads.Select(head => $"<param name=\"{head.Plain}\">{_spans.Samples}{Axes(head)}: overlaps {Others}.</param>"),
            "<exception cref=\"global::System.ArgumentException\">A length does not fit, or spans overlap; nothing was written.</exception>",
        ]);

    private MethodText Evaluate => new(
        Member("Evaluate"),
        $"{shape.Type} Evaluate({Inputs.Parameters}, {Targets}, {Each($"out {shape.Type} ", head => head.OwnLoss)})",
        $"""
        {TargetRows}
        global::System.Span<{shape.Type}> {_losses} = stackalloc {shape.Type}[{shape.Heads.Length}];
        {shape.Type} {_loss} = (({contract})this).EvaluateHeads({Inputs.Arguments}, {_rows}.Span, {_losses});
        {string.Join("\n", shape.Heads.Select((head, index) => $"{head.OwnLoss} = {_losses}[{CodeWriter.Number(index)}];"))}
        return {_loss};
        """,
        "Computes the loss, and that of each head, and touches nothing else. Safe on any number of threads at once.",
        [
            .. TargetDocs,
            .. shape.Heads.Select(head => $"<param name=\"{head.OwnLoss}\">The loss of {head.Name} by itself, without its weight.</param>"),
            $"<returns>{shape.LossText}, by the heads' weights.</returns>",
            Error,
        ]);

    private MethodText Backward => new(
        Member("Backward"),
        $"{shape.Type} Backward({Inputs.Parameters}, {Targets}, bool accumulate = false)",
        $"""
        {TargetRows}
        return Backward({Inputs.Arguments}, {_rows}.Span, accumulate);
        """,
        "Computes the loss and its gradient by every parameter into <see cref=\"Gradients\"/>, from targets for each head.",
        [.. TargetDocs, SurfaceEmitter.AccumulateDoc, $"<returns>{shape.LossText}, by the heads' weights.</returns>", Error]);

    private MethodText Step => new(
        Member("Step"),
        $"{shape.Type} Step({Inputs.Parameters}, {Targets}, {shape.Type} learningRate)",
        $"""
        {TargetRows}
        return Step({Inputs.Arguments}, {_rows}.Span, learningRate);
        """,
        "One training step from targets for each head; leaves <see cref=\"Gradients\"/> alone.",
        [.. TargetDocs, SurfaceEmitter.RateDoc, $"<returns>{shape.LossText}, by the heads' weights, before the update.</returns>", Error, SurfaceEmitter.RateError]);

    private string Error => shape.Heads.Any(head => head.Labels is not null) ? SurfaceEmitter.LabelError : SurfaceEmitter.LengthError;

    private string Network => $"\"{shape.Title}\"";

    /// <summary>Inputs that are put side by side are read before anything is written.</summary>
    private string ApartFromInputs(HeadShape head) => !_spans.AreSeparate && !head.IsWhole && shape.InputKind == InputKind.Numbers
        ? $"{Runtime}.Guard.NoOverlap<{shape.Type}>(inputs, {head.Parameter}, \"inputs\", \"{head.Plain}\", {Network});" : "";

    private string Targets => string.Join(", ", shape.Heads.Select(head => $"global::System.ReadOnlySpan<{(head.Labels is not null ? "int" : shape.Type)}> {head.Parameter}"));

    private IEnumerable<string> TargetDocs =>
    [
        .. Inputs.SomeDocumentation,
        .. shape.Heads.Select(head => head.Labels?.Documentation(head.Plain)
            ?? $"<param name=\"{head.Plain}\">[samples]{Axes(head)}</param>"),
    ];

    private InputForm Inputs => _spans.Form;

    private string Samples => _spans.Checks(_samples);

    private string Rows => _spans.Rows(_samples);

    private string Axes(HeadShape head) => shape.Imported is null ? $"[{head.Size}]" : head.Shape.InBrackets;

    private string Others => _spans.AreSeparate ? "no other output" : "neither the inputs nor another head's";

    /// <summary>Each head's outputs have a place of their own.</summary>
    private string Apart => string.Join("\n", shape.Heads.SelectMany((head, index) => shape.Heads.Skip(index + 1).Where(other => other.IsWhole == head.IsWhole).Select(other =>
        $"{Runtime}.Guard.NoOverlap<{TypeOf(head)}>({head.Parameter}, {other.Parameter}, \"{head.Plain}\", \"{other.Plain}\", {Network});")));

    private string Borrow => $"using var {_rows} = new {Runtime}.JoinedRows<{shape.Type}>(this._memory, {_samples}, {shape.Outputs}, {Network});";

    /// <summary>Puts the targets side by side.</summary>
    private string TargetRows => $"""
        {Samples}
        {Runtime}.Guard.SomeSamples({_samples}, "{Inputs.Counted}", {Network});
        {Lines(head => head.Labels is { } labels ? _lengths.Labels(head.Parameter, head.Plain, _samples, labels) : Length(head, shape.Type))}
        {Rows}{Borrow}
        {Lines(Write)}
        """;

    private string Write(HeadShape head) => head.Labels is { } labels
        ? $"{_rows}.WriteLabels({head.Start}, {labels.Count}, {labels.Classes}, {head.Parameter}, isMean: {(shape.Reduction == "Mean" ? "true" : "false")});"
        : $"{_rows}.Write({head.Start}, {head.Size}, {head.Parameter});";

    private string Member(string method) => GeneratedSurface.OfHeads(method, Inputs.Member, [.. shape.Heads.Select(head => head.Labels is not null)]);

    private string Length(HeadShape head, string type) => _lengths.Length(head.Parameter, head.Plain, _samples, head.Shape, type);

    /// <summary>What <c>Forward</c> answers with.</summary>
    private string TypeOf(HeadShape head) => head.IsWhole ? "int" : shape.Type;

    private string Each(string type, Func<HeadShape, string> name) => string.Join(", ", shape.Heads.Select(head => type + name(head)));

    private string Lines(Func<HeadShape, string> line) => string.Join("\n", shape.Heads.Select(line));
}
