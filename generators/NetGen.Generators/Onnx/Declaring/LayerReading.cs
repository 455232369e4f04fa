using NetGen.Generators.Declaration;
using NetGen.Generators.Onnx.Files;
using NetGen.Generators.Onnx.Lowering;
using NetGen.Generators.Onnx.Normalization;
using NetGen.Generators.Onnx.Operators;

namespace NetGen.Generators.Onnx.Declaring;

/// <summary>A value of the file: what gives it, and how its numbers lie.</summary>
internal sealed record DeclaredValue(Step Step, Arrangement Arrangement)
{
    /// <summary>What the file calls it.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether nothing takes what the step gives but what takes this value.</summary>
    public bool IsOnlyWay { get; init; } = true;
}

/// <summary>Goes through the nodes of a file and says them by layers.</summary>
internal sealed partial class LayerReading
{
    private readonly LoweredModel _model;
    private readonly Dictionary<string, DeclaredValue> _values = [];
    private readonly Dictionary<string, FileParameter> _parameters = [];
    private readonly Dictionary<string, int> _uses;
    private readonly Dictionary<string, NormalNode> _givers = [];
    private readonly Dictionary<NormalNode, (string Name, FormulaMatch Match)> _formulas = [];
    private readonly HashSet<string> _names = [];

    /// <summary>Products to which a bias may still be added.</summary>
    private readonly HashSet<Step> _biasFree = [];

    private LayerReading(LoweredModel model)
    {
        _model = model;
        NormalNode[] nodes = [.. model.Nodes.Where(IsComputed).Select(node => Normalizer.Normalize(node, model.Opset))];
        _uses = nodes.SelectMany(static node => node.Inputs.Select(static input => input.Name)).Concat(model.Outputs)
            .GroupBy(static name => name).ToDictionary(static same => same.Key, static same => same.Count());
        foreach (var node in nodes)
            _givers[node.Source.Outputs[0]] = node;
        HashSet<NormalNode> inside = [];
        foreach (var node in Enumerable.Reverse(nodes).Where(node => !inside.Contains(node)))
        {
            if (SpelledFormulas.Of(node, GiverInside, Number) is not { } formula || !formula.Match.Nodes.Skip(1).All(other => UsesOutside(other, formula.Match.Nodes) == 0))
                continue;
            _formulas.Add(node, formula);
            inside.UnionWith(formula.Match.Nodes.Skip(1));
        }

        Nodes = [.. nodes.Where(node => !inside.Contains(node))];

        NormalNode? GiverInside(string name) => _givers.TryGetValue(name, out var node) ? node : null;
        int UsesOutside(NormalNode node, IReadOnlyList<NormalNode> formula) =>
            _uses[node.Source.Outputs[0]] - formula.Distinct().Sum(other => other.Inputs.Count(input => input.Name == node.Source.Outputs[0]));
    }

    private IEnumerable<NormalNode> Nodes { get; }

    /// <summary>The input, and what gives each output.</summary>
    /// <param name="isChannelsFirst">Whether the last axis of a sample is the first that the file has of it.</param>
    /// <exception cref="NotDeclarable">Attributes cannot say one of the nodes.</exception>
    public static (Step Input, IReadOnlyList<DeclaredValue> Outputs) Of(LoweredModel model, bool isChannelsFirst)
    {
        if (model.Inputs is not [var input])
            throw new NotDeclarable($"It takes {model.Inputs.Count} inputs, and a network of attributes one.");
        LayerReading reading = new(model);
        var start = reading.Input(input, isChannelsFirst);
        reading._values.Add(input.Name, start with { Name = input.Name });
        foreach (var node in reading.Nodes)
            reading.Read(node);
        foreach (var step in reading._biasFree)
            step.Layer!.With("Bias", false);
        return (start.Step, [.. model.Outputs.Select(reading.Data)]);
    }

    private DeclaredValue Input(ModelInput input, bool isChannelsFirst)
    {
        var value = _model.ValueOf(input.Name)!;
        int samples = value.Shape.BatchAxis;
        if (samples < 0 || value.Shape[samples].PerSample != 1)
            throw new NotDeclarable($"Its input {Shown.Name(input.Name)} is {value}, of which no axis is that of the samples.");
        int[] lengths = [.. value.Shape.Axes.Where(static axis => !axis.IsBatch).Select(static axis => (int)axis.Fixed)];
        if (lengths.Length == 0)
            lengths = [1];
        int[] shape = isChannelsFirst ? [.. lengths.Skip(1), lengths[0]] : lengths;
        var own = isChannelsFirst ? Arrangement.ChannelsFirst(shape) : Arrangement.Own(shape);
        var order = Enumerable.Range(0, value.Rank).Select(axis => axis < samples ? axis + 1 : axis == samples ? 0 : axis);
        var arrangement = value.Rank == 1 ? own.Permuted([0]) : own.Permuted(order);
        return new DeclaredValue(new Step(null, [], shape), arrangement);
    }

    private bool IsComputed(ModelNode node) => _model.ValueOf(node.Outputs[0]) is not { IsFoldable: true } && (node.Outputs[0].Length > 0 || node.Outputs.Length > 1);

    private void Read(NormalNode node)
    {
        string output = node.Source.Outputs[0];
        bool isFormula = _formulas.TryGetValue(node, out var formula);
        if (!isFormula && !node.Inputs.Any(input => input.Name.Length > 0 && _values.ContainsKey(input.Name)))
        {
            if (ParameterOf(node) is { } parameter)
                _parameters[output] = parameter;
            return;
        }

        var call = new OperatorCall(node, [.. node.Inputs.Select(_model.ValueOf)], new GraphWriter());
        var result = isFormula ? OfFormula(node, formula.Name, formula.Match)
            : node.Operator switch
            {
                "Identity" or "Dropout" => Again(Data(node, 0), Data(node, 0).Arrangement),
                "Cast" when call.Input(0).Type == _model.ValueOf(output)!.Type => Again(Data(node, 0), Data(node, 0).Arrangement),
                "Gemm" or "MatMul" => Dense(node, call),
                "Add" or "Mul" or "Sum" => Combined(node),
                "Concat" => Concatenated(node, call),
                "Reshape" or "Flatten" or "Squeeze" or "Unsqueeze" => Reshaped(node),
                "Transpose" => Transposed(node, call),
                "Softmax" => Softmax(node, call),
                "Gelu" => Activated(node, Data(node, 0), call.Text("approximate", "none") == "tanh" ? "GELUTanh" : "GELU", []),
                "Conv" or "ConvTranspose" => Convolution(node, call),
                "MaxPool" or "AveragePool" => Pool(node, call),
                "GlobalAveragePool" => GlobalPool(node, LayerKind.GlobalAveragePool, [.. Enumerable.Range(2, call.Input(0).Rank - 2)], keeps: true),
                "GlobalMaxPool" => GlobalPool(node, LayerKind.GlobalMaxPool, [.. Enumerable.Range(2, call.Input(0).Rank - 2)], keeps: true),
                "ReduceMean" => Reduced(node, call, LayerKind.GlobalAveragePool),
                "ReduceMax" => Reduced(node, call, LayerKind.GlobalMaxPool),
                "Resize" => Enlarged(node, call),
                "BatchNormalization" => BatchNorm(node, call),
                "LayerNormalization" => RowNorm(node, call, LayerKind.LayerNorm),
                "RMSNormalization" => RowNorm(node, call, LayerKind.RMSNorm),
                "RNN" or "LSTM" or "GRU" => Recurrent(node, call),
                "Gather" => Gathered(node, call),
                "Slice" => Sliced(node, call),
                _ => throw Cannot(node, "no attribute says it"),
            };
        if (output.Length > 0)
            _values[output] = result with { Name = output };
    }

    private DeclaredValue OfFormula(NormalNode node, string name, FormulaMatch match)
    {
        var z = Data(match.Values["z"]);
        return name switch
        {
            SpelledFormulas.RootMeanSquare => RowNorm(node, z, LayerKind.RMSNorm, match.Numbers["Epsilon"], [("weight", match.Values["w"])]),
            SpelledFormulas.MeanAndVariance =>
                RowNorm(node, z, LayerKind.LayerNorm, match.Numbers["Epsilon"], [("weight", match.Values["w"]), ("bias", match.Values["b"])]),
            _ => Activated(node, z, name, [.. match.Numbers.Select(static number => (number.Key, number.Value))]),
        };
    }

    private DeclaredValue Softmax(NormalNode node, OperatorCall call)
    {
        var z = Data(node, 0);
        int rank = call.Input(0).Rank, axis = call.Axis("axis", -1, rank);
        return z.Arrangement.IsLast(axis) && (!call.Flag("spans") || axis == rank - 1) ? Activated(node, z, "Softmax", []) : throw Cannot(node, "it is not along the last axis");
    }

    /// <summary>An activation is said with the layer before it, where nothing else takes what that gives.</summary>
    private DeclaredValue Activated(NormalNode node, DeclaredValue z, string activation, IReadOnlyList<(string Name, double Number)> settings)
    {
        var nodes = _formulas.TryGetValue(node, out var formula) ? formula.Match.Nodes : [node];
        bool isAlone = z.Step.Layer is { TakesActivation: true } && IsOnlyUse(z, nodes.Distinct().Sum(part => part.Inputs.Count(input => input.Name == z.Name)));
        var layer = isAlone ? z.Step.Layer! : new WrittenLayer(LayerKind.Activate);
        layer.With("activation", new EnumMember("Activation", activation));
        foreach (var (name, number) in settings.Where(static setting => (float)setting.Number != (setting.Name == "Alpha" ? 1 : 0.01f)))
            layer.With(name, number);
        return isAlone ? z with { IsOnlyWay = true } : new DeclaredValue(new Step(layer, [z.Step], z.Step.Shape), z.Arrangement);
    }

    /// <summary>Whether what a step gives is taken by nothing but so many uses of a value.</summary>
    private bool IsOnlyUse(DeclaredValue value, int uses = 1) => value.IsOnlyWay && _uses[value.Name] == uses;

    /// <summary>The same numbers in another arrangement.</summary>
    private DeclaredValue Again(DeclaredValue value, Arrangement arrangement) => value with { Arrangement = arrangement, IsOnlyWay = IsOnlyUse(value) };

    private double? Number(NodeInput input) => _model.ValueOf(input)?.Number;

    private DeclaredValue Data(NormalNode node, int place) => place < node.Inputs.Length ? Data(node.Inputs[place].Name) : throw Cannot(node, "it has too few inputs");

    private DeclaredValue Data(string name) => _values.TryGetValue(name, out var value) ? value
        : throw new NotDeclarable($"{Shown.Name(name)} is not computed from the input alone.");

    private static NotDeclarable Cannot(NormalNode node, string why) =>
        new($"The node {Shown.Name(node.Source.Label)} ({node.Source.Operator}) cannot be said: {why}.");
}
