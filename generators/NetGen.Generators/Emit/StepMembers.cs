using NetGen.Generators.Declaration;

namespace NetGen.Generators.Emit;

/// <summary>The class of states of a file's network that hands something on, and the methods that answer the next steps.</summary>
/// <param name="kernels">The class of the kernels, with its namespace.</param>
internal sealed class StepMembers(NetworkShape shape, string kernels) : IStateMembers
{
    private const string Runtime = "global::NetGen.Runtime";

    private readonly LengthChecks _lengths = new(shape);

    public IEnumerable<MethodText> Methods => [Forward, .. new HeadOverloads(shape, contract: "", isOfState: true).All, .. new InputOverloads(shape, isOfState: true).All];

    public void EmitState(CodeWriter writer)
    {
        string tensors = string.Join(", ", shape.Imported!.States.Select(static state => $"{state.Parameter} {state.Shape.InBrackets}"));
        StateClass.Emit(writer, shape.Type, shape.States, scratch: 0, room: 0, $" Of each sequence {tensors}, zeros at first.");
    }

    private MethodText Forward => new(
        "Forward(State, ReadOnlySpan<T>, Span<T>)",
        $"void Forward(State state, global::System.ReadOnlySpan<{shape.Type}> inputs, global::System.Span<{shape.Type}> outputs)",
        $"""
        global::System.ArgumentNullException.ThrowIfNull(state);
        int samples = {Runtime}.Guard.Steps(inputs, state.Sequences, {shape.Inputs}, "inputs", "{shape.Title}");
        {_lengths.Length("outputs", "outputs", "samples", shape.OutputShape)}
        {Runtime}.Guard.NoOverlap<{shape.Type}>(inputs, outputs, "inputs", "outputs", "{shape.Title}");
        {Runtime}.Streams.ForwardEachStep<{kernels}.{StreamEmitter.Program}, {shape.Type}>(_memory, state, inputs, outputs, "{shape.Title}");
        """,
        "Computes the outputs of the next steps of each sequence, any number of them. Safe on any number of threads at once, each with a state of its own.",
        [
            StreamMembers.StateDoc,
            $"<param name=\"inputs\">[sequences][steps]{shape.InputShape.InBrackets}</param>",
            $"<param name=\"outputs\">[sequences][steps]{shape.OutputShape.InBrackets}; must not overlap <paramref name=\"inputs\"/>.</param>",
            StreamMembers.Lengths,
        ]);
}
