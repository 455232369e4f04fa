using NetGen.Generators.Declaration;
using NetGen.Generators.Onnx.Files;
using NetGen.Generators.Onnx.Lowering;
using NetGen.Generators.Onnx.Normalization;
using NetGen.Generators.Onnx.Operators;
using NetGen.Generators.Onnx.Primitives;
using NetGen.Generators.Onnx.Problems;

namespace NetGen.Generators.Onnx;

/// <summary>Goes through the nodes of a file and lowers them, for one way to say where the samples lie.</summary>
internal sealed class ModelLowering(long opset, ImportSettings settings, InputShapes shapes)
{
    private readonly GraphWriter _writer = new() { IsExportedForOne = shapes.IsExportedForOne, TrainsBatchNorm = settings.TrainsBatchNorm };
    private readonly List<Weight> _weights = [];
    private readonly NodeProblems _problems = new();
    private readonly List<NamedTensor> _inputs = [];
    private readonly Dictionary<string, ModelNode> _unread = [];
    private readonly HashSet<string> _parameters = [];
    private readonly Scope _values = new(null);

    /// <summary>What a name of the file stands for, once it is lowered; null where it is none.</summary>
    public Value? ValueOf(string name) => _values.Get(name);

    /// <summary>The tensor of the file that a value is; null where it is computed, or numbers.</summary>
    public ModelTensor? TensorOf(Value value) => value.Tensor is { } tensor ? _weights.Find(weight => weight.Tensor == tensor)?.Source : null;

    /// <summary>Lowers a file.</summary>
    /// <param name="inputs">What callers give.</param>
    /// <param name="nodes">Those that the outputs need, in order.</param>
    public ImportResult Lower(ModelGraph graph, IReadOnlyList<ModelInput> inputs, IReadOnlyList<ModelNode> nodes, IReadOnlyList<string> outputs)
    {
        var scope = _values;
        foreach (var input in inputs)
            Guarded(input.Name, "input", () => scope.Set(input.Name, InputOf(input)));
        foreach (var constant in settings.Constants)
            scope.Set(constant.Name, ConstantOf(graph.Inputs.First(input => input.Name == constant.Name), constant.Numbers[0]));
        Lower(graph, nodes, scope);
        foreach (string output in outputs)
            IsSound(output, scope);
        if (_problems.All is { Count: > 0 } problems)
            return new(null, problems.ToEquatableArray());
        var results = new List<NamedTensor>();
        foreach (string output in outputs)
            Guarded(output, "output", () => results.Add(new NamedTensor(output, _writer.TensorOf(scope.Get(output)!))));
        return _problems.All is { Count: > 0 } late
            ? new(null, late.ToEquatableArray())
            : new(Graph(results), default);
    }

    private ImportedGraph Graph(IReadOnlyList<NamedTensor> results) =>
        FrozenWeights.In(LiveGraph.Of(_inputs, results, _weights, _writer.Literals, _writer.Operations), _writer.Frozen) with
        {
            // Those of the file alone, not what is rounded while it is computed.
            QuantizedTensors = _writer.Quantized.Count(value => value.Known is not null || _weights.Any(weight => weight.Tensor == value.Tensor)),
        };

    private void Lower(ModelGraph graph, IReadOnlyList<ModelNode> nodes, Scope scope)
    {
        _parameters.UnionWith(ParameterPlaces.In(nodes));
        foreach (var tensor in graph.Tensors)
            Guarded(tensor.Name, "tensor", () => scope.Set(tensor.Name, ValueOf(tensor, tensor.Name)));
        foreach (var node in nodes)
            Lower(node, scope);
    }

    private void Lower(ModelNode node, Scope scope)
    {
        IReadOnlyList<Value?> results = [];
        if (node.Inputs.All(input => input.Length == 0 || IsSound(input, scope)))
        {
            try
            {
                _writer.Origin = node.Label;
                results = Results(node, scope);
                for (int i = results.Count; i < node.Outputs.Length; i++)
                    _unread[node.Outputs[i]] = node;
            }
            catch (OperatorException problem)
            {
                _problems.Add(problem.Kind, node, problem.Message);
            }
        }

        for (int i = 0; i < node.Outputs.Length; i++)
            scope.Set(node.Outputs[i], i < results.Count ? results[i] : null);
    }

    /// <summary>Whether a name has a value. Where it has none, that is said already, or now: of outputs that no one knows how to compute.</summary>
    private bool IsSound(string name, Scope scope)
    {
        if (scope.Get(name) is not null)
            return true;
        if (_unread.TryGetValue(name, out var node))
            _problems.Add(ImportProblemKind.CannotBeRead, node, $"its output {node.Outputs.TakeWhile(output => output != name).Count() + 1} is used, which is not read.");
        return false;
    }

    /// <remarks>The same numbers under another name are a parameter of their own: PyTorch writes equal ones once.</remarks>
    private IReadOnlyList<Value?> Results(ModelNode node, Scope scope)
    {
        if (node.Operator is "Loop" or "Scan")
            throw new OperatorException(ImportProblemKind.ControlFlow, "it repeats a graph as data decide; export the model with a fixed number of steps, which unrolls it.");
        if (node.Operator == "If")
            return Branch(node, scope);
        if (node.Operator == "Constant")
            return [ConstantOf(node)];
        if (node.Operator == "Identity" && node.Inputs.Length == 1 && _weights.Find(weight => weight.Tensor == scope.Get(node.Inputs[0])?.Tensor) is { } same)
            return [ValueOf(same.Source with { Name = node.Outputs[0] }, node.Outputs[0])];
        var normal = Normalizer.Normalize(node, opset);
        Value?[] inputs = [.. normal.Inputs.Select(input => input.Constant is { } constant ? ValueOf(constant, "") : input.Name.Length == 0 ? null : scope.Get(input.Name))];
        var call = new OperatorCall(normal, inputs, _writer);
        var results = OperatorTable.All.Lower(call);
        return call.Unread is { } unread
            ? throw OperatorException.CannotBeRead($"its attribute {Shown.Name(unread)} is not read.")
            : results;
    }

    /// <summary>The branch that a known condition takes; its shapes are inferred, and those of the other are not.</summary>
    private Value?[] Branch(ModelNode node, Scope scope)
    {
        var condition = node.Inputs.Length == 1 ? scope.Get(node.Inputs[0]) : null;
        if (condition?.Number is not double number)
        {
            string[] inputs = condition?.Tensor is { } tensor ? [.. LiveGraph.InputsOf(tensor, _inputs, _writer.Operations).Select(Shown.Name)] : [];
            throw new OperatorException(
                ImportProblemKind.ControlFlow,
                $"it decides by data which branch to take{(inputs.Length > 0 ? $", by the inputs {Shown.All(inputs)}" : "")}: "
                    + "make such an input a number with Constants, if it is one.");
        }

        string name = number != 0 ? "then_branch" : "else_branch";
        var graph = node.Attribute(name)?.Graph ?? throw OperatorException.Malformed($"it has no {name}.");
        var inside = new Scope(scope);
        var (nodes, problems) = GraphOrder.Of(graph, graph.Outputs, scope.Has);
        ImportProblem[] found = [.. problems, .. UnknownOperators.In(nodes, opset)];
        if (found.Length > 0)
        {
            _problems.AddRange(found);
            return new Value?[node.Outputs.Length];
        }

        Lower(graph, nodes, inside);
        return [.. graph.Outputs.Select(inside.Get)];
    }

    private Value InputOf(ModelInput input)
    {
        if (input.Type == ElementType.Unknown)
            throw OperatorException.CannotBeRead($"it is of the type {input.TypeName}, which is not read.");
        var tensor = _writer.Source(input.Type, shapes.Shapes[input.Name]);
        _inputs.Add(new NamedTensor(input.Name, tensor));
        return new Value(input.Type, tensor.Shape) { Tensor = tensor };
    }

    /// <summary>An input that the declaration makes a number.</summary>
    private static Value ConstantOf(ModelInput input, double number) => GraphWriter.Uniform(
        input.Type, TensorShape.Of((input.Axes ?? default).Select(static axis => new Length(axis.Length is > 0 and var length ? length : 1))), new Number(number));

    private Value ConstantOf(ModelNode node)
    {
        if (node.Attributes is not [var attribute])
            throw OperatorException.Malformed("it has not one attribute with its value.");
        string name = node.Outputs.FirstOrDefault() ?? "";
        var type = attribute.Name.StartsWith("value_int", StringComparison.Ordinal) ? ElementType.Int64 : ElementType.Single;
        return attribute.Kind switch
        {
            AttributeKind.Tensor => ValueOf(attribute.Tensor! with { Name = name }, name),
            AttributeKind.Number => GraphWriter.Scalar(attribute.Numbers[0], type),
            AttributeKind.Numbers => GraphWriter.Numbers([.. attribute.Numbers], type),
            _ => throw OperatorException.CannotBeRead($"its attribute {Shown.Name(attribute.Name)} is not read."),
        };
    }

    /// <summary>What a tensor of the file is: a parameter, if it may be one, or numbers that are known.</summary>
    /// <param name="name">What nodes call it.</param>
    private Value ValueOf(ModelTensor source, string name)
    {
        if (source.Type == ElementType.Unknown)
            throw OperatorException.CannotBeRead("it is of a type that is not read.");
        var shape = GraphWriter.Checked(TensorShape.Of(source.Shape.Select(static length => new Length(length))));
        bool mayBeParameter = source.Type.IsFloating() && shape.Rank > 0 && (shape.Count > 1 || _parameters.Contains(name));
        var known = source.Values is { } values ? new KnownValues(Shortened(values).Select(static number => new Number(number)).ToEquatableArray()) : null;
        if (known is not null && !mayBeParameter)
            return new Value(source.Type, shape) { Known = known };
        var tensor = _writer.Source(source.Type, shape);
        _weights.Add(new Weight(source, tensor));
        return new Value(source.Type, shape) { Known = known, Tensor = tensor };
    }

    /// <summary>A single number where all are the same.</summary>
    private static IEnumerable<double> Shortened(EquatableArray<double> numbers) =>
        numbers.Length > 1 && numbers.All(number => number.Equals(numbers[0])) ? numbers.Take(1) : numbers;

    private void Guarded(string name, string what, Action action)
    {
        try
        {
            action();
        }
        catch (OperatorException problem)
        {
            _problems.Add(problem.Kind, $"The {what} {Shown.Name(name)}: {problem.Message}");
        }
    }
}
