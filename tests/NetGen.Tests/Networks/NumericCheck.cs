using System.Runtime.Intrinsics;
using NetGen.Generators.Tests.Execution.Naive;
using NetGen.Generators.Tests.Infrastructure.Driving;
using static NetGen.Generators.Tests.Execution.Naive.Closeness;

namespace NetGen.Tests.Networks;

/// <summary>Networks of every kind against the naive reference, for processes without a test runner in them.</summary>
internal static class NumericCheck
{
    private static readonly (Architecture Architecture, Func<object> Create)[] Networks =
    [
        (new("SeedTwoLayer", new DenseLayer(3, 4, Activation.Sigmoid, Bias: false), new DenseLayer(4, 1, Activation.Sigmoid, Bias: false))
            { Reduction = Reduction.Sum }, () => new SeedTwoLayer()),
        (new("Policy", new DenseLayer(17, 64, Activation.Tanh), new DenseLayer(64, 64, Activation.Tanh), new DenseLayer(64, 6))
            { Loss = Loss.MeanSquaredError, Optimizer = Optimizer.Adam, Precision = Precision.Single }, () => new Policy()),
        (new("Ragged", new DenseLayer(9, 33, Activation.ReLU, Bias: false), new DenseLayer(33, 7, Activation.Softmax))
            { Loss = Loss.CrossEntropy, Optimizer = Optimizer.Adam }, () => new Ragged()),
        (new("Hourglass", new DenseLayer(130, 5, Activation.ReLU), new DenseLayer(5, 129, Activation.Sigmoid))
            { Loss = Loss.BinaryCrossEntropy }, () => new Hourglass()),
        (new("FourLanes", new DenseLayer(3, 4, Activation.Tanh), new DenseLayer(4, 3, Activation.Softmax))
            { Loss = Loss.CrossEntropy, Precision = Precision.Single }, () => new FourLanes()),
        (new("EightLanes", new DenseLayer(2, 8, Activation.Tanh), new DenseLayer(8, 5, Activation.GELU), new DenseLayer(5, 1, Activation.Sigmoid))
            { Loss = Loss.BinaryCrossEntropy, Precision = Precision.Single }, () => new EightLanes()),
        (new("SixteenLanes", new DenseLayer(2, 13, Activation.Tanh), new DenseLayer(13, 1, Activation.Sigmoid))
            { Loss = Loss.BinaryCrossEntropy, Precision = Precision.Single }, () => new SixteenLanes()),
    ];

    /// <summary>The widest vectors that this process works with, in bits; 0 without any.</summary>
    public static int VectorBits =>
        Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;

    public static void Run()
    {
        foreach ((Architecture architecture, Func<object> create) in Networks)
            foreach (int samples in new[] { 33, 1, 4, 7 })
                Check(new NetworkPair(architecture, AnyNetwork.Of(create()), seed: samples), samples);
    }

    private static void Check(NetworkPair pair, int samples)
    {
        (double[] inputs, double[] targets) = (pair.Inputs(samples), pair.Targets(samples));
        double tolerance = pair.Tolerance(samples);
        CloseToLargest(pair.Naive.Forward(inputs), pair.Network.Forward(inputs), tolerance, $"{pair.Architecture}: outputs");
        Close(pair.Naive.Backward(inputs, targets), pair.Network.Backward(inputs, targets), tolerance, tolerance, $"{pair.Architecture}: loss");
        CloseToLargest(pair.Naive.Gradients, pair.Network.Gradients, tolerance, $"{pair.Architecture}: gradients");

        // The optimizer is given the network's own gradients: near 0 Adam makes any difference in rounding as large as its step.
        double[] expected = pair.Network.Parameters;
        pair.Naive.Optimizer.Update(expected, pair.Network.Gradients, learningRate: 0.01);
        pair.Network.Update(0.01);
        Close(expected, pair.Network.Parameters, tolerance, tolerance, $"{pair.Architecture}: parameters");
    }
}
