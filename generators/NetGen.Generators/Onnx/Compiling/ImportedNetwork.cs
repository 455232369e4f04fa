using System.Collections.Immutable;
using NetGen.Generators.Declaration;
using NetGen.Generators.Graph;
using NetGen.Generators.Math;
using NetGen.Generators.Onnx.Files;
using NetGen.Generators.Onnx.Primitives;

namespace NetGen.Generators.Onnx.Compiling;

/// <summary>Makes the compiler's graph of a file, and what members say of it.</summary>
internal static class ImportedNetwork
{
    public static (NetworkGraph Graph, ImportedForm Form) Build(NetworkDeclaration network, ImportedGraph file)
    {
        var names = MemberNames.OfClass(network.Onnx!.Members);
        var spans = MemberNames.OfParameters();
        var inputs = Tensors(file.Inputs, spans, "input", "outputs").Select((input, i) => input with { Entries = TableEntries.Of(file.Inputs[i].Tensor, file) }).ToEquatableArray();
        var outputs = Tensors(file.Outputs, spans, "output", "inputs").ToEquatableArray();
        Shape input = SideBySide(inputs), output = SideBySide(outputs);
        var x = new Graph.Tensor("x", null, TensorRole.External, [Axis.Samples, .. AxesOf(input, "x")]);
        var lowering = new GraphLowering(new ParameterOrders(file));
        lowering.Inputs([.. file.Inputs], x);
        lowering.Lower(file);
        ImmutableArray<Graph.Tensor> values = [.. file.Outputs.Select(named => lowering.Output(named.Tensor))];
        var (parameters, described) = Parameters(lowering, names);
        var operations = SharedParameters.Copied(BiasFusion.Of([.. lowering.Writer.Operations], values), lowering.Writer, parameters);
        var (targets, heads, ends) = Heads(network, values, operations);
        var needed = Needed(operations, heads);
        HashSet<Graph.Tensor> read = [.. needed.SelectMany(static operation => operation.Operands)];
        var graph = new NetworkGraph([], parameters, x, targets, needed, heads, HeadBuilder.Optimizer(network))
        {
            Constants = [.. lowering.Constants.Where(constant => read.Contains(constant.Tensor))],
        };
        var form = new ImportedForm(input, output, inputs, outputs, ends, described, Notes(file))
        {
            MultiplyAdds = graph.Training.Sum(static operation => operation switch
            {
                Graph.Contraction product => product.MultiplyAdds,
                NestProduct product => product.Nest.Loops.Aggregate(1L, static (all, loop) => all * loop.Length),
                _ => 0,
            }),
        };
        return (graph, form);
    }

    private static IEnumerable<ImportedTensor> Tensors(EquatableArray<NamedTensor> tensors, MemberNames names, string what, string beside) =>
        tensors.Select(tensor => new ImportedTensor(tensor.Name, names.Parameter(tensor.Name, what, beside), ShapeOf(tensor.Tensor), KindOf(tensor.Tensor.Type)));

    private static ElementKind KindOf(ElementType type) =>
        type == ElementType.Boolean ? ElementKind.Truths : type.IsFloating() ? ElementKind.Numbers : ElementKind.Integers;

    /// <summary>The axes of a sample; the file's own, but that of the samples.</summary>
    private static Shape ShapeOf(Primitives.Tensor tensor)
    {
        var axes = tensor.Shape.Axes.Where(static axis => !axis.IsBatch || axis.PerSample > 1).Select(static axis => (int)(axis.IsBatch ? axis.PerSample : axis.Fixed));
        return new Shape(axes.DefaultIfEmpty(1).ToEquatableArray());
    }

    private static Shape SideBySide(EquatableArray<ImportedTensor> tensors) =>
        tensors.Length == 1 ? tensors[0].Shape : Shape.Of(tensors.Sum(static tensor => tensor.Shape.Size));

    /// <summary>The axes in memory: those of more than one element.</summary>
    private static IEnumerable<Axis> AxesOf(Shape shape, string name) =>
        shape.Axes.Where(static axis => axis != 1).DefaultIfEmpty(1).Select((axis, i) => new Axis($"{name}{i}", axis));

    private static (ImmutableArray<Parameter> Parameters, EquatableArray<ImportedParameter> Described) Parameters(GraphLowering lowering, MemberNames names)
    {
        var parameters = ImmutableArray.CreateBuilder<Parameter>();
        var described = new List<ImportedParameter>();
        int offset = 0;
        foreach (var (weight, tensor, order) in lowering.Weights)
        {
            parameters.Add(new Parameter(tensor, offset, weight.IsTrainable, tensor.Positions == 1));
            int[] shape = [.. weight.Source.Shape.Select(static length => (int)length)];
            int[] all = [.. Enumerable.Range(0, shape.Length).Where(axis => !order.Contains(axis)), .. order];
            var layout = new FileLayout(
                all.Select(axis => shape[axis]).ToEquatableArray(),
                Enumerable.Range(0, shape.Length).Select(axis => Array.IndexOf(all, axis)).ToEquatableArray(),
                shape.ToEquatableArray());
            described.Add(new ImportedParameter(weight.Name, names.Member(weight.Name), layout, offset, weight.Source.Key!, weight.IsTrainable));
            offset += tensor.Length;
        }

        return (parameters.ToImmutable(), described.ToEquatableArray());
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

    /// <summary>What each node of the file gives.</summary>
    private static EquatableArray<string> Notes(ImportedGraph file) => file.Operations
        .Select(static operation => $"{operation.GetType().Name} {string.Join(", ", operation.Results.Select(static result => result.Shape))} {Shown.Name(operation.Origin)}")
        .ToEquatableArray();
}
