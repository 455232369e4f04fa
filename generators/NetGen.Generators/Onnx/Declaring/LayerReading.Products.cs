using NetGen.Generators.Declaration;
using NetGen.Generators.Onnx.Files;
using NetGen.Generators.Onnx.Normalization;
using NetGen.Generators.Onnx.Operators;

namespace NetGen.Generators.Onnx.Declaring;

/// <content>Dense layers, what joins values, norms, and the parameters of all.</content>
internal sealed partial class LayerReading
{
    private DeclaredValue Dense(NormalNode node, OperatorCall call)
    {
        var (x, weights) = (Data(node, 0), Parameter(node, 1));
        if (call.Number("alpha", 1) != 1 || call.Number("beta", 1) != 1 || call.Flag("transA") || weights.Shape.Count != 2)
            throw Cannot(node, "it is not the product of rows with a matrix of weights");
        if (call.Flag("transB"))
            weights = weights with { Shape = [weights.Shape[1], weights.Shape[0]], IsTransposed = !weights.IsTransposed };
        int last = x.Arrangement.Rank - 1, outputs = (int)weights.Shape[1];
        if (!x.Arrangement.IsLast(last))
            throw Cannot(node, "its rows are not the last axis of a sample");
        WrittenLayer layer = new WrittenLayer(LayerKind.Layer).With("outputs", outputs);
        Step step = new(layer, [x.Step], [.. x.Step.Shape.Take(x.Step.Shape.Count - 1), outputs]);
        int[] order = x.Arrangement.OrderOf(last);
        TensorSource source = new(weights.Tensor, outputs, order.Length, IsTransposed: !weights.IsTransposed);
        step.Tensors.Add(("weight", weights.Tensor, of => source with { ColumnOrder = Columns(of, order) }));
        Name(layer, "weight", weights);
        if (node.Operator == "Gemm" && node.Inputs.Length > 2)
            AddBias(node, step, Parameter(node, 2));
        else
            _biasFree.Add(step);
        return new DeclaredValue(step, x.Arrangement.WithLast(last, outputs));
    }

    /// <summary>Where a file of weights has its columns in the ONNX file.</summary>
    /// <param name="order">Which number of a sample each column is in the ONNX file.</param>
    private static int[] Columns(LayerNode layer, int[] order)
    {
        int[] places = new int[order.Length];
        for (int column = 0; column < order.Length; column++)
            places[order[column]] = column;
        return layer.InputOrder is not { } row ? places
            : [.. Orders(row).Select(number => places[number])];
    }

    private static IEnumerable<int> Orders(SampleOrder row)
    {
        if (row.Parts.Length == 0)
            return Arrangement.Order([.. row.Axes], [.. row.Places]);
        int start = 0;
        List<int> all = [];
        foreach (var part in row.Parts)
        {
            int[] order = [.. Orders(part)];
            all.AddRange(order.Select(number => start + number));
            start += order.Length;
        }

        return all;
    }

    private void AddBias(NormalNode node, Step step, FileParameter bias)
    {
        if (bias.Length != step.Shape[^1])
            throw Cannot(node, "its bias has not a number for each output");
        _biasFree.Remove(step);
        step.Tensors.Add(("bias", bias.Tensor, _ => bias.Whole()));
    }

    /// <summary>A sum or a product of values, or the bias of a product.</summary>
    private DeclaredValue Combined(NormalNode node)
    {
        string[] names = [.. node.Inputs.Select(static input => input.Name)];
        if (node.Operator == "Add" && names.Length == 2 && names.FirstOrDefault(name => !_values.ContainsKey(name)) is { } other)
        {
            var (x, parameter) = (Data(names.First(name => name != other)), ParameterOf(other) ?? throw Cannot(node, "it adds what is no parameter"));
            if (IsPositions(x, parameter))
                return Positions(x, parameter);
            bool isProduct = _biasFree.Contains(x.Step) && x.Step.Layer!.TakesActivation && IsOnlyUse(x);
            if (!isProduct || parameter.Shape[^1] != parameter.Length || !x.Arrangement.IsLast(x.Arrangement.Rank - 1))
                throw Cannot(node, "it adds a parameter to what is no product");
            AddBias(node, x.Step, parameter);
            return Again(x, x.Arrangement);
        }

        DeclaredValue[] values = [.. names.Select(Data)];
        if (values.Any(value => !value.Step.Shape.SequenceEqual(values[0].Step.Shape) || !value.Arrangement.Matches(values[0].Arrangement)))
            throw Cannot(node, "its operands have different shapes");
        return values.Skip(1).Aggregate(values[0], (left, right) => left with
        {
            Step = new Step(new WrittenLayer(node.Operator == "Mul" ? LayerKind.Multiply : LayerKind.Add), [left.Step, right.Step], left.Step.Shape),
            IsOnlyWay = true,
        });
    }

    private DeclaredValue Concatenated(NormalNode node, OperatorCall call)
    {
        DeclaredValue[] values = [.. node.Inputs.Select(input => Data(input.Name))];
        int axis = call.Axis("axis", 0, values[0].Arrangement.Rank), last = values[0].Step.Shape.Count - 1;
        if (values.Any(value => value.Step.Shape.Count != last + 1 || !value.Arrangement.Is(axis, last)))
            throw Cannot(node, "it does not join values along their last axis");
        int size = values.Sum(static value => value.Step.Shape[^1]);
        var arrangements = values.Select(value => value.Arrangement.WithLast(axis, size)).ToArray();
        if (arrangements.Any(other => !other.Matches(arrangements[0])))
            throw Cannot(node, "its operands have different shapes");
        Step step = new(new WrittenLayer(LayerKind.Concat), [.. values.Select(static value => value.Step)], [.. values[0].Step.Shape.Take(last), size]);
        return new DeclaredValue(step, arrangements[0]);
    }

    private DeclaredValue BatchNorm(NormalNode node, OperatorCall call)
    {
        var x = Data(node, 0);
        if (!x.Arrangement.IsSamples(0) || !x.Arrangement.IsLast(1))
            throw Cannot(node, "its channels are not the last axis of a sample");
        (string, string)[] tensors = [("weight", node.Inputs[1].Name), ("bias", node.Inputs[2].Name), ("running_mean", node.Inputs[3].Name), ("running_var", node.Inputs[4].Name)];
        var value = Normed(node, x, 1, LayerKind.BatchNorm, call.Number("epsilon", LayerSettings.DefaultEpsilon), tensors);
        double momentum = System.Math.Round(1 - call.Number("momentum", 0.9), 6);
        if (momentum != LayerSettings.DefaultMomentum)
            value.Step.Layer!.With("Momentum", momentum);
        return value;
    }

    private DeclaredValue RowNorm(NormalNode node, OperatorCall call, LayerKind kind)
    {
        if (call.Axis("axis", -1, call.Input(0).Rank) != call.Input(0).Rank - 1)
            throw Cannot(node, "it is over more than the last axis");
        (string, string)[] tensors = kind == LayerKind.RMSNorm ? [("weight", node.Inputs[1].Name)]
            : node.Inputs.Length < 3 ? throw Cannot(node, "it has no bias")
            : [("weight", node.Inputs[1].Name), ("bias", node.Inputs[2].Name)];
        return RowNorm(node, Data(node, 0), kind, call.Number("epsilon", LayerSettings.DefaultEpsilon), tensors);
    }

    private DeclaredValue RowNorm(NormalNode node, DeclaredValue x, LayerKind kind, double epsilon, IReadOnlyList<(string, string)> tensors)
    {
        int last = x.Arrangement.Rank - 1;
        return x.Arrangement.IsLast(last) ? Normed(node, x, last, kind, epsilon, tensors) : throw Cannot(node, "it is not over the last axis of a sample");
    }

    private DeclaredValue Normed(NormalNode node, DeclaredValue x, int axis, LayerKind kind, double epsilon, IReadOnlyList<(string Name, string Value)> tensors)
    {
        WrittenLayer layer = new(kind);
        if ((float)epsilon != (float)LayerSettings.DefaultEpsilon)
            layer.With("Epsilon", epsilon);
        Step step = new(layer, [x.Step], x.Step.Shape);
        int[] order = x.Arrangement.OrderOf(axis);
        foreach (var (name, value) in tensors)
        {
            var parameter = ParameterOf(value) ?? throw Cannot(node, $"its {name} is no parameter");
            if (parameter.Length != order.Length)
                throw Cannot(node, $"its {name} has not a number for each of {order.Length}");
            step.Tensors.Add((name, parameter.Tensor, of => parameter.Whole() with { ColumnOrder = Columns(of, order) }));
        }

        Name(layer, "weight", ParameterOf(tensors[0].Value)!);
        return new DeclaredValue(step, x.Arrangement);
    }

    private FileParameter Parameter(NormalNode node, int place) =>
        ParameterOf(node.Inputs[place].Name) ?? throw Cannot(node, $"its input {place + 1} is no parameter");

    private FileParameter? ParameterOf(string name) => _parameters.TryGetValue(name, out var known) ? known
        : _model.TensorOf(name) is { } tensor && tensor.Key is not null && tensor.Type.IsFloating() ? new FileParameter(tensor, [.. tensor.Shape], false)
        : null;

    /// <summary>A parameter that a node gives another form; null where it computes more.</summary>
    private FileParameter? ParameterOf(NormalNode node) => ParameterOf(node.Inputs.FirstOrDefault()?.Name ?? "") is not { } parameter ? null
        : node.Operator switch
        {
            "Identity" => parameter,
            "Cast" when _model.ValueOf(node.Source.Outputs[0])!.Type.IsFloating() => parameter,
            "Transpose" when parameter.Shape.Count == 2 && node.Attribute("perm") is null or { Numbers: [1, 0] } =>
                parameter with { Shape = [parameter.Shape[1], parameter.Shape[0]], IsTransposed = !parameter.IsTransposed },
            "Reshape" or "Squeeze" or "Unsqueeze" when !parameter.IsTransposed && _model.ValueOf(node.Source.Outputs[0]) is { Shape.HasBatch: false } value
                => parameter with { Shape = [.. value.Shape.Axes.Select(static axis => axis.Fixed)] },
            _ => null,
        };

    /// <summary>Calls a layer as the file calls its tensors: <c>conv1</c> of <c>conv1.weight</c>.</summary>
    private void Name(WrittenLayer layer, string part, FileParameter parameter)
    {
        string tensor = parameter.Tensor.Name;
        if (!tensor.EndsWith("." + part, StringComparison.Ordinal))
            return;
        string name = tensor.Substring(0, tensor.Length - part.Length - 1);
        bool isOne = name.Split('.').All(static piece => piece.Length > 0 && piece.All(IsLetter)) && char.IsLetter(name[0]);
        if (isOne && LayerNumbering.MemberOf(name) is var member && !IsNumbered(member) && _names.Add(member))
            layer.With("Name", name);
    }
    private static bool IsLetter(char sign) => sign is '_' or (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    /// <summary>Whether a layer without a name may have that of a member.</summary>
    private static bool IsNumbered(string member) =>
        member.StartsWith("Layer", StringComparison.Ordinal) && member.Skip(5).All(static letter => letter is >= '0' and <= '9');
}
