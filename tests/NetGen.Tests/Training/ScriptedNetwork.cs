namespace NetGen.Tests.Training;

/// <summary>
/// A network whose losses a test writes, and which notes what it is asked: it shows what the trainer does, without arithmetic in between. Its one
/// parameter counts the steps.
/// </summary>
internal sealed class ScriptedNetwork : INetwork<ScriptedNetwork, double>
{
    private readonly double[] _parameters = new double[1];
    private readonly double[] _gradients = new double[1];

    public static int InputSize => 1;

    public static int OutputSize => 1;

    public static ReadOnlySpan<int> InputShape => [1];

    public static ReadOnlySpan<int> OutputShape => [1];

    public static int ParameterCount => 1;

    public static int OptimizerStateCount => 0;

    public static NetworkDescription Description { get; } =
        new("Scripted", [new LayerDescription(1, 1, false, "Identity", 0)], "HalfSquaredError", "SGD", Reduction.Mean);

    /// <summary>The loss of a batch in training, by its inputs.</summary>
    public Func<double[], double> TrainingLoss { get; init; } = inputs => inputs.Average();

    /// <summary>The loss of a batch in validation, by the steps made before.</summary>
    public Func<double, double> ValidationLoss { get; init; } = _ => 0;

    /// <summary>The answer to an input.</summary>
    public Func<double, double> Answer { get; init; } = input => input;

    /// <summary>The inputs of each batch it was trained on.</summary>
    public List<double[]> Batches { get; } = [];

    /// <summary>The targets of each of them.</summary>
    public List<double[]> Targets { get; } = [];

    /// <summary>The learning rate of each step.</summary>
    public List<double> Rates { get; } = [];

    public int Resets { get; private set; }

    public Span<double> Parameters => _parameters;

    public Span<double> Gradients => _gradients;

    public Span<double> OptimizerScalars => [];

    public long DropoutSeed { get; set; }

    public Span<double> OptimizerState(int index) => throw new ArgumentOutOfRangeException(nameof(index));

    public void ResetOptimizer() => Resets++;

    public void Forward(ReadOnlySpan<double> inputs, Span<double> outputs)
    {
        for (int i = 0; i < inputs.Length; i++)
            outputs[i] = Answer(inputs[i]);
    }

    public double Evaluate(ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets) => ValidationLoss(_parameters[0]);

    public double Backward(ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets, bool accumulate = false)
    {
        Batches.Add(inputs.ToArray());
        Targets.Add(targets.ToArray());
        return TrainingLoss(Batches[^1]);
    }

    public void BackwardFrom(
        ReadOnlySpan<double> inputs, ReadOnlySpan<double> outputGradients, Span<double> inputGradients = default, bool accumulate = false) =>
        throw new NotSupportedException();

    public void Update(double learningRate)
    {
        Rates.Add(learningRate);
        _parameters[0]++;
    }

    public double Step(ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets, double learningRate)
    {
        double loss = Backward(inputs, targets);
        Update(learningRate);
        return loss;
    }
}
