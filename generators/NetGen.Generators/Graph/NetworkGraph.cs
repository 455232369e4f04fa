using System.Collections.Immutable;
using NetGen.Generators.Math;

namespace NetGen.Generators.Graph;

/// <summary>A network as tensor operations with static shapes: the forward pass as declared, the backward pass derived from it.</summary>
/// <param name="Layers">First to last.</param>
/// <param name="Inputs">x, one row for each sample.</param>
/// <param name="Targets">t, one row for each sample.</param>
/// <param name="Forward">From the inputs to the last activation.</param>
/// <param name="Training">The same in training, where dropout changes what layers take.</param>
/// <param name="Loss">The last activation and the loss in one, from the last layer's z and the targets.</param>
/// <param name="Optimizer">How an update follows from a gradient.</param>
internal sealed record NetworkGraph(
    ImmutableArray<LayerTensors> Layers,
    Tensor Inputs,
    Tensor Targets,
    ImmutableArray<Operation> Forward,
    ImmutableArray<Operation> Training,
    LossOperation Loss,
    OptimizerFormula Optimizer)
{
    public LayerTensors LastLayer => Layers[Layers.Length - 1];

    public int InputSize => Layers[0].Inputs;

    public int OutputSize => LastLayer.Outputs;

    public int ParameterCount => LastLayer.End;

    public bool HasDropout => Training.OfType<DropoutMask>().Any();

    /// <summary>Whether most numbers of an input are 0.</summary>
    public bool HasSparseInputs { get; init; }

    /// <summary>Whether threads share large batches.</summary>
    public bool IsParallel { get; init; }

    /// <summary>What the loss multiplies the targets with; null for nothing.</summary>
    public ClassWeights? ClassWeights { get; init; }

    /// <summary>The outputs as the caller's own rows.</summary>
    public Tensor Outputs { get; } = External(Layers[Layers.Length - 1].A);

    /// <summary>The gradient by the outputs, which <c>BackwardFrom</c> is given.</summary>
    public Tensor OutputGradients { get; } = Tensor.Gradient(Layers[Layers.Length - 1].A, TensorRole.External);

    /// <summary>The gradient by the inputs as the caller's own rows, which <c>BackwardFrom</c> may be asked for.</summary>
    public Tensor InputGradients { get; } = new("inputGradients", null, TensorRole.External, [.. Inputs.Axes]);

    /// <summary>The outputs of a batch, in the caller's rows.</summary>
    public ImmutableArray<Operation> ToOutputs() =>
        [.. Forward.Take(Forward.Length - 1), new Activation(Outputs, LastLayer.Z, LastLayer.Activation)];

    /// <summary>The loss of every sample.</summary>
    public ImmutableArray<Operation> ToLoss() => [.. Forward, Loss];

    /// <summary>The gradients of every parameter from the loss of a batch.</summary>
    public ImmutableArray<Operation> BackwardFromLoss() =>
        [.. Training, Loss, .. ReverseMode.Differentiate([.. Training, Loss], Loss.Result, Loss.Result, Parameters())];

    /// <summary>The gradients of every parameter and of the inputs from a gradient of the outputs.</summary>
    public ImmutableArray<Operation> BackwardFromOutputs()
    {
        var backward = ReverseMode.Differentiate(Training, LastLayer.A, OutputGradients, [.. Parameters(), Inputs]);
        var inputGradients = backward.Single(operation => operation.Result.GradientOf == Inputs).Result;
        return [.. Training, .. backward, new Map(InputGradients, Symbols.G, [new Binding(Symbols.G.Name, inputGradients)])];
    }

    /// <summary>What an optimizer's step changes, in runs of parameters that it treats alike.</summary>
    public IReadOnlyList<ParameterRun> TrainedRuns()
    {
        bool sparesBiases = Optimizer.Updates.Any(update => update.Value.Contains(Symbols.Decay));
        var runs = new List<ParameterRun>();
        foreach (var layer in Layers.Where(layer => layer.IsTrainable))
        {
            Add(layer.WeightsOffset, layer.BiasOffset, decays: true);
            Add(layer.BiasOffset, layer.End, decays: !sparesBiases);
        }

        return runs;

        void Add(int start, int end, bool decays)
        {
            if (runs.LastOrDefault() is { } last && last.End == start && last.Decays == decays)
                runs[runs.Count - 1] = last with { End = end };
            else if (end > start)
                runs.Add(new ParameterRun(start, end, decays));
        }
    }

    private IEnumerable<Tensor> Parameters() =>
        Layers.Where(layer => layer.IsTrainable).SelectMany(layer => layer.Bias is null ? new[] { layer.Weights } : [layer.Weights, layer.Bias]);

    private static Tensor External(Tensor like) => new(like.Symbol, like.Layer, TensorRole.External, [.. like.Axes]);
}

/// <summary>Constants of the network, one for each of its outputs.</summary>
internal sealed record ClassWeights(Tensor Tensor, ImmutableArray<double> Values);

/// <summary>Parameters from one place to before another.</summary>
/// <param name="Decays">Whether weight decay and penalties hold for them.</param>
internal sealed record ParameterRun(int Start, int End, bool Decays);

/// <summary>One layer's tensors and their place among the parameters.</summary>
/// <param name="Number">From 1, as in the equations.</param>
/// <param name="Weights">W, [inputs][outputs] row by row.</param>
/// <param name="WeightsOffset">Where W begins in the parameters; the bias follows it.</param>
/// <param name="IsTrainable">Whether training changes its parameters.</param>
/// <param name="Z">The value before the activation.</param>
/// <param name="A">The layer's output.</param>
internal sealed record LayerTensors(
    int Number,
    ActivationFormula Activation,
    Tensor Weights,
    int WeightsOffset,
    Tensor? Bias,
    bool IsTrainable,
    Tensor Z,
    Tensor A)
{
    public int Inputs => Weights.Axes[0].Length;

    public int Outputs => Weights.Axes[1].Length;

    public int BiasOffset => WeightsOffset + Weights.Length;

    /// <summary>Where the next layer's parameters begin.</summary>
    public int End => BiasOffset + (Bias?.Length ?? 0);
}
