using NetGen.Generators.Tests.Execution.Naive;
using static NetGen.Generators.Tests.Execution.Naive.Closeness;

namespace NetGen.Generators.Tests.Execution;

/// <summary>Layers and batches far beyond registers, caches and any block, on the small stacks of other people's threads.</summary>
public class WideTests
{
    private const int SmallStack = 256 * 1024;

    [Fact]
    public void A_layer_of_4096_by_4096_runs_and_trains_on_a_small_stack()
    {
        NetworkPair pair = Declared.Pair(new Architecture("Wide", new DenseLayer(4096, 4096, Activation.Tanh)) { Precision = Precision.Single });
        (double[] inputs, double[] targets) = (pair.Inputs(3), pair.Targets(3));
        OnSmallStack(() =>
        {
            CloseToLargest(pair.Naive.Forward(inputs), pair.Network.Forward(inputs), pair.Tolerance(1), "outputs");
            pair.Naive.Backward(inputs, targets);
            pair.Network.Backward(inputs, targets);
            CloseToLargest(pair.Naive.Gradients, pair.Network.Gradients, pair.Tolerance(3), "gradients");
        });
    }

    /// <summary>Weights that fill the caches, of sizes that no block, panel or tile divides, for batches that leave samples over.</summary>
    [Theory]
    [InlineData(Precision.Single, 515, 600, 517, 2)]
    [InlineData(Precision.Single, 515, 600, 517, 7)]
    [InlineData(Precision.Single, 515, 600, 517, 45)]
    [InlineData(Precision.Single, 515, 600, 517, 131)]
    [InlineData(Precision.Single, 261, 1030, 130, 7)]
    [InlineData(Precision.Single, 261, 1030, 130, 131)]
    [InlineData(Precision.Double, 260, 1030, 130, 45)]
    public void Layers_whose_weights_fill_the_caches_give_the_naive_outputs_and_gradients(Precision precision, int inputSize, int hidden, int outputSize, int samples)
    {
        NetworkPair pair = Declared.Pair(new Architecture("Large", new DenseLayer(inputSize, hidden, Activation.Tanh), new DenseLayer(hidden, outputSize, Activation.Tanh, false))
        {
            Precision = precision,
        });
        (double[] inputs, double[] targets) = (pair.Inputs(samples), pair.Targets(samples));
        CloseToLargest(pair.Naive.Forward(inputs), pair.Network.Forward(inputs), pair.Tolerance(1), "outputs");
        pair.Naive.Backward(inputs, targets);
        pair.Network.Backward(inputs, targets);
        CloseToLargest(pair.Naive.Gradients, pair.Network.Gradients, pair.Tolerance(samples), "gradients");
        CloseToLargest(pair.Naive.BackwardFrom(inputs, targets), pair.Network.BackwardFrom(inputs, targets)!, pair.Tolerance(samples), "input gradients");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(80)]
    public void Networks_4096_wide_in_double_run_forward_on_a_small_stack(int samples)
    {
        NetworkPair pair = Declared.Pair(new Architecture("WideDouble",
            new DenseLayer(2, 4096, Activation.ReLU), new DenseLayer(4096, 3, Activation.Softmax), new DenseLayer(3, 4096, Activation.Sigmoid)));
        double[] inputs = pair.Inputs(samples);
        OnSmallStack(() => CloseToLargest(pair.Naive.Forward(inputs), pair.Network.Forward(inputs), pair.Tolerance(1), "outputs"));
    }

    [Theory]
    [InlineData(Precision.Single, 1000)]
    [InlineData(Precision.Double, 1000)]
    [InlineData(Precision.Single, 1023)]
    public void A_batch_beyond_any_block_gives_the_sum_of_its_samples(Precision precision, int samples)
    {
        NetworkPair pair = Declared.Pair(new Architecture("Deep",
            new DenseLayer(4, 32, Activation.Tanh), new DenseLayer(32, 16, Activation.ReLU), new DenseLayer(16, 4))
        {
            Reduction = Reduction.Sum,
            Precision = precision,
        });
        (double[] inputs, double[] targets) = (pair.Inputs(samples), pair.Targets(samples));
        double tolerance = pair.Tolerance(samples);
        double loss = 0;
        foreach ((double[] sample, double[] target) in inputs.Chunk(4).Zip(targets.Chunk(4)))
            loss += pair.Network.Backward(sample, target, accumulate: true);
        double[] accumulated = pair.Network.Gradients;

        Close(loss, pair.Network.Backward(inputs, targets), tolerance, 0, "loss");
        CloseToLargest(accumulated, pair.Network.Gradients, tolerance, "gradients");
        CloseToLargest(pair.Naive.Forward(inputs), pair.Network.Forward(inputs), tolerance, "outputs");
        Close(loss, pair.Network.Evaluate(inputs, targets), tolerance, 0, "loss");
    }

    private static void OnSmallStack(Action action)
    {
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(action), SmallStack);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }
}
