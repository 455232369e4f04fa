using NetGen.Generators.Tests.Infrastructure.Driving;

namespace NetGen.Tests.Networks;

/// <summary>The networks of the PyTorch cases by the names of their files, in both precisions.</summary>
internal static class TorchNetworks
{
    private static readonly Dictionary<string, (Func<object> Double, Func<object> Single)> ByCase = new()
    {
        ["activation-Identity"] = (() => new ActivationIdentity(), () => new ActivationIdentitySingle()),
        ["activation-Sigmoid"] = (() => new ActivationSigmoid(), () => new ActivationSigmoidSingle()),
        ["activation-Tanh"] = (() => new ActivationTanh(), () => new ActivationTanhSingle()),
        ["activation-ReLU"] = (() => new ActivationReLU(), () => new ActivationReLUSingle()),
        ["loss-BinaryCrossEntropy"] = (() => new LossBinaryCrossEntropy(), () => new LossBinaryCrossEntropySingle()),
        ["loss-CrossEntropy"] = (() => new LossCrossEntropy(), () => new LossCrossEntropySingle()),
        ["loss-HalfSquaredError-sum"] = (() => new LossHalfSquaredErrorSum(), () => new LossHalfSquaredErrorSumSingle()),
        ["optimizer-SGD"] = (() => new OptimizerSGD(), () => new OptimizerSGDSingle()),
        ["optimizer-Adam"] = (() => new OptimizerAdam(), () => new OptimizerAdamSingle()),
        ["shape-17-64-64-6"] = (() => new Shape17To6(), () => new Shape17To6Single()),
        ["shape-64-32-10"] = (() => new Shape64To10(), () => new Shape64To10Single()),
    };

    public static TheoryData<string, Precision> All => new Combinations<string, Precision>(ByCase.Keys, Enum.GetValues<Precision>());

    public static AnyNetwork Create(string name, Precision precision) =>
        AnyNetwork.Of(precision == Precision.Double ? ByCase[name].Double() : ByCase[name].Single());
}
