namespace NetGen.Workloads;

/// <summary>Networks that are more than chains of dense layers, with the times of C by hand for them.</summary>
internal static class LayerWorkloads
{
    private const int Pool = 64;

    public static IEnumerable<Workload> All =>
    [
        LeNet.Forward(1, 6.0), LeNet.Train(32, 440),
        Signal.Forward(1, 12.9), Signal.Train(16, 615),
        Residual.Forward(1, 2.67), Residual.Train(64, 294),
    ];

    private static Subject<LeNet, float> LeNet { get; } = new("W7", () => new LeNet(1), () => Samples<float>.Classification(Pool, 784, 10)) { IsDense = false };

    private static Subject<Signal, float> Signal { get; } = new("W8", () => new Signal(1), () => Samples<float>.Classification(Pool, 768, 6)) { IsDense = false };

    private static Subject<Residual, float> Residual { get; } = new("W11", () => new Residual(1), () => Samples<float>.Regression(Pool, 32, 8)) { IsDense = false };
}
