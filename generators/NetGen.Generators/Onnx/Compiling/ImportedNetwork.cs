using System.Collections.Immutable;
using NetGen.Generators.Declaration;
using NetGen.Generators.Graph;
using NetGen.Generators.Math;
using NetGen.Generators.Onnx.Files;
using NetGen.Generators.Onnx.Primitives;

namespace NetGen.Generators.Onnx.Compiling;

/// <summary>A file as the compiler's graph.</summary>
/// <param name="OfSample">What a sample gives by itself: a state is zeros.</param>
/// <param name="Form">What members say of it.</param>
/// <param name="OfStep">What a sample and a state give, which lie behind the inputs and the outputs; null where nothing is handed on.</param>
internal sealed record ImportedNetwork(NetworkGraph OfSample, ImportedForm Form, NetworkGraph? OfStep)
{
    public static ImportedNetwork Build(NetworkDeclaration network, ImportedGraph file)
    {
        file = MovedParts.Of(file);
        var orders = new ParameterOrders(file);
        var lowering = new GraphLowering(orders);
        lowering.Zeros(file.States.Select(static state => state.Before));
        var (graph, heads) = Lowered(network, file, lowering);
        InputOrder asFile = new(file, areChannelsLast: false), asGiven = new(file, network.Onnx!.TakesChannelsLast);
        var spans = MemberNames.OfParameters(file.States.Length > 0);
        var inputs = Tensors(file.Inputs, spans, "input", "outputs", asGiven)
            .Select((input, i) => input with { Entries = TableEntries.Of(file.Inputs[i].Tensor, file) }).ToEquatableArray();
        var outputs = Tensors(file.Outputs, spans, "output", "inputs", asFile).ToEquatableArray();
        var parameters = Described(lowering, graph, MemberNames.OfClass(network.Onnx.Members));
        var form = new ImportedForm(SideBySide(inputs), SideBySide(outputs), inputs, outputs, heads, parameters, FileNotes.Of(file, lowering, graph))
        {
            States = Tensors(file.States.Select(static state => state.Before), spans, "state", "", asFile).ToEquatableArray(),
            MultiplyAdds = graph.Training.Sum(static operation => operation switch
            {
                Graph.Contraction product => product.MultiplyAdds,
                NestProduct product => product.Nest.Loops.Aggregate(1L, static (all, loop) => all * loop.Length),
                _ => 0,
            }),
        };
        return new(graph, form, file.States.Length == 0 ? null : Step(network, file, orders));
    }

    /// <summary>The graph with the states as inputs and outputs behind the others. Nothing is trained by it.</summary>
    private static NetworkGraph Step(NetworkDeclaration network, ImportedGraph file, ParameterOrders orders)
    {
        var whole = file with
        {
            Inputs = file.Inputs.Concat(file.States.Select(static state => state.Before)).ToEquatableArray(),
            Outputs = file.Outputs.Concat(file.States.Select(static state => state.After)).ToEquatableArray(),
        };
        var untrained = network with { Options = NetworkOptions.None, Onnx = network.Onnx! with { LossActivation = null } };
        return Lowered(untrained, whole, new GraphLowering(orders)).Graph;
    }

    private static (NetworkGraph Graph, EquatableArray<ImportedHead> Heads) Lowered(NetworkDeclaration network, ImportedGraph file, GraphLowering lowering)
    {
        // What is handed on lies as its output does.
        InputOrder asFile = new(file, areChannelsLast: false), asGiven = new(file, network.Onnx!.TakesChannelsLast);
        (Primitives.Tensor Tensor, ImmutableArray<int> Order)[] inputs =
        [
            .. file.Inputs.Select(input => (input.Tensor, (file.States.Any(state => state.Before == input) ? asFile : asGiven).Of(input.Tensor))),
        ];
        var x = new Graph.Tensor(
            "x", null, TensorRole.External, [Axis.Samples, .. AxesOf(SideBySide([.. inputs.Select(static input => ShapeOf(input.Tensor, input.Order))]), "x")]);
        lowering.Inputs(inputs, x);
        lowering.Lower(file);
        ImmutableArray<Graph.Tensor> values = [.. file.Outputs.Select(named => lowering.Output(named.Tensor))];
        var parameters = Parameters(lowering);
        var operations = SharedParameters.Copied(
            ActivationFusion.Of(BiasFusion.Of([.. lowering.Writer.Operations], values), values), lowering.Writer, parameters);
        var (targets, heads, ends) = Heads(network, values, operations);
        var needed = Needed(operations, heads);
        HashSet<Graph.Tensor> read = [.. needed.SelectMany(static operation => operation.Operands)];
        parameters = [.. parameters.Select(parameter => parameter with { IsTrainable = parameter.IsTrainable && read.Contains(parameter.Tensor) })];
        var graph = new NetworkGraph([], parameters, x, targets, needed, heads, HeadBuilder.Optimizer(network))
        {
            Constants = [.. lowering.Constants.Where(constant => read.Contains(constant.Tensor))],
        };
        return (graph, ends);
    }

    private static IEnumerable<ImportedTensor> Tensors(IEnumerable<NamedTensor> tensors, MemberNames names, string what, string beside, InputOrder order) =>
        tensors.Select(tensor => new ImportedTensor(
            tensor.Name, names.Parameter(tensor.Name, what, beside), ShapeOf(tensor.Tensor, order.Of(tensor.Tensor)), KindOf(tensor.Tensor.Type)));

    private static ElementKind KindOf(ElementType type) =>
        type == ElementType.Boolean ? ElementKind.Truths : type.IsFloating() ? ElementKind.Numbers : ElementKind.Integers;

    /// <summary>The axes of a sample; the file's own, but that of the samples.</summary>
    /// <param name="order">In which they lie.</param>
    private static Shape ShapeOf(Primitives.Tensor tensor, ImmutableArray<int> order)
    {
        var axes = order.Select(axis => tensor.Shape[axis])
            .Where(static axis => !axis.IsBatch || axis.PerSample > 1).Select(static axis => (int)(axis.IsBatch ? axis.PerSample : axis.Fixed));
        return new Shape(axes.DefaultIfEmpty(1).ToEquatableArray());
    }

    private static Shape SideBySide(EquatableArray<ImportedTensor> tensors) => SideBySide([.. tensors.Select(static tensor => tensor.Shape)]);

    private static Shape SideBySide(Shape[] shapes) => shapes.Length == 1 ? shapes[0] : Shape.Of(shapes.Sum(static shape => shape.Size));

    /// <summary>The axes in memory: those of more than one element.</summary>
    private static IEnumerable<Axis> AxesOf(Shape shape, string name) =>
        shape.Axes.Where(static axis => axis != 1).DefaultIfEmpty(1).Select((axis, i) => new Axis($"{name}{i}", axis));

    private static ImmutableArray<Parameter> Parameters(GraphLowering lowering)
    {
        var parameters = ImmutableArray.CreateBuilder<Parameter>();
        foreach (var (weight, tensor, _) in lowering.Weights)
            parameters.Add(new Parameter(tensor, parameters.LastOrDefault()?.End ?? 0, weight.IsTrainable, tensor.Positions == 1));
        return parameters.ToImmutable();
    }

    private static EquatableArray<ImportedParameter> Described(GraphLowering lowering, NetworkGraph graph, MemberNames names)
    {
        var members = names.Members([.. lowering.Weights.Select(static weight => weight.Weight.Name)]);
        return lowering.Weights.Select((weight, i) =>
        {
            var parameter = graph.Parameters[i];
            int[] shape = [.. weight.Weight.Source.Shape.Select(static length => (int)length)];
            int[] all = [.. Enumerable.Range(0, shape.Length).Where(axis => !weight.Order.Contains(axis)), .. weight.Order];
            var layout = new FileLayout(
                all.Select(axis => shape[axis]).ToEquatableArray(),
                Enumerable.Range(0, shape.Length).Select(axis => Array.IndexOf(all, axis)).ToEquatableArray(),
                shape.ToEquatableArray());
            return new ImportedParameter(weight.Weight.Name, members[i], layout, parameter.Offset, weight.Weight.Source.Key!, parameter.IsTrainable);
        }).ToEquatableArray();
    }

    /// <summary>What training does with an output: CrossEntropy where it is told nothing, and sees probabilities of one choice.</summary>
    private static ImportedHead Described(NetworkDeclaration network, Graph.Tensor value, (ActivationFormula Formula, Graph.Tensor Sums)? activation)
    {
        bool endsInSoftmax = network.Onnx!.BeforeLoss is { } seen ? seen.Name == "Softmax" : Equals(activation?.Formula.Output, Activations.Softmax.Output);
        var axes = value.Axes.Where(static axis => axis != Axis.Samples).Select(static axis => axis.Length);
        return new ImportedHead(LossSettings.Of(null, network.Options, endsInSoftmax), new Shape(axes.ToEquatableArray()), endsInSoftmax);
    }

    private static (Graph.Tensor Targets, ImmutableArray<GraphHead> Heads, EquatableArray<ImportedHead> Described) Heads(
        NetworkDeclaration network, ImmutableArray<Graph.Tensor> values, ImmutableArray<Graph.Operation> operations)
    {
        var beforeLoss = network.Onnx!.BeforeLoss?.Formula();
        var activations = values.Select(value => ActivationOf(value, operations)).ToList();
        var described = values.Zip(activations, (value, activation) => Described(network, value, activation)).ToEquatableArray();
        if (values.Length == 1)
        {
            var only = new Graph.Tensor("t", null, TensorRole.External, [.. values[0].Axes]);
            return (only, [HeadBuilder.Head(described[0].Loss, 1, activations[0], values[0], only, null, 0, beforeLoss)], described);
        }

        var targets = new Graph.Tensor("t", null, TensorRole.External, Axis.Samples, new Axis("t", values.Sum(static value => value.SampleLength)));
        var heads = ImmutableArray.CreateBuilder<GraphHead>();
        for (int i = 0; i < values.Length; i++)
            heads.Add(HeadBuilder.OneOfSeveral(described[i].Loss, 1, activations[i], values[i], targets, i + 1, heads.Sum(static head => head.Size), beforeLoss));
        return (targets, heads.ToImmutable(), described);
    }

    /// <summary>The function that gives a value of one other, which the loss is put together with.</summary>
    private static (ActivationFormula Formula, Graph.Tensor Sums)? ActivationOf(Graph.Tensor value, ImmutableArray<Graph.Operation> operations) =>
        operations.OfType<Graph.Map>().FirstOrDefault(map => map.Result == value) is { Bindings: [var binding] } map && binding.Tensor.Axes.Length == value.Axes.Length
            && binding.Tensor.Role == TensorRole.Value
            ? (new ActivationFormula("", map.Formula.Substitute(new Variable(binding.Variable), Symbols.Z), ""), binding.Tensor)
            : null;

    /// <summary>The operations without those whose results nothing reads.</summary>
    private static ImmutableArray<Graph.Operation> Needed(ImmutableArray<Graph.Operation> operations, ImmutableArray<GraphHead> heads)
    {
        HashSet<Graph.Tensor> read = [.. heads.SelectMany(static head => head.Loss.Operands.Add(head.Loss.Outputs))];
        var needed = new Stack<Graph.Operation>();
        foreach (var operation in operations.Reverse().Where(operation => operation is RunningUpdate update ? read.Contains(update.Statistic) : read.Contains(operation.Result)))
        {
            needed.Push(operation);
            read.UnionWith(operation.Operands);
        }

        return [.. needed];
    }
}
