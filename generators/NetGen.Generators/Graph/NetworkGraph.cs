using System.Collections.Immutable;
using NetGen.Generators.Math;

namespace NetGen.Generators.Graph;

/// <summary>A network as tensor operations with static shapes: the forward pass as declared, everything else derived from it.</summary>
/// <param name="Layers">As they are declared, first to last.</param>
/// <param name="Parameters">In the order in which they lie.</param>
/// <param name="Inputs">x, one row for each sample.</param>
/// <param name="Targets">t, one row for each sample.</param>
/// <param name="Training">The forward pass of training, from the inputs to the outputs.</param>
/// <param name="Loss">The last activation and the loss in one.</param>
/// <param name="Optimizer">How an update follows from a gradient.</param>
internal sealed record NetworkGraph(
    ImmutableArray<GraphLayer> Layers,
    ImmutableArray<Parameter> Parameters,
    Tensor Inputs,
    Tensor Targets,
    ImmutableArray<Operation> Training,
    LossOperation Loss,
    OptimizerFormula Optimizer)
{
    /// <summary>The forward pass without what only training does.</summary>
    public ImmutableArray<Operation> Forward { get; } = Inference.Of(Training);

    /// <summary>The products with weights, first to last.</summary>
    public ImmutableArray<Contraction> Products { get; } = [.. Training.OfType<Contraction>()];

    public int InputSize => Inputs.RowLength;

    public int OutputSize => Targets.RowLength;

    public int ParameterCount => Parameters.IsEmpty ? 0 : Parameters[Parameters.Length - 1].End;

    public bool HasDropout => Training.OfType<RandomMask>().Any();

    /// <summary>Whether most numbers of an input are 0.</summary>
    public bool HasSparseInputs { get; init; }

    /// <summary>Whether threads share large batches.</summary>
    public bool IsParallel { get; init; }

    /// <summary>What the loss multiplies the targets with; null for nothing.</summary>
    public ClassWeights? ClassWeights { get; init; }

    /// <summary>The outputs as the caller's own rows.</summary>
    public Tensor Outputs { get; } = Tensor.External(Training[Training.Length - 1].Result);

    /// <summary>The gradient by the outputs, which <c>BackwardFrom</c> is given.</summary>
    public Tensor OutputGradients { get; } = Tensor.Gradient(Training[Training.Length - 1].Result, TensorRole.External);

    /// <summary>The gradient by the inputs as the caller's own rows, which <c>BackwardFrom</c> may be asked for.</summary>
    public Tensor InputGradients { get; } = new("inputGradients", null, TensorRole.External, [.. Inputs.Axes]);

    /// <summary>The parameter that a tensor is.</summary>
    public Parameter ParameterOf(Tensor tensor) => Parameters.Single(parameter => parameter.Tensor == tensor);

    /// <summary>The outputs of a batch, in the caller's rows.</summary>
    public ImmutableArray<Operation> ToOutputs()
    {
        var last = Forward[Forward.Length - 1];
        return [.. Forward.Take(Forward.Length - 1), last.With(Outputs, operand => operand)];
    }

    /// <summary>The loss of every sample.</summary>
    public ImmutableArray<Operation> ToLoss() => [.. Forward, Loss];

    /// <summary>The gradients of every parameter from the loss of a batch.</summary>
    public ImmutableArray<Operation> BackwardFromLoss() =>
        [.. Training, Loss, .. ReverseMode.Differentiate([.. Training, Loss], Loss.Result, Loss.Result, Trained())];

    /// <summary>The gradients of every parameter and of the inputs from a gradient of the outputs.</summary>
    public ImmutableArray<Operation> BackwardFromOutputs()
    {
        var backward = ReverseMode.Differentiate(Training, Training[Training.Length - 1].Result, OutputGradients, [.. Trained(), Inputs]);
        var inputGradients = backward.Last(operation => operation.Result.GradientOf == Inputs).Result;
        return [.. Training, .. backward, new Map(InputGradients, Symbols.G, [new Binding(Symbols.G.Name, inputGradients)])];
    }

    /// <summary>What an optimizer's step changes, in runs of parameters that it treats alike.</summary>
    public IReadOnlyList<ParameterRun> TrainedRuns()
    {
        bool sparesBiases = Optimizer.Updates.Any(update => update.Value.Contains(Symbols.Decay));
        var runs = new List<ParameterRun>();
        foreach (var parameter in Parameters.Where(parameter => parameter.IsTrainable))
        {
            bool decays = !(sparesBiases && parameter.IsBias);
            if (runs.LastOrDefault() is { } last && last.End == parameter.Offset && last.Decays == decays)
                runs[runs.Count - 1] = last with { End = parameter.End };
            else
                runs.Add(new ParameterRun(parameter.Offset, parameter.End, decays));
        }

        return runs;
    }

    private IEnumerable<Tensor> Trained() => Parameters.Where(parameter => parameter.IsTrainable).Select(parameter => parameter.Tensor);
}

/// <summary>Constants of the network, one for each of its outputs.</summary>
internal sealed record ClassWeights(Tensor Tensor, ImmutableArray<double> Values);
