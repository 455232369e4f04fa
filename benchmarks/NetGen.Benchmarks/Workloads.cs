using NetGen.Generators.Tests.Execution.Naive;
using NetGen.Generators.Tests.Infrastructure.Driving;

namespace NetGen.Benchmarks;

/// <summary>The workloads W1 to W6, and the times that the best code known for each takes on a Zen 4 core.</summary>
internal static class Workloads
{
    private const int Pool = 32;

    private const float TinyRate = 1e-9f;

    private static readonly double[] Corners = [0, 0, 1, 0, 1, 1, 1, 0, 1, 1, 1, 1];

    private static readonly double[] Answers = [0, 1, 1, 0];

    public static IEnumerable<Workload> All() => [.. SeedRows(), .. PolicyRows(), .. DigitsRows(), .. MnistRows(), ExclusiveOrRow(), FitRow()];

    private static IEnumerable<Workload> SeedRows()
    {
        var architecture = new Architecture("Seed", new DenseLayer(3, 4, Sigmoid, false), new DenseLayer(4, 1, Sigmoid, false)) { Reduction = Reduction.Sum };
        var network = new Seed(1);
        double[] outputs = new double[4];
        yield return new Workload("W1 train 4, double", "W1 train", 0.068, count =>
        {
            for (int i = 0; i < count; i++)
                network.Step(Corners, Answers, 1);
        }, Workload.Step(AnyNetwork.Of(new Seed(1)), architecture, Corners, Answers));
        yield return new Workload("W1 forward 1, double", "W1 fwd", 0.0173, count =>
        {
            for (int i = 0; i < count; i++)
                network.Forward(Corners.AsSpan((i & 3) * 3, 3), outputs.AsSpan(i & 3, 1));
        }, Workload.Forward(AnyNetwork.Of(network), architecture, Corners));
    }

    private static IEnumerable<Workload> PolicyRows()
    {
        var architecture = new Architecture("Policy", new DenseLayer(17, 64, Tanh), new DenseLayer(64, 64, Tanh), new DenseLayer(64, 6))
        {
            Loss = Loss.MeanSquaredError,
            Optimizer = Optimizer.Adam,
            Precision = Precision.Single,
        };
        var network = new Policy(1);
        float[] inputs = Samples.Uniform(256 * 17, -1, 1, seed: 7);
        float[] targets = Samples.Uniform(256 * 6, -1, 1, seed: 8);
        float[] outputs = new float[6];
        yield return new Workload("W2 forward 1", "W2 fwd_b1", 0.152, count =>
        {
            for (int i = 0; i < count; i++)
                network.Forward(inputs.AsSpan(i % Pool * 17, 17), outputs);
        }, Workload.Forward(AnyNetwork.Of(network), architecture, Wide(inputs, 17)));
        yield return new Workload("W2 train 1", "W2 train_b1", 1.9, count =>
        {
            for (int i = 0; i < count; i++)
                network.Step(inputs.AsSpan(i % Pool * 17, 17), targets.AsSpan(i % Pool * 6, 6), TinyRate);
        }, Workload.Step(AnyNetwork.Of(new Policy(1)), architecture, Wide(inputs, 17), Wide(targets, 6)));
        yield return new Workload("W2 train 256", "W2 train_b256", 84.5, count =>
        {
            for (int i = 0; i < count; i++)
                network.Step(inputs, targets, TinyRate);
        }, Workload.Step(AnyNetwork.Of(new Policy(1)), architecture, Wide(inputs), Wide(targets)));
    }

    private static IEnumerable<Workload> DigitsRows()
    {
        var architecture = new Architecture("Digits", new DenseLayer(64, 32, ReLU), new DenseLayer(32, 10, Softmax))
        {
            Loss = Loss.CrossEntropy,
            Precision = Precision.Single,
        };
        var network = new Digits(1);
        float[] inputs = Samples.Uniform(Pool * 64, 0, 1, seed: 4);
        float[] targets = Samples.OneHot(Pool, 10);
        float[] outputs = new float[10];
        yield return new Workload("W3 forward 1", "W3 fwd_b1", 0.083, count =>
        {
            for (int i = 0; i < count; i++)
                network.Forward(inputs.AsSpan(i % Pool * 64, 64), outputs);
        }, Workload.Forward(AnyNetwork.Of(network), architecture, Wide(inputs, 64)));
        yield return new Workload("W3 train 1", "W3 train_b1", 0.225, count =>
        {
            for (int i = 0; i < count; i++)
                network.Step(inputs.AsSpan(i % Pool * 64, 64), targets.AsSpan(i % Pool * 10, 10), TinyRate);
        }, Workload.Step(AnyNetwork.Of(new Digits(1)), architecture, Wide(inputs, 64), Wide(targets, 10)));
        yield return new Workload("W3 train 32", "W3 train_b32", 3.65, count =>
        {
            for (int i = 0; i < count; i++)
                network.Step(inputs, targets, TinyRate);
        }, Workload.Step(AnyNetwork.Of(new Digits(1)), architecture, Wide(inputs), Wide(targets)));
    }

    private static IEnumerable<Workload> MnistRows()
    {
        var architecture = new Architecture("Mnist", new DenseLayer(784, 128, ReLU), new DenseLayer(128, 10, Softmax))
        {
            Loss = Loss.CrossEntropy,
            Precision = Precision.Single,
        };
        var network = new Mnist(1);
        float[] inputs = Samples.Uniform(128 * 784, 0, 1, seed: 5);
        float[] targets = Samples.OneHot(128, 10);
        float[] outputs = new float[10];
        yield return new Workload("W4 forward 1", "W4 fwd_b1", 3.55, count =>
        {
            for (int i = 0; i < count; i++)
                network.Forward(inputs.AsSpan(i % Pool * 784, 784), outputs);
        }, Workload.Forward(AnyNetwork.Of(network), architecture, Wide(inputs, 784)));
        foreach (var (samples, goal) in new[] { (1, 7.5), (32, 119), (128, 462) })
        {
            yield return new Workload($"W4 train {samples}", $"W4 train_b{samples}", goal, count =>
            {
                for (int i = 0; i < count; i++)
                {
                    int first = samples == 1 ? i % Pool : 0;
                    network.Step(inputs.AsSpan(first * 784, samples * 784), targets.AsSpan(first * 10, samples * 10), TinyRate);
                }
            }, Workload.Step(AnyNetwork.Of(new Mnist(1)), architecture, Wide(inputs, samples * 784), Wide(targets, samples * 10)));
        }
    }

    private static Workload ExclusiveOrRow()
    {
        var architecture = new Architecture("ExclusiveOr", new DenseLayer(2, 8, Tanh), new DenseLayer(8, 1, Sigmoid))
        {
            Loss = Loss.BinaryCrossEntropy,
            Precision = Precision.Single,
        };
        var network = new ExclusiveOr(1);
        float[] inputs = [0, 0, 0, 1, 1, 0, 1, 1];
        float[] targets = [0, 1, 1, 0];
        return new Workload("W5 train 4", "W5 train_b4", 0.067, count =>
        {
            for (int i = 0; i < count; i++)
                network.Step(inputs, targets, 0.1f);
        }, Workload.Step(AnyNetwork.Of(new ExclusiveOr(1)), architecture, Wide(inputs), Wide(targets)));
    }

    private static Workload FitRow()
    {
        const int samples = 10_000;
        var architecture = new Architecture("Fit", new DenseLayer(4, 32, Tanh), new DenseLayer(32, 16, Tanh), new DenseLayer(16, 4))
        {
            Loss = Loss.MeanSquaredError,
            Optimizer = Optimizer.Adam,
            Precision = Precision.Single,
        };
        var network = new Fit(1);
        float[] inputs = Samples.Uniform(samples * 4, -1, 1, seed: 7);
        float[] targets = Samples.Uniform(samples * 4, -1, 1, seed: 8);
        return new Workload("W6 train 10,000", "W6 train_b10000", 520, count =>
        {
            for (int i = 0; i < count; i++)
                network.Step(inputs, targets, TinyRate);
        }, Workload.Step(AnyNetwork.Of(new Fit(1)), architecture, Wide(inputs), Wide(targets)));
    }

    private static double[] Wide(float[] numbers) => Array.ConvertAll(numbers, number => (double)number);

    private static double[] Wide(float[] numbers, int count) => Wide(numbers[..count]);
}
