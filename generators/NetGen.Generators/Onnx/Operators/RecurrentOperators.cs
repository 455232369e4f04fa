using NetGen.Generators.Math;
using NetGen.Generators.Onnx.Files;
using NetGen.Generators.Onnx.Lowering;
using NetGen.Generators.Onnx.Primitives;

namespace NetGen.Generators.Onnx.Operators;

/// <summary>What goes through the steps of sequences. Products with inputs are those of all steps; what is left for each is a scan.</summary>
internal static class RecurrentOperators
{
    public static void AddTo(OperatorTable table)
    {
        table.AddMany("RNN", static call => Lower(call, gates: 1, ["Tanh"], PlainStep));
        table.AddMany("GRU", static call => Lower(call, gates: 3, ["Sigmoid", "Tanh"], GatedStep(call.Flag("linear_before_reset"))));
        table.AddMany("LSTM", static call => Lower(call, gates: 4, ["Sigmoid", "Tanh", "Tanh"], LongShortStep));
    }

    /// <summary>What a step does with the product of its inputs and what was handed on: what it hands on, the output first.</summary>
    private delegate Value[] Step(RecurrentLayer layer, Value inputs, Value[] before);

    private static IReadOnlyList<Value> Lower(OperatorCall call, int gates, string[] activations, Step step)
    {
        var sequence = RecurrentSequence.Of(call, gates);
        int states = gates == 4 ? 2 : 1;
        var functions = RecurrentActivations.Of(call, activations, sequence.Directions);
        var kept = new List<Value>();
        var last = new List<Value>[states];
        for (int state = 0; state < states; state++)
            last[state] = [];
        for (int direction = 0; direction < sequence.Directions; direction++)
        {
            var layer = sequence.Layer(direction, [.. functions.Skip(direction * activations.Length).Take(activations.Length)]);
            var (all, left) = Run(sequence, layer, direction, states, step);
            kept.Add(all);
            for (int state = 0; state < states; state++)
                last[state].Add(left[state]);
        }

        return [sequence.Steps(kept), .. last.Select(sequence.States)];
    }

    private static (Value All, IReadOnlyList<Value> Last) Run(RecurrentSequence sequence, RecurrentLayer layer, int direction, int states, Step step)
    {
        var writer = layer.Writer;
        Value[] first = [.. Enumerable.Range(0, states).Select(state => sequence.First(direction, state))];
        var lengths = sequence.Lengths;
        Value[] sequences = lengths is null ? [layer.Inputs] : [layer.Inputs, sequence.StepNumbers];
        var (kept, last) = writer.Scan(sequences, first, sequence.IsReversed(direction), (each, before) =>
        {
            Value[] after = step(layer, each[0], before);
            if (lengths is null)
                return (after, [after[0]]);
            // Behind its end a sequence keeps its state and gives zeros.
            var (number, length, x, y) = (GraphWriter.Operand(0), GraphWriter.Operand(1), GraphWriter.Operand(2), GraphWriter.Operand(3));
            Value[] held = [.. after.Select((value, i) => writer.Map(value.Type, new Select(number < length, x, y), each[1], lengths, value, before[i]))];
            return (held, [writer.Map(after[0].Type, new Select(number < length, x, 0), each[1], lengths, after[0])]);
        });
        return (kept[0], last);
    }

    /// <summary>h = f(u + h₋₁·Rᵀ).</summary>
    private static Value[] PlainStep(RecurrentLayer layer, Value inputs, Value[] before) =>
        [layer.Activated(0, Sum(layer, inputs, layer.Recurrent(before[0], 0, 1)))];

    /// <summary>Gates i, o, f, c: c = f ⊙ c₋₁ + i ⊙ g, h = o ⊙ tanh(c).</summary>
    private static Value[] LongShortStep(RecurrentLayer layer, Value inputs, Value[] before)
    {
        var writer = layer.Writer;
        var sums = Sum(layer, inputs, layer.Recurrent(before[0], 0, 4));
        var (i, o, f) = (layer.Activated(0, layer.Gate(sums, 0)), layer.Activated(0, layer.Gate(sums, 1)), layer.Activated(0, layer.Gate(sums, 2)));
        var g = layer.Activated(1, layer.Gate(sums, 3));
        var (w, x, y, z) = (GraphWriter.Operand(0), GraphWriter.Operand(1), GraphWriter.Operand(2), GraphWriter.Operand(3));
        var c = writer.Map(sums.Type, w * x + y * z, f, before[1], i, g);
        return [writer.Map(o, layer.Activated(2, c), static (gate, value) => gate * value), c];
    }

    /// <summary>Gates z, r, h: h = (1 − z) ⊙ n + z ⊙ h₋₁. The reset goes on the state, or on its product.</summary>
    private static Step GatedStep(bool resetsProduct) => (layer, inputs, before) =>
    {
        var writer = layer.Writer;
        var h = before[0];
        var sums = writer.Map(writer.Slice(inputs, 1, 0, 2 * layer.Units), layer.Recurrent(h, 0, 2), static (x, y) => x + y);
        var (z, r) = (layer.Activated(0, layer.Gate(sums, 0)), layer.Activated(0, layer.Gate(sums, 1)));
        var candidate = resetsProduct
            ? writer.Map(r, layer.WithRecurrentBias(layer.Recurrent(h, 2, 1)), static (reset, product) => reset * product)
            : layer.WithRecurrentBias(layer.Recurrent(writer.Map(r, h, static (reset, state) => reset * state), 2, 1));
        var n = layer.Activated(1, writer.Map(layer.Gate(inputs, 2), candidate, static (x, y) => x + y));
        return [writer.Map(h.Type, (1 - GraphWriter.Operand(0)) * GraphWriter.Operand(1) + GraphWriter.Operand(0) * GraphWriter.Operand(2), z, n, h)];
    };

    private static Value Sum(RecurrentLayer layer, Value left, Value right) => layer.Writer.Map(left, right, static (x, y) => x + y);
}
