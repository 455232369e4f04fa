using System.Numerics;
using NetGen.Generators.Tests.Execution.Naive;

namespace NetGen.Workloads;

/// <summary>Compares what a workload computes with the naive network in double.</summary>
internal static class Reference
{
    /// <summary>Runs the second batch last, so that the outputs of no other can be mistaken for it.</summary>
    public static string? CheckForward<TNetwork, T>(TNetwork network, Batches<T> batches, Action<int> run)
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        run(2);
        return Difference<T>("outputs", NaiveTwin<TNetwork, T>(network).Forward(Widen(batches.Inputs(1))), batches.Outputs);
    }

    /// <summary>Compares loss and parameters after a step; after three where the optimizer remembers. The network is as before afterwards.</summary>
    public static string? CheckStep<TNetwork, T>(TNetwork network, Batches<T> batches, Action<int> run)
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] initial = network.Parameters.ToArray();
        var naive = NaiveTwin<TNetwork, T>(network);
        var (inputs, targets) = (Widen(batches.Inputs(0)), Widen(batches.Targets(0)));
        bool remembers = TNetwork.OptimizerStateCount > 0;
        string? wrong = null;
        for (int step = 0; step < (remembers ? 3 : 1) && wrong is null; step++)
        {
            double loss = naive.Backward(inputs, targets);
            batches.Rate = T.CreateChecked(remembers ? 0.01 : Largest(naive.Parameters) / Largest(naive.Gradients));
            naive.Update(double.CreateChecked(batches.Rate));
            run(1);
            wrong = Difference<T>("loss", [loss], [batches.Loss]) ?? Difference<T>("parameters", naive.Parameters, network.Parameters);
        }

        initial.CopyTo(network.Parameters);
        network.ResetOptimizer();
        batches.Rate = Batches<T>.TinyRate;
        return wrong;
    }

    /// <summary>Compares the gradient of a batch with the slope of its loss in that direction.</summary>
    public static string? CheckSlope<TNetwork, T>(TNetwork network, Action backward, Func<T> evaluate)
        where TNetwork : class, ITrainableNetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double[] initial = Widen<T>(network.Parameters);
        backward();
        double[] gradients = Widen<T>(network.Gradients);
        double square = gradients.Sum(gradient => gradient * gradient), step = 0.01 / double.Sqrt(square);
        double slope = (Loss(step) - Loss(-step)) / (2 * step);
        Loss(0);
        return double.Abs(slope - square) <= 0.02 * square ? null : $"the loss changes by {slope:E3} along the gradient, which says {square:E3}";

        double Loss(double distance)
        {
            for (int i = 0; i < initial.Length; i++)
                network.Parameters[i] = T.CreateChecked(initial[i] + distance * gradients[i]);
            return double.CreateChecked(evaluate());
        }
    }

    /// <summary>Compares the last row of a window with what its steps answer one after the other.</summary>
    /// <param name="window">What the whole window gives.</param>
    /// <param name="last">What the last step gave.</param>
    public static string? CheckSteps(ReadOnlySpan<float> window, ReadOnlySpan<float> last) => Difference("steps", Widen(window[^last.Length..]), last);

    private static NaiveNetwork NaiveTwin<TNetwork, T>(TNetwork network)
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var description = TNetwork.Description;
        var layers = description.Layers.Select(layer => new DenseLayer(layer.Inputs, layer.Outputs, Enum.Parse<Activation>(layer.Activation), layer.HasBias));
        var architecture = new Architecture(description.Name, [.. layers])
        {
            Loss = Enum.Parse<Loss>(description.Loss),
            Optimizer = Enum.Parse<Optimizer>(description.Optimizer),
            Reduction = description.Reduction,
        };
        return new NaiveNetwork(architecture) { Parameters = Widen<T>(network.Parameters) };
    }

    private static string? Difference<T>(string what, double[] expected, ReadOnlySpan<T> actual)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double allowed = 2000 * double.CreateChecked(T.BitIncrement(T.One) - T.One) * Largest(expected);
        double difference = expected.Zip(Widen(actual), (a, b) => double.Abs(a - b)).Max();
        return difference <= allowed ? null : $"{what} differ by {difference:E1}, allowed are {allowed:E1}";
    }

    private static double Largest(double[] values) => values.Max(double.Abs);

    private static double[] Widen<T>(ReadOnlySpan<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Array.ConvertAll(values.ToArray(), double.CreateChecked);
}
