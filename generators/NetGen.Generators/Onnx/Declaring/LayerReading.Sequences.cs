using NetGen.Generators.Declaration;
using NetGen.Generators.Onnx.Files;
using NetGen.Generators.Onnx.Normalization;
using NetGen.Generators.Onnx.Operators;

namespace NetGen.Generators.Onnx.Declaring;

/// <content>Steps of sequences: recurrent layers, tables, and values in other arrangements.</content>
internal sealed partial class LayerReading
{
    /// <summary>The gates of a file in PyTorch's order, which files of weights have.</summary>
    private static int[] GatesOf(string kind) => kind switch
    {
        "LSTM" => [0, 2, 3, 1],
        "GRU" => [1, 0, 2],
        _ => [0],
    };

    private DeclaredValue Recurrent(NormalNode node, OperatorCall call)
    {
        var x = Data(node, 0);
        if (x.Step.Shape.Count != 2 || !x.Arrangement.Is(0, 0) || !x.Arrangement.IsSamples(1) || !x.Arrangement.Is(2, 1) || call.Flag("layout"))
            throw Cannot(node, "it does not take steps, samples and values");
        if (call.Text("direction", "forward") == "reverse" || node.Inputs.Skip(4).Any(input => !input.IsLeftOut && Number(input) != 0))
            throw Cannot(node, "it goes backwards alone, or begins with a state or lengths of its own");
        if (node.Operator == "GRU" && !call.Flag("linear_before_reset"))
            throw Cannot(node, "its reset comes before the product");
        bool isBidirectional = call.Text("direction", "forward") == "bidirectional";
        int directions = isBidirectional ? 2 : 1;
        WrittenLayer layer = new WrittenLayer((LayerKind)Enum.Parse(typeof(LayerKind), node.Operator)).With("units", (int)Parameter(node, 2).Shape[2]);
        SayActivations(node, layer, call.Texts("activations"), directions);
        if (isBidirectional)
            layer.With("Bidirectional", true);
        if (node.Inputs.Length < 4 || node.Inputs[3].IsLeftOut)
            layer.With("Bias", false);
        int units = (int)Parameter(node, 2).Shape[2], steps = x.Step.Shape[0];
        Step step = new(layer, [x.Step], [steps, directions * units]);
        AddGates(node, step, units, directions);
        var all = new DeclaredValue(step, Arrangement.OfSteps(steps, directions, units));
        if (node.Source.Outputs.Length > 1 && node.Source.Outputs[1] is { Length: > 0 } last && _uses.ContainsKey(last))
        {
            if (isBidirectional)
                throw Cannot(node, "the last state of both directions is used");
            _values[last] = LastStep(all, 0, keeps: true) with { Name = last };
        }

        return all;
    }

    private static void SayActivations(NormalNode node, WrittenLayer layer, string[] activations, int directions)
    {
        string[] usual = layer.Kind switch
        {
            LayerKind.LSTM => ["Sigmoid", "Tanh", "Tanh"],
            LayerKind.GRU => ["Sigmoid", "Tanh"],
            _ => ["Tanh"],
        };
        bool IsAll(string[] ofOne) => activations.SequenceEqual(Enumerable.Repeat(ofOne, directions).SelectMany(static names => names));
        if (activations.Length == 0 || IsAll(usual))
            return;
        if (layer.Kind != LayerKind.RNN || !IsAll(["Relu"]))
            throw Cannot(node, $"its activations are {string.Join(", ", activations)}");
        layer.With("activation", new EnumMember("Activation", "ReLU"));
    }

    /// <summary>The tensors of each direction, gate by gate.</summary>
    private void AddGates(NormalNode node, Step step, int units, int directions)
    {
        int[] gates = GatesOf(node.Operator);
        int sums = gates.Length * units;
        int[] order = [.. gates.SelectMany(gate => Enumerable.Range(gate * units, units))];
        for (int direction = 0; direction < directions; direction++)
        {
            string suffix = direction == 0 ? "_l0" : "_l0_reverse";
            foreach (var (name, place) in new[] { ("weight_ih", 1), ("weight_hh", 2) })
            {
                var weights = Parameter(node, place);
                int columns = (int)weights.Shape[2], offset = direction * sums * columns;
                step.Tensors.Add((name + suffix, weights.Tensor, _ => new TensorSource(weights.Tensor, sums, columns, offset) { RowOrder = order }));
            }

            Name(step.Layer!, "weight_ih_l0", Parameter(node, 1));
            if (node.Inputs.Length < 4 || node.Inputs[3].IsLeftOut)
                continue;
            var bias = Parameter(node, 3);
            foreach (var (name, half) in new[] { ("bias_ih", 0), ("bias_hh", 1) })
            {
                int offset = ((2 * direction) + half) * sums;
                step.Tensors.Add((name + suffix, bias.Tensor, _ => new TensorSource(bias.Tensor, 1, sums, offset) { ColumnOrder = order }));
            }
        }
    }

    private DeclaredValue Gathered(NormalNode node, OperatorCall call)
    {
        if (ParameterOf(node.Inputs[0].Name) is { Shape.Count: 2, IsTransposed: false } table && call.Axis("axis", 0, 2) == 0)
            return Embedded(node, call, table);
        var x = Data(node, 0);
        int axis = call.Axis("axis", 0, x.Arrangement.Rank);
        return call.Input(1) is { Number: { } step, Rank: <= 1 and var rank } && IsLastStep(x, axis, step)
            ? LastStep(x, axis, keeps: rank == 1)
            : throw Cannot(node, "it takes other places than the last step");
    }

    private DeclaredValue Sliced(NormalNode node, OperatorCall call)
    {
        var x = Data(node, 0);
        return call.KnownIntegers(1) is [var start] && call.KnownIntegers(2) is [var end] && (call.KnownIntegers(3) ?? [0]) is [var axis] && (call.KnownIntegers(4) ?? [1]) is [1]
            && OperatorCall.Axis(axis, x.Arrangement.Rank) is var place && IsLastStep(x, place, start) && (end == 0 ? start < 0 : end >= x.Step.Shape[0] || end == start + 1)
            ? LastStep(x, place, keeps: true)
            : throw Cannot(node, "it takes other places than the last step");
    }

    private static bool IsLastStep(DeclaredValue x, int axis, double step) =>
        x.Step.Shape.Count == 2 && x.Arrangement.Is(axis, 0) && (step == -1 || step == x.Step.Shape[0] - 1);

    private static DeclaredValue LastStep(DeclaredValue x, int axis, bool keeps) =>
        new(new Step(new WrittenLayer(LayerKind.LastStep), [x.Step], [x.Step.Shape[^1]]), x.Arrangement.OfLast([axis], keeps));

    private DeclaredValue Embedded(NormalNode node, OperatorCall call, FileParameter table)
    {
        var x = Data(node.Inputs[1].Name);
        if (x.Step.Layer is not null || x.Step.Shape.Count > 1 || !call.Input(1).Type.IsInteger())
            throw Cannot(node, "its indices are not the inputs");
        int size = (int)table.Shape[1];
        bool isOne = x.Step.Shape[0] == 1;
        WrittenLayer layer = new WrittenLayer(LayerKind.Embedding).With("entries", (int)table.Shape[0]).With("size", size);
        Step step = new(layer, [x.Step], isOne ? [size] : [x.Step.Shape[0], size]);
        step.Tensors.Add(("weight", table.Tensor, _ => table.Whole()));
        Name(layer, "weight", table);
        return new DeclaredValue(step, x.Arrangement.WithRows(size, isOne));
    }

    private static bool IsPositions(DeclaredValue x, FileParameter parameter) => x.Step is { Layer.Kind: LayerKind.Embedding, Shape: [var steps, var size], Tensors.Count: 1 }
        && parameter.Length == steps * size && parameter.Shape.Skip(parameter.Shape.Count - 2).SequenceEqual([steps, size]);

    private DeclaredValue Positions(DeclaredValue x, FileParameter parameter)
    {
        if (!IsOnlyUse(x) || !x.Arrangement.IsOwn)
            throw new NotDeclarable("A table of steps is added to what more than that takes.");
        x.Step.Layer!.With("Positions", true);
        x.Step.Tensors.Add(("positions", parameter.Tensor, _ => parameter.Whole()));
        return Again(x, x.Arrangement);
    }

    private DeclaredValue Transposed(NormalNode node, OperatorCall call)
    {
        var x = Data(node, 0);
        int rank = x.Arrangement.Rank;
        return Again(x, x.Arrangement.Permuted(call.Integers("perm")?.Select(static axis => (int)axis) ?? Enumerable.Range(0, rank).Reverse()));
    }

    /// <summary>What becomes a row is flattened.</summary>
    private DeclaredValue Reshaped(NormalNode node)
    {
        var x = Data(node, 0);
        var arrangement = x.Arrangement.Reshaped(_model.ValueOf(node.Source.Outputs[0])!.Shape) ?? throw Cannot(node, "it divides axes otherwise than any layer");
        if (!arrangement.IsFlattened)
            return Again(x, arrangement);
        x.Step.Flat ??= new Step(new WrittenLayer(LayerKind.Flatten), [x.Step], [x.Step.Shape.Aggregate(static (size, axis) => size * axis)]);
        return new DeclaredValue(x.Step.Flat, arrangement.Flattened());
    }
}
