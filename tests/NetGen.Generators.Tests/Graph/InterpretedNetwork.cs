using System.Collections.Immutable;
using NetGen.Generators.Graph;

namespace NetGen.Generators.Tests.Graph;

/// <summary>What the members of a generated network mean: its graph, interpreted.</summary>
/// <param name="isMean">Whether losses are averaged over the samples.</param>
internal sealed class InterpretedNetwork(NetworkGraph graph, bool isMean)
{
    public NetworkGraph Graph => graph;

    /// <summary>Layer by layer the weights, then the bias.</summary>
    public required double[] Parameters { get; init; }

    /// <summary>The masks of dropout, by the number of the layer.</summary>
    public IReadOnlyDictionary<int, double[]> Masks { get; init; } = ImmutableDictionary<int, double[]>.Empty;

    public InterpretedNetwork With(double[] parameters) => new(graph, isMean) { Parameters = parameters, Masks = Masks };

    public double[] Forward(double[] inputs) => Run(graph.ToOutputs(), inputs)[graph.Outputs];

    public double Evaluate(double[] inputs, double[] targets) => Loss(Run(graph.ToLoss(), inputs, (graph.Targets, targets)));

    public (double Loss, double[] Gradients) Backward(double[] inputs, double[] targets)
    {
        ImmutableArray<Operation> operations = graph.BackwardFromLoss();
        GraphInterpreter interpreter = Run(operations, inputs, (graph.Targets, targets));
        return (Loss(interpreter), Gradients(interpreter, operations));
    }

    public (double[] InputGradients, double[] Gradients) BackwardFrom(double[] inputs, double[] outputGradients)
    {
        ImmutableArray<Operation> operations = graph.BackwardFromOutputs();
        GraphInterpreter interpreter = Run(operations, inputs, (graph.OutputGradients, outputGradients));
        return (graph.HasInputGradients ? interpreter[graph.InputGradients] : [], Gradients(interpreter, operations));
    }

    /// <summary>The loss that training lowers, under the masks, and the decisions on the way to it.</summary>
    public Evaluation TrainingLoss(double[] inputs, double[] targets)
    {
        GraphInterpreter interpreter = Run([.. graph.Training, .. graph.Heads.SelectMany(head => head.ToLoss(head.Loss))], inputs, (graph.Targets, targets));
        return new Evaluation(Loss(interpreter), interpreter.Decisions);
    }

    /// <summary>The parameters after a pass of training that updates none: what inference knows of batches has moved.</summary>
    public double[] Moved(double[] inputs)
    {
        double[] moved = [.. Parameters];
        foreach ((Tensor running, double[] numbers) in Run(graph.Training, inputs).Moved)
            numbers.CopyTo(moved, graph.ParameterOf(running).Offset);
        return moved;
    }

    /// <summary>How near to its other side the nearest choice is that training makes: there rounding decides. What is at the edge itself is there in any precision.</summary>
    public double NearestKink(double[] inputs) =>
        Run(graph.Training, inputs).Decisions.Where(difference => difference != 0).Select(double.Abs).DefaultIfEmpty(double.PositiveInfinity).Min();

    /// <summary>The sum of the weighted outputs of training, whose gradient by the outputs is the weights.</summary>
    public Evaluation WeightedOutputs(double[] inputs, double[] weights)
    {
        GraphInterpreter interpreter = Run(graph.Training, inputs);
        double value = graph.Heads.Sum(head => interpreter[head.Loss.Outputs]
            .Select((output, i) => output * weights[i / head.Size * graph.OutputSize + head.Start + i % head.Size]).Sum());
        return new Evaluation(value, interpreter.Decisions);
    }

    private GraphInterpreter Run(IEnumerable<Operation> operations, double[] inputs, params (Tensor Tensor, double[] Numbers)[] given)
    {
        var interpreter = new GraphInterpreter(inputs.Length / graph.InputSize);
        interpreter[graph.Inputs] = inputs;
        foreach ((Tensor tensor, double[] numbers) in given)
            interpreter[tensor] = numbers;
        foreach (Parameter parameter in graph.Parameters)
            interpreter[parameter.Tensor] = Parameters[parameter.Offset..parameter.End];
        foreach (RandomMask mask in graph.Training.OfType<RandomMask>().Where(mask => Masks.ContainsKey(mask.Site)))
            interpreter[mask.Result] = Masks[mask.Site];
        foreach (ClassWeights weights in graph.ClassWeights)
            interpreter[weights.Tensor] = [.. weights.Values];
        interpreter.Settings[LossOperation.Scale.Name] = Scale(inputs);
        interpreter.Run(operations);
        return interpreter;
    }

    private double Loss(GraphInterpreter interpreter) => graph.Heads.Sum(head => interpreter[head.Loss.Result].Sum()) * Scale(interpreter[graph.Inputs]);

    private double Scale(double[] inputs) => isMean ? (double)graph.InputSize / inputs.Length : 1;

    /// <summary>The gradients where the parameters are: 0 for those that have none.</summary>
    private double[] Gradients(GraphInterpreter interpreter, IEnumerable<Operation> operations)
    {
        var gradients = new double[graph.ParameterCount];
        foreach (Tensor gradient in operations.Select(operation => operation.Result).Where(tensor => tensor.Role == TensorRole.ParameterGradient))
            interpreter[gradient].CopyTo(gradients, graph.ParameterOf(gradient.GradientOf!).Offset);
        return gradients;
    }
}

/// <summary>A value, and the differences at the choices that were made on the way to it.</summary>
internal readonly record struct Evaluation(double Value, IReadOnlyList<double> Decisions)
{
    /// <summary>Whether both took the same side everywhere, so that no kink is between them.</summary>
    public bool HasSidesOf(Evaluation other) => Decisions.Select(double.Sign).SequenceEqual(other.Decisions.Select(double.Sign));
}
