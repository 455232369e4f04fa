namespace NetGen.Workloads;

/// <summary>The workloads W1 to W6, with the times of the best code known for each.</summary>
internal static class SmallWorkloads
{
    /// <summary>As many samples as the peers go through.</summary>
    private const int Pool = 256;

    public static IEnumerable<Workload> All =>
    [
        Seed.Forward(1, 0.0173), Seed.Train(4, 0.068),
        SingleSeed.Forward(1), SingleSeed.Train(4),
        Policy.Forward(1, 0.152), Policy.Train(1, 1.9), Policy.Train(256, 84.5),
        Digits.Forward(1, 0.083), Digits.Train(1, 0.225), Digits.Train(32, 3.65),
        Mnist.Forward(1, 3.55), Mnist.Train(1, 7.5), Mnist.Train(32, 119), Mnist.Train(128, 462),
        SparseMnist.Forward(1, 1.05), SparseMnist.Train(1, 2.35),
        ExclusiveOr.Train(4, 0.067),
        Fit.Train(10_000, 520),
    ];

    private static Subject<Seed, double> Seed { get; } = new("W1", () => new Seed(1), () => new(4, [0, 0, 1, 0, 1, 1, 1, 0, 1, 1, 1, 1], [0, 1, 1, 0]))
    {
        ForwardLoop = (network, batches, count) =>
        {
            for (int i = 0; i < count; i++)
                network.Forward(batches.Inputs(i), batches.Outputs);
        },
        StepLoop = (network, batches, count) =>
        {
            for (int i = 0; i < count; i++)
                batches.Loss = network.Step(batches.Inputs(i), batches.Targets(i), batches.Rate);
        },
    };

    private static Subject<SingleSeed, float> SingleSeed { get; } = new("W1 single", () => new SingleSeed(1), () => new(4, [0, 0, 1, 0, 1, 1, 1, 0, 1, 1, 1, 1], [0, 1, 1, 0]))
    {
        ForwardLoop = (network, batches, count) =>
        {
            for (int i = 0; i < count; i++)
                network.Forward(batches.Inputs(i), batches.Outputs);
        },
        StepLoop = (network, batches, count) =>
        {
            for (int i = 0; i < count; i++)
                batches.Loss = network.Step(batches.Inputs(i), batches.Targets(i), batches.Rate);
        },
    };

    private static Subject<Policy, float> Policy { get; } = new("W2", () => new Policy(1), () => Samples<float>.Regression(Pool, 17, 6))
    {
        ForwardLoop = (network, batches, count) =>
        {
            for (int i = 0; i < count; i++)
                network.Forward(batches.Inputs(i), batches.Outputs);
        },
        StepLoop = (network, batches, count) =>
        {
            for (int i = 0; i < count; i++)
                batches.Loss = network.Step(batches.Inputs(i), batches.Targets(i), batches.Rate);
        },
    };

    private static Subject<Digits, float> Digits { get; } = new("W3", () => new Digits(1), () => Samples<float>.Classification(Pool, 64, 10))
    {
        ForwardLoop = (network, batches, count) =>
        {
            for (int i = 0; i < count; i++)
                network.Forward(batches.Inputs(i), batches.Outputs);
        },
        StepLoop = (network, batches, count) =>
        {
            for (int i = 0; i < count; i++)
                batches.Loss = network.Step(batches.Inputs(i), batches.Targets(i), batches.Rate);
        },
    };

    private static Subject<Mnist, float> Mnist { get; } = new("W4", () => new Mnist(1), () => Samples<float>.Classification(Pool, 784, 10))
    {
        ForwardLoop = (network, batches, count) =>
        {
            for (int i = 0; i < count; i++)
                network.Forward(batches.Inputs(i), batches.Outputs);
        },
        StepLoop = (network, batches, count) =>
        {
            for (int i = 0; i < count; i++)
                batches.Loss = network.Step(batches.Inputs(i), batches.Targets(i), batches.Rate);
        },
    };

    private static Subject<SparseMnist, float> SparseMnist { get; } = new("W4 sparse", () => new SparseMnist(1), () => Samples<float>.Classification(Pool, 784, 10, IsDrawn))
    {
        ForwardLoop = (network, batches, count) =>
        {
            for (int i = 0; i < count; i++)
                network.Forward(batches.Inputs(i), batches.Outputs);
        },
        StepLoop = (network, batches, count) =>
        {
            for (int i = 0; i < count; i++)
                batches.Loss = network.Step(batches.Inputs(i), batches.Targets(i), batches.Rate);
        },
    };

    private static Subject<ExclusiveOr, float> ExclusiveOr { get; } = new("W5", () => new ExclusiveOr(1), () => new(4, [0, 0, 0, 1, 1, 0, 1, 1], [0, 1, 1, 0]))
    {
        ForwardLoop = (network, batches, count) =>
        {
            for (int i = 0; i < count; i++)
                network.Forward(batches.Inputs(i), batches.Outputs);
        },
        StepLoop = (network, batches, count) =>
        {
            for (int i = 0; i < count; i++)
                batches.Loss = network.Step(batches.Inputs(i), batches.Targets(i), batches.Rate);
        },
    };

    private static Subject<Fit, float> Fit { get; } = new("W6", () => new Fit(1), () => Samples<float>.Regression(10_000, 4, 4))
    {
        ForwardLoop = (network, batches, count) =>
        {
            for (int i = 0; i < count; i++)
                network.Forward(batches.Inputs(i), batches.Outputs);
        },
        StepLoop = (network, batches, count) =>
        {
            for (int i = 0; i < count; i++)
                batches.Loss = network.Step(batches.Inputs(i), batches.Targets(i), batches.Rate);
        },
    };

    /// <summary>Strokes within a margin: 23 % of the pixels, as many as those of MNIST that are set where any is, and as much beside one another.</summary>
    private static bool IsDrawn(int sample, int pixel)
    {
        var (y, x) = (pixel / 28, pixel % 28);
        return y is >= 4 and < 24 && x is >= 4 and < 24 && (((x * 7 + y * 3 + sample * 5) >> 2) % 3 == 0 || (x + y + sample) % 28 < 5);
    }
}
