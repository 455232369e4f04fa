using System.Collections.Immutable;
using NetGen.Generators.Math;

namespace NetGen.Generators.Graph;

/// <summary>A network as tensor operations with static shapes: the forward pass as declared, everything else derived from it.</summary>
/// <param name="Layers">As they are declared, first to last.</param>
/// <param name="Parameters">In the order in which they lie.</param>
/// <param name="Inputs">x, one row for each sample.</param>
/// <param name="Targets">t, one row for each sample: the targets of all heads side by side.</param>
/// <param name="Training">The forward pass of training, from the inputs to the outputs.</param>
/// <param name="Heads">Where the network ends, one at least.</param>
/// <param name="Optimizer">How an update follows from a gradient.</param>
internal sealed record NetworkGraph(
    ImmutableArray<GraphLayer> Layers,
    ImmutableArray<Parameter> Parameters,
    Tensor Inputs,
    Tensor Targets,
    ImmutableArray<Operation> Training,
    ImmutableArray<GraphHead> Heads,
    OptimizerFormula Optimizer)
{
    private readonly Inference _inference = Inference.Of(Training);

    /// <summary>The forward pass without what only training does.</summary>
    public ImmutableArray<Operation> Forward => _inference.Operations;

    /// <summary>The products with weights, first to last.</summary>
    public ImmutableArray<Contraction> Products { get; } = [.. Training.OfType<Contraction>()];

    public int InputSize => Inputs.SampleLength;

    public int OutputSize => Targets.SampleLength;

    public int ParameterCount => Parameters.IsEmpty ? 0 : Parameters[Parameters.Length - 1].End;

    /// <summary>Whether samples have places, each with a row of its own.</summary>
    public bool HasPlaces { get; } = !Inputs.Places.IsEmpty || Training.Any(operation => !operation.Result.Places.IsEmpty);

    /// <summary>Whether some of it are loops over tensors that lie in any way.</summary>
    public bool HasNests { get; } = Training.Any(operation => operation is Arrangement or NestProduct or Selection);

    /// <summary>Numbers that stand in the graph.</summary>
    public ImmutableArray<GraphConstant> Constants { get; init; } = [];

    /// <summary>Whether what a sample gives depends on the others of its batch, in training.</summary>
    public bool HasBatchStatistics => FewestNormalizedRows is not null;

    /// <summary>The rows of a sample where the fewest have such statistics; null where none do.</summary>
    public int? FewestNormalizedRows { get; } = Training.OfType<BatchMean>().Select(mean => (int?)mean.Operand.Positions).Min();

    public bool HasDropout => Training.OfType<RandomMask>().Any();

    /// <summary>The table of which a step updates the rows alone that its batch names; null for none.</summary>
    public SparseTable? SparseTable { get; init; }

    /// <summary>Whether most numbers of an input are 0.</summary>
    public bool HasSparseInputs { get; init; }

    /// <summary>
    /// Whether a single sample leaves out the weights of inputs that are 0: where the declaration says that there are many. Behind ReLU there are as
    /// well, but a weight that is no number would no longer show where its input is 0.
    /// </summary>
    public bool SkipsZeros(Contraction product) => HasSparseInputs && product.Left == Inputs;

    /// <summary>Whether a sample is a step of a sequence whose state the caller keeps.</summary>
    public bool IsStream { get; init; }

    /// <summary>What the caller keeps of each sequence; first how many steps there have been, where that counts.</summary>
    public ImmutableArray<Tensor> States { get; } =
        [.. Training.SelectMany(operation => operation.States).Distinct().OrderBy(state => state.Content != TensorContent.Position)];

    /// <summary>Whether it is kept how many steps there have been.</summary>
    public bool CountsSteps => !States.IsEmpty && States[0].Content == TensorContent.Position;

    /// <summary>Whether training goes on from a state that a caller keeps.</summary>
    public bool TrainsFromState { get; init; }

    /// <summary>Whether threads share large batches.</summary>
    public bool IsParallel { get; init; }

    /// <summary>What losses multiply their targets with.</summary>
    public IEnumerable<ClassWeights> ClassWeights => Heads.Select(head => head.ClassWeights).OfType<ClassWeights>();

    /// <summary>The outputs of all heads, side by side, as the caller's own rows.</summary>
    public Tensor Outputs { get; } = SideBySide(Heads, "y", head => InCallersRows(Inference.Of(Training), head.Loss.Outputs));

    /// <summary>The gradients by them, which <c>BackwardFrom</c> is given.</summary>
    public Tensor OutputGradients { get; } = SideBySide(Heads, "dy", head => Tensor.Gradient(head.Loss.Outputs, TensorRole.External));

    /// <summary>The gradient by the inputs as the caller's own rows, which <c>BackwardFrom</c> may be asked for.</summary>
    public Tensor InputGradients { get; } = new("inputGradients", null, TensorRole.External, [.. Inputs.Axes]);

    /// <summary>The sum of a list's rows, where a caller keeps it; null of networks that take no lists.</summary>
    public Tensor? Sums { get; } = Inputs.Content == TensorContent.Lists ? new("sums", null, TensorRole.External, [.. Training[0].Result.Axes]) : null;

    /// <summary>The parameter that a tensor is.</summary>
    public Parameter ParameterOf(Tensor tensor) => Parameters.Single(parameter => parameter.Tensor == tensor);

    /// <summary>The outputs of a batch, in the caller's rows.</summary>
    public ImmutableArray<Operation> ToOutputs()
    {
        var values = Heads.Select(head => _inference.Value(head.Loss.Outputs)).ToList();
        return Scan.WithoutUnread([.. Heads.Zip(values, (head, value) => (Place: head.PlaceIn(Outputs), Value: value)).Aggregate(Forward.AsEnumerable(), (operations, head) =>
            Redirected([.. operations], head.Value, head.Place, isShared: values.Count(value => value == head.Value) > 1))]);
    }

    /// <summary>The outputs of a batch from the sums of its lists.</summary>
    public ImmutableArray<Operation> ToOutputsOfSums()
    {
        var gathered = Training[0].Result;
        return [.. ToOutputs().Where(operation => operation is not Gather)
            .Select(operation => operation.With(operation.Result, operand => operand == gathered ? Sums! : operand))];
    }

    /// <summary>The loss of every sample.</summary>
    public ImmutableArray<Operation> ToLoss() => Scan.WithoutUnread([.. Forward, .. Heads.SelectMany(head => head.ToLoss(OfInference(head.Loss)))]);

    /// <summary>The loss of every sample by each head, without the head's weight.</summary>
    public ImmutableArray<Operation> ToOwnLosses() => Scan.WithoutUnread([.. Forward, .. Heads.SelectMany(head => head.ToLoss(OfInference(head.Own)))]);

    /// <summary>The gradients of every parameter from the loss of a batch.</summary>
    public ImmutableArray<Operation> BackwardFromLoss()
    {
        var backward = PooledDerivatives.BeforeSpreading(ReverseMode.Differentiate([.. Training, .. Losses], Losses.Select(loss => (loss.Result, loss.Result)), Trained()));
        return Scan.WithoutUnread(ForwardDerivatives.Hoist(Training, [.. Heads.SelectMany(head => head.ToLoss(head.Loss)), .. backward]));
    }

    /// <summary>Whether there is a gradient by the inputs: indices have none.</summary>
    public bool HasInputGradients => Inputs.Content == TensorContent.Numbers;

    /// <summary>The gradients of every parameter, and of the inputs if they have some, from a gradient of the outputs.</summary>
    public ImmutableArray<Operation> BackwardFromOutputs()
    {
        var seeds = Heads.Select(OutputGradientsOf).ToList();
        var wanted = HasInputGradients ? [.. Trained(), Inputs] : Trained();
        var backward = PooledDerivatives.BeforeSpreading(ReverseMode.Differentiate(Training, Heads.Zip(seeds, (head, seed) => (head.Loss.Outputs, seed.Gradient)), wanted));
        if (!HasInputGradients)
            return ForwardDerivatives.Hoist(Training, [.. seeds.SelectMany(seed => seed.Operations), .. backward]);
        // What looks rows up by its inputs, or answers with numbers of its own, has a gradient of zeros.
        var inputGradients = backward.LastOrDefault(operation => operation.Result.GradientOf == Inputs)?.Result;
        Operation copied = inputGradients is null ? new Arrangement(InputGradients, [], ArrangementKind.Copy, 0)
            : new Map(InputGradients, Symbols.G, [new Binding(Symbols.G.Name, inputGradients)]);
        return Scan.WithoutUnread(ForwardDerivatives.Hoist(Training, [.. seeds.SelectMany(seed => seed.Operations), .. backward, copied]));
    }

    /// <summary>What an optimizer's step changes, in runs of parameters that it treats alike.</summary>
    public IReadOnlyList<ParameterRun> TrainedRuns()
    {
        bool sparesBiases = Optimizer.Updates.Any(update => update.Value.Contains(Symbols.Decay));
        var runs = new List<ParameterRun>();
        foreach (var parameter in Parameters.Where(parameter => parameter.IsTrainable && parameter != SparseTable?.Table))
        {
            bool decays = !(sparesBiases && parameter.IsBias);
            if (runs.LastOrDefault() is { } last && last.End == parameter.Offset && last.Decays == decays)
                runs[runs.Count - 1] = last with { End = parameter.End };
            else
                runs.Add(new ParameterRun(parameter.Offset, parameter.End, decays));
        }

        return runs;
    }

    /// <summary>The gradient by a head's outputs, and what makes it of the caller's.</summary>
    private (Tensor Gradient, ImmutableArray<Operation> Operations) OutputGradientsOf(GraphHead head, int index)
    {
        var (part, outputs) = (head.PlaceIn(OutputGradients), head.Loss.Outputs);
        // What spreads over windows reads whole vectors, and the caller's rows are not padded.
        bool isPooled = Training.Any(operation => operation is Pool && operation.Result == outputs);
        if (part.Positions == outputs.Positions && (part.Whole is null && !isPooled || IsOfMap(Training, outputs)))
            return (part, []);
        var rows = new Tensor("dend", index + 1, TensorRole.Value, [.. outputs.Axes]);
        // What is no function of a row goes by how rows lie, and those of one head lie among the others'.
        return (rows, part.Positions == outputs.Positions ? [new Map(rows, Symbols.G, [new Binding(Symbols.G.Name, part)])] : HeadPlaces.OfRow(part, rows));
    }

    private LossOperation OfInference(LossOperation loss) => (LossOperation)loss.With(loss.Result, _inference.Value);

    private IEnumerable<LossOperation> Losses => Heads.Select(head => head.Loss);

    /// <summary>The outputs by their name, or as y where they are copied: then both are named side by side.</summary>
    private static Tensor InCallersRows(Inference inference, Tensor outputs)
    {
        var value = inference.Value(outputs);
        return IsOfMap(inference.Operations, value) ? Tensor.External(value) : new Tensor("y", null, TensorRole.External, [.. value.Axes]);
    }

    private static bool IsOfMap(ImmutableArray<Operation> operations, Tensor value) => operations.Any(operation => operation is Map && operation.Result.Storage == value);

    /// <summary>The operations with a value computed where the caller wants it; it is copied where others need it too.</summary>
    /// <param name="isShared">Whether other heads answer with it.</param>
    private static IEnumerable<Operation> Redirected(ImmutableArray<Operation> operations, Tensor value, Tensor place, bool isShared)
    {
        if (place.Positions != value.Positions)
            return HeadPlaces.ToRow(operations, value, place);
        if (isShared || operations.Any(operation => operation.Operands.Contains(value)) || !IsOfMap(operations, value))
            return operations.Append(new Map(place, Symbols.A, [new Binding(Symbols.A.Name, value)]));
        return operations.Select(operation => operation.Result == value ? operation.With(place, operand => operand)
            : operation.Result.Whole == value ? operation.With(Tensor.PartOf(place, operation.Result), operand => operand)
            : operation);
    }

    private static Tensor SideBySide(ImmutableArray<GraphHead> heads, string symbol, Func<GraphHead, Tensor> only) => heads.Length == 1
        ? only(heads[0])
        : new Tensor(symbol, null, TensorRole.External, Axis.Samples, new Axis(symbol, heads.Sum(head => head.Size)));

    private IEnumerable<Tensor> Trained() => Parameters.Where(parameter => parameter.IsTrainable).Select(parameter => parameter.Tensor);
}
