namespace NetGen.Generators.Tests.Execution.Naive;

/// <summary>
/// The reference that generated networks are compared with: forward, loss, backprop and update of a dense network in double,
/// a sample and a neuron at a time, written from the textbook and sharing nothing with the generator.
/// </summary>
public sealed class NaiveNetwork
{
    private readonly Architecture _architecture;
    private readonly int[] _offsets;

    public NaiveNetwork(Architecture architecture)
    {
        _architecture = architecture;
        _offsets = new int[architecture.Layers.Length];
        for (int k = 1; k < _offsets.Length; k++)
            _offsets[k] = _offsets[k - 1] + architecture.Layers[k - 1].ParameterCount;
        Parameters = new double[architecture.ParameterCount];
        Gradients = new double[architecture.ParameterCount];
        Optimizer = new NaiveOptimizer(architecture);
    }

    /// <summary>Layer by layer the weight [inputs][outputs] row by row, then the bias.</summary>
    public double[] Parameters { get; set; }

    public double[] Gradients { get; private set; }

    public NaiveOptimizer Optimizer { get; }

    public double[] Forward(double[] inputs) => [.. Samples(inputs).SelectMany(sample => Run(sample).Outputs)];

    public double Evaluate(double[] inputs, double[] targets)
    {
        double total = 0;
        foreach ((NaivePass pass, double[] target) in Passes(inputs, targets))
            total += NaiveLoss.Value(_architecture.Loss, Last, pass.Z[^1], pass.Outputs, target);
        return total * Weight(inputs);
    }

    /// <summary>Writes <see cref="Gradients"/> and returns the loss.</summary>
    public double Backward(double[] inputs, double[] targets)
    {
        Gradients = new double[_architecture.ParameterCount];
        double weight = Weight(inputs);
        foreach ((NaivePass pass, double[] target) in Passes(inputs, targets))
        {
            double[] delta = NaiveLoss.PreactivationGradient(_architecture.Loss, Last, pass.Z[^1], pass.Outputs, target);
            BackFromLast(pass, [.. delta.Select(value => value * weight)]);
        }
        return Evaluate(inputs, targets);
    }

    /// <summary>Writes <see cref="Gradients"/> and returns the gradient of the inputs.</summary>
    public double[] BackwardFrom(double[] inputs, double[] outputGradients)
    {
        Gradients = new double[_architecture.ParameterCount];
        return
        [
            .. Samples(inputs).Zip(outputGradients.Chunk(_architecture.OutputSize)).SelectMany(pair =>
            {
                NaivePass pass = Run(pair.First);
                return BackFromLast(pass, NaiveActivation.Back(Last, pass.Z[^1], pair.Second));
            }),
        ];
    }

    /// <summary>The gradient of the reduced loss by the outputs: what <c>BackwardFrom</c> needs to repeat <c>Backward</c>.</summary>
    public double[] LossGradient(double[] inputs, double[] targets)
    {
        double weight = Weight(inputs);
        return
        [
            .. Passes(inputs, targets).SelectMany(pair =>
                NaiveLoss.OutputGradient(_architecture.Loss, pair.Pass.Outputs, pair.Target).Select(value => value * weight)),
        ];
    }

    public void Update(double learningRate) => Optimizer.Update(Parameters, Gradients, learningRate);

    /// <summary>On which side of its kinks every neuron of every sample is: what must not change between points of a difference quotient.</summary>
    public bool[] Sides(double[] inputs) => [.. KinkDistances(inputs).Select(distance => distance > 0)];

    /// <summary>How far the nearest neuron is from a kink.</summary>
    public double KinkDistance(double[] inputs) => KinkDistances(inputs).Select(double.Abs).DefaultIfEmpty(double.PositiveInfinity).Min();

    private DenseLayer Last => _architecture.Layers[^1];

    private double Weight(double[] inputs) =>
        _architecture.Reduction == Reduction.Mean ? (double)_architecture.InputSize / inputs.Length : 1;

    private IEnumerable<double[]> Samples(double[] inputs) => inputs.Chunk(_architecture.InputSize);

    private IEnumerable<(NaivePass Pass, double[] Target)> Passes(double[] inputs, double[] targets) =>
        Samples(inputs).Zip(targets.Chunk(_architecture.OutputSize), (sample, target) => (Run(sample), target));

    private IEnumerable<double> KinkDistances(double[] inputs) =>
        from pass in Samples(inputs).Select(Run)
        from pair in _architecture.Layers.Zip(pass.Z)
        from kink in NaiveActivation.Kinks(pair.First.Activation)
        from z in pair.Second
        select z - kink;

    private NaivePass Run(double[] sample)
    {
        int depth = _architecture.Layers.Length;
        var pass = new NaivePass(new double[depth][], new double[depth][], new double[depth][]);
        for (int k = 0; k < depth; k++)
        {
            DenseLayer layer = _architecture.Layers[k];
            pass.Inputs[k] = k == 0 ? sample : pass.A[k - 1];
            pass.Z[k] = Affine(layer, _offsets[k], pass.Inputs[k]);
            pass.A[k] = NaiveActivation.Apply(layer, pass.Z[k]);
        }
        return pass;
    }

    private double[] Affine(DenseLayer layer, int offset, double[] x)
    {
        var z = new double[layer.Outputs];
        for (int i = 0; i < layer.Inputs; i++)
            for (int j = 0; j < layer.Outputs; j++)
                z[j] += x[i] * Parameters[offset + i * layer.Outputs + j];
        for (int j = 0; layer.Bias && j < layer.Outputs; j++)
            z[j] += Parameters[offset + layer.Inputs * layer.Outputs + j];
        return z;
    }

    private double[] BackFromLast(NaivePass pass, double[] delta)
    {
        for (int k = _architecture.Layers.Length - 1; ; k--)
        {
            DenseLayer layer = _architecture.Layers[k];
            AddGradients(layer, _offsets[k], pass.Inputs[k], delta);
            double[] inputGradient = InputGradient(layer, _offsets[k], delta);
            if (k == 0)
                return inputGradient;
            delta = NaiveActivation.Back(_architecture.Layers[k - 1], pass.Z[k - 1], inputGradient);
        }
    }

    private void AddGradients(DenseLayer layer, int offset, double[] x, double[] delta)
    {
        if (!layer.Trainable)
            return;
        for (int i = 0; i < layer.Inputs; i++)
            for (int j = 0; j < layer.Outputs; j++)
                Gradients[offset + i * layer.Outputs + j] += x[i] * delta[j];
        for (int j = 0; layer.Bias && j < layer.Outputs; j++)
            Gradients[offset + layer.Inputs * layer.Outputs + j] += delta[j];
    }

    private double[] InputGradient(DenseLayer layer, int offset, double[] delta)
    {
        var gradient = new double[layer.Inputs];
        for (int i = 0; i < layer.Inputs; i++)
            for (int j = 0; j < layer.Outputs; j++)
                gradient[i] += delta[j] * Parameters[offset + i * layer.Outputs + j];
        return gradient;
    }
}
