namespace NetGen.Generators.Tests.Execution.Naive;

/// <summary>Numbers of the kinds that a network takes, drawn from a seed and rounded to its precision.</summary>
public sealed class RandomNumbers(Architecture architecture, int seed)
{
    private readonly Random _random = new(seed);

    public double[] Parameters() => [.. architecture.Layers.SelectMany(Parameters)];

    public double[] Inputs(int samples) => Draw(samples * architecture.InputSize, -1.5, 1.5);

    /// <summary>Targets of the kind that the loss is for.</summary>
    public double[] Targets(int samples) => [.. Enumerable.Range(0, samples).SelectMany(_ => Target())];

    public double[] OutputGradients(int samples) => Draw(samples * architecture.OutputSize, -1, 1);

    private double[] Target()
    {
        if (architecture.Loss is not (Loss.CrossEntropy or Loss.BinaryCrossEntropy))
            return Draw(architecture.OutputSize, -2, 2);
        double[] target = Draw(architecture.OutputSize, 0, 1);
        // Half of the class distributions sum to 1 and half do not: the gradient must not lean on it.
        if (architecture.Loss == Loss.CrossEntropy && _random.Next(2) == 0)
            target = [.. target.Select(value => Round(value / target.Sum()))];
        return target;
    }

    private double[] Parameters(DenseLayer layer)
    {
        double bound = double.Sqrt(4.0 / layer.Inputs);
        return [.. Draw(layer.Inputs * layer.Outputs, -bound, bound), .. Draw(layer.Bias ? layer.Outputs : 0, -0.5, 0.5)];
    }

    private double[] Draw(int count, double from, double to) =>
        [.. Enumerable.Range(0, count).Select(_ => Round(from + (to - from) * _random.NextDouble()))];

    // What the network rounds on the way in must be the same numbers for its twin.
    private double Round(double value) => architecture.Precision == Precision.Single ? (float)value : value;
}
