using NetGen.Generators.Tests.Execution.Naive;

namespace NetGen.Generators.Tests.Execution;

/// <summary>Forward and Evaluate on many threads of one network.</summary>
public class ThreadTests
{
    private const int Threads = 8;
    private const int SmallStack = 256 * 1024;
    private const int Rounds = 25;

    private static readonly IReadOnlyDictionary<string, Lazy<NetworkPair>> Pairs = Declared.Pairs(
        new Architecture("Seed", new DenseLayer(3, 4, Activation.Sigmoid, Bias: false), new DenseLayer(4, 1, Activation.Sigmoid, Bias: false)),
        new Architecture("Policy", new DenseLayer(17, 64, Activation.Tanh), new DenseLayer(64, 64, Activation.Tanh), new DenseLayer(64, 6)) { Precision = Precision.Single },
        new Architecture("Images", new DenseLayer(784, 128, Activation.ReLU),
            new DenseLayer(128, 10, Activation.Softmax))
        { Precision = Precision.Single, Loss = Loss.CrossEntropy },
        new Architecture("Wide", new DenseLayer(16, 2048, Activation.Tanh), new DenseLayer(2048, 8)));

    [Theory]
    [InlineData("Seed", 1)]
    [InlineData("Seed", 257)]
    [InlineData("Policy", 1)]
    [InlineData("Policy", 100)]
    [InlineData("Images", 1)]
    [InlineData("Images", 40)]
    [InlineData("Wide", 75)]
    public void Eight_threads_with_small_stacks_give_the_bits_of_one(string name, int samples)
    {
        NetworkPair pair = Pairs[name].Value;
        double[][] inputs = [.. Enumerable.Range(0, Threads).Select(_ => pair.Inputs(samples))];
        double[] targets = pair.Targets(samples);
        double[][] outputs = [.. inputs.Select(pair.Network.Forward)];
        double[] losses = [.. inputs.Select(sample => pair.Network.Evaluate(sample, targets))];
        var failures = new Exception?[Threads];

        using var start = new Barrier(Threads);
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(k => new Thread(() => failures[k] = Record.Exception(() =>
        {
            start.SignalAndWait();
            for (int round = 0; round < Rounds; round++)
            {
                Assert.True(outputs[k].AsSpan().SequenceEqual(pair.Network.Forward(inputs[k])), $"Thread {k} found other outputs.");
                Assert.Equal(losses[k], pair.Network.Evaluate(inputs[k], targets));
            }
        }), SmallStack))];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();
        Assert.All(failures, Assert.Null);
    }
}
