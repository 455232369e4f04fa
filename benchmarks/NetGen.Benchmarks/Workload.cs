using NetGen.Generators.Tests.Execution.Naive;
using NetGen.Generators.Tests.Infrastructure.Driving;

namespace NetGen.Benchmarks;

/// <summary>Something to time: it repeats what it does a number of times.</summary>
/// <param name="Name">The row of the table.</param>
/// <param name="Key">What the peers call it: the workload and the measurement.</param>
/// <param name="Goal">What one repetition may take, in microseconds.</param>
/// <param name="Run">Does it the given number of times.</param>
/// <param name="Check">What is wrong with its results compared with the naive reference; null if nothing is.</param>
internal sealed record Workload(string Name, string Key, double Goal, Action<int> Run, Func<string?> Check)
{
    /// <summary>Compares the outputs of a few samples.</summary>
    public static Func<string?> Forward(AnyNetwork network, Architecture architecture, double[] inputs) => () =>
    {
        var naive = new NaiveNetwork(architecture) { Parameters = network.Parameters };
        return Difference("outputs", naive.Forward(inputs), network.Forward(inputs), network);
    };

    /// <summary>Compares the loss and the parameters of a few steps on a network of its own.</summary>
    public static Func<string?> Step(AnyNetwork network, Architecture architecture, double[] inputs, double[] targets) => () =>
    {
        const double learningRate = 0.01;
        var naive = new NaiveNetwork(architecture) { Parameters = network.Parameters };
        for (int step = 0; step < 3; step++)
        {
            double expected = naive.Backward(inputs, targets);
            naive.Update(learningRate);
            double loss = network.Step(inputs, targets, learningRate);
            if (Difference("loss", [expected], [loss], network) is { } wrong)
                return wrong;
        }

        return Difference("parameters", naive.Parameters, network.Parameters, network);
    };

    private static string? Difference(string what, double[] expected, double[] actual, AnyNetwork network)
    {
        double allowed = 2000 * network.UnitRoundoff * expected.Max(double.Abs);
        double largest = expected.Zip(actual, (a, b) => double.Abs(a - b)).Max();
        return largest <= allowed ? null : $"{what} differ by {largest:E1}";
    }
}
