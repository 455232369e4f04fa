using NetGen.Generators.Math;
using NetGen.Generators.Onnx.Files;
using NetGen.Generators.Onnx.Lowering;
using NetGen.Generators.Onnx.Primitives;
using NetGen.Generators.Onnx.Problems;

namespace NetGen.Generators.Onnx.Operators;

/// <summary>What a recurrent operator is given, with the steps along the first axis and the samples along the second.</summary>
internal sealed class RecurrentSequence
{
    private readonly OperatorCall _call;
    private readonly int _gates;
    private readonly bool _samplesFirst;
    private readonly string _direction;
    private readonly Value _inputs;

    private RecurrentSequence(OperatorCall call, int gates)
    {
        (_call, _gates) = (call, gates);
        _samplesFirst = call.Flag("layout");
        _direction = call.Text("direction", "forward");
        _inputs = Ordered(call.Input(0));
        var weights = call.Input(1).Shape;
        Units = weights.Rank == 3 ? (int)(weights[1].Fixed / gates) : 0;
        bool fits = _inputs.Rank == 3 && !_inputs.Shape[2].IsBatch && _direction is "forward" or "reverse" or "bidirectional"
            && weights == TensorShape.Of(Directions, (long)gates * Units, _inputs.Shape[2].Fixed)
            && call.Input(2).Shape == TensorShape.Of(Directions, (long)gates * Units, Units)
            && (call.Optional(3)?.Shape ?? TensorShape.Of(Directions, 2L * gates * Units)) == TensorShape.Of(Directions, 2L * gates * Units)
            && call.Integer("hidden_size", Units) == Units;
        if (!fits)
            throw OperatorException.Malformed($"its weights {weights} and {call.Input(2).Shape} do not fit {_inputs.Shape} in the direction {_direction}.");
        Refuse(call);
    }

    public int Units { get; }

    public int Directions => _direction == "bidirectional" ? 2 : 1;

    /// <summary>How many steps each sample has, as a column; null where all have all.</summary>
    public Value? Lengths => _call.Optional(4) is { } lengths ? _call.Writer.Unsqueeze(lengths, [1]) : null;

    /// <summary>The number of each step.</summary>
    public Value StepNumbers => GraphWriter.Range(TensorShape.Of(_inputs.Shape[0].Fixed, 1, 1));

    /// <summary>Reads a node.</summary>
    public static RecurrentSequence Of(OperatorCall call, int gates) => new(call, gates);

    public bool IsReversed(int direction) => _direction == "reverse" || direction == 1;

    /// <summary>The weights of one direction, and the products of all inputs with them.</summary>
    public RecurrentLayer Layer(int direction, Func<Expression, Expression>[] activations)
    {
        var writer = _call.Writer;
        var at = new Dictionary<int, long> { [0] = direction };
        var products = writer.Contract(_inputs, [0, 1, 2], writer.Remove(_call.Input(1), at), [3, 2], [0, 1, 3]);
        var recurrent = writer.Remove(_call.Input(2), at);
        if (_call.Optional(3) is not { } biases)
            return new RecurrentLayer(writer, Units, products, recurrent, null, activations);
        var bias = writer.Remove(biases, at);
        long width = (long)_gates * Units;
        var (ofInputs, ofStates) = (writer.Slice(bias, 0, 0, width), writer.Slice(bias, 0, width, width));
        products = writer.Map(products, ofInputs, static (x, b) => x + b);
        // A GRU's candidate has a bias that is reset with the state; all others only add to the sums.
        long summed = _gates == 3 ? 2L * Units : width;
        var extra = writer.Border(writer.Slice(ofStates, 0, 0, summed), [0], [width - summed], BorderKind.Constant, 0);
        products = writer.Map(products, extra, static (x, b) => x + b);
        return new RecurrentLayer(writer, Units, products, recurrent, _gates == 3 ? writer.Slice(ofStates, 0, summed, Units) : null, activations);
    }

    /// <summary>What a state begins with: zeros where nothing is given, the same for all samples where it is given for one.</summary>
    public Value First(int direction, int state)
    {
        var shape = TensorShape.Of([_inputs.Shape[1], Units]);
        if (_call.Optional(5 + state) is not { } given || given.Known is { IsUniform: true } known && known.At(0) == new Number(0))
            return GraphWriter.Uniform(_inputs.Type, shape, new Number(0));
        var ordered = Ordered(given);
        if (ordered.Rank != 3 || ordered.Shape[0] != Directions)
            throw OperatorException.Malformed($"its state {given.Shape} does not fit {Directions} directions.");
        var own = _call.Writer.Remove(ordered, new Dictionary<int, long> { [0] = direction });
        return GraphWriter.Broadcast([own.Shape, shape]) == shape
            ? _call.Writer.Expand(own, shape)
            : throw OperatorException.Malformed($"its state {given.Shape} does not fit {shape}.");
    }

    /// <summary>All steps of all directions, as the operator gives them.</summary>
    public Value Steps(IReadOnlyList<Value> directions)
    {
        var whole = _call.Writer.Concatenate([.. directions.Select(value => _call.Writer.Unsqueeze(value, [1]))], 1);
        return _samplesFirst ? _call.Writer.Transpose(whole, [2, 0, 1, 3]) : whole;
    }

    /// <summary>What the last steps of all directions have left.</summary>
    public Value States(List<Value> directions) => Ordered(_call.Writer.Concatenate([.. directions.Select(value => _call.Writer.Unsqueeze(value, [0]))], 0));

    /// <summary>With the first two axes exchanged, where samples come first.</summary>
    private Value Ordered(Value value) => _samplesFirst && value.Rank == 3 ? _call.Writer.Transpose(value, [1, 0, 2]) : value;

    private static void Refuse(OperatorCall call)
    {
        if (call.Flag("input_forget"))
            throw OperatorException.CannotBeRead("its attribute input_forget is 1: coupled gates are not read.");
        if (call.Optional(7) is { } peepholes && peepholes.Number != 0)
            throw OperatorException.CannotBeRead("its input P has peepholes, which are not read.");
    }
}

/// <summary>One direction of a recurrent layer.</summary>
/// <param name="Inputs">The products of the inputs of all steps.</param>
/// <param name="RecurrentWeights">A row for each unit of each gate.</param>
/// <param name="Bias">What is added to the product that is reset; null for nothing.</param>
internal sealed record RecurrentLayer(
    GraphWriter Writer, int Units, Value Inputs, Value RecurrentWeights, Value? Bias, Func<Expression, Expression>[] Activations)
{
    public Value Activated(int function, Value sums) => Writer.Map(sums, Activations[function]);

    public Value Gate(Value sums, int gate) => Writer.Slice(sums, 1, (long)gate * Units, Units);

    /// <summary>The product of a state with the weights of some gates.</summary>
    public Value Recurrent(Value state, int firstGate, int gates) =>
        Writer.Contract(state, [0, 1], Writer.Slice(RecurrentWeights, 0, (long)firstGate * Units, (long)gates * Units), [2, 1], [0, 2]);

    public Value WithRecurrentBias(Value product) => Bias is null ? product : Writer.Map(product, Bias, static (x, b) => x + b);
}

/// <summary>The functions that a recurrent operator names, with their numbers, which are listed for those alone that have some.</summary>
internal static class RecurrentActivations
{
    public static Func<Expression, Expression>[] Of(OperatorCall call, string[] usual, int directions)
    {
        string[] names = call.Texts("activations") is { Length: > 0 } named ? named : [.. Enumerable.Range(0, directions).SelectMany(_ => usual)];
        if (names.Length != usual.Length * directions)
            throw OperatorException.Malformed($"its attribute activations has {names.Length} names for {usual.Length * directions} functions.");
        var alphas = new Queue<double>(call.Fractions("activation_alpha"));
        var betas = new Queue<double>(call.Fractions("activation_beta"));
        return [.. names.Select(name => Named(name, alphas, betas))];
    }

    private static Func<Expression, Expression> Named(string name, Queue<double> alphas, Queue<double> betas)
    {
        switch (name.ToUpperInvariant())
        {
            case "SIGMOID":
                return Functions.Sigmoid;
            case "TANH":
                return Functions.Tanh;
            case "RELU":
                return static x => new Select(x <= 0, 0, x);
            case "SOFTSIGN":
                return static x => x / (1 + Functions.Abs(x));
            case "SOFTPLUS":
                return Functions.Softplus;
            case "HARDSIGMOID":
                var formula = ElementwiseOperators.HardSigmoid(Next(alphas, 0.2f), Next(betas, 0.5));
                return x => formula.Substitute(Symbols.Z, x);
            default:
                throw OperatorException.CannotBeRead($"its attribute activations names {name}, which is not read.");
        }
    }

    private static double Next(Queue<double> numbers, double otherwise) => numbers.Count > 0 ? numbers.Dequeue() : otherwise;
}
