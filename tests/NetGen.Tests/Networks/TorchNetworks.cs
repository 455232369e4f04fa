using NetGen.Generators.Tests.Infrastructure.Driving;

namespace NetGen.Tests.Networks;

/// <summary>The networks of the PyTorch cases by the names of their files, in both precisions.</summary>
internal static class TorchNetworks
{
    private static readonly Dictionary<string, (Func<object> Double, Func<object> Single)> ByCase = new()
    {
        ["activation-ELU"] = (() => new ActivationELU(), () => new ActivationELUSingle()),
        ["activation-GELU"] = (() => new ActivationGELU(), () => new ActivationGELUSingle()),
        ["activation-GELUTanh"] = (() => new ActivationGELUTanh(), () => new ActivationGELUTanhSingle()),
        ["activation-HardSigmoid"] = (() => new ActivationHardSigmoid(), () => new ActivationHardSigmoidSingle()),
        ["activation-HardSwish"] = (() => new ActivationHardSwish(), () => new ActivationHardSwishSingle()),
        ["activation-HardTanh"] = (() => new ActivationHardTanh(), () => new ActivationHardTanhSingle()),
        ["activation-Identity"] = (() => new ActivationIdentity(), () => new ActivationIdentitySingle()),
        ["activation-LeakyReLU"] = (() => new ActivationLeakyReLU(), () => new ActivationLeakyReLUSingle()),
        ["activation-Mish"] = (() => new ActivationMish(), () => new ActivationMishSingle()),
        ["activation-ReLU"] = (() => new ActivationReLU(), () => new ActivationReLUSingle()),
        ["activation-SELU"] = (() => new ActivationSELU(), () => new ActivationSELUSingle()),
        ["activation-SiLU"] = (() => new ActivationSiLU(), () => new ActivationSiLUSingle()),
        ["activation-Sigmoid"] = (() => new ActivationSigmoid(), () => new ActivationSigmoidSingle()),
        ["activation-Softplus"] = (() => new ActivationSoftplus(), () => new ActivationSoftplusSingle()),
        ["activation-Softsign"] = (() => new ActivationSoftsign(), () => new ActivationSoftsignSingle()),
        ["activation-Tanh"] = (() => new ActivationTanh(), () => new ActivationTanhSingle()),
        ["loss-BinaryCrossEntropy"] = (() => new LossBinaryCrossEntropy(), () => new LossBinaryCrossEntropySingle()),
        ["loss-CrossEntropy"] = (() => new LossCrossEntropy(), () => new LossCrossEntropySingle()),
        ["loss-HalfSquaredError-sum"] = (() => new LossHalfSquaredErrorSum(), () => new LossHalfSquaredErrorSumSingle()),
        ["loss-Huber"] = (() => new LossHuber(), () => new LossHuberSingle()),
        ["loss-MeanAbsoluteError"] = (() => new LossMeanAbsoluteError(), () => new LossMeanAbsoluteErrorSingle()),
        ["optimizer-AdaGrad"] = (() => new OptimizerAdaGrad(), () => new OptimizerAdaGradSingle()),
        ["optimizer-Adam"] = (() => new OptimizerAdam(), () => new OptimizerAdamSingle()),
        ["optimizer-AdamW"] = (() => new OptimizerAdamW(), () => new OptimizerAdamWSingle()),
        ["optimizer-Momentum"] = (() => new OptimizerMomentum(), () => new OptimizerMomentumSingle()),
        ["optimizer-NAdam"] = (() => new OptimizerNAdam(), () => new OptimizerNAdamSingle()),
        ["optimizer-Nesterov"] = (() => new OptimizerNesterov(), () => new OptimizerNesterovSingle()),
        ["optimizer-RAdam"] = (() => new OptimizerRAdam(), () => new OptimizerRAdamSingle()),
        ["optimizer-RMSProp"] = (() => new OptimizerRMSProp(), () => new OptimizerRMSPropSingle()),
        ["optimizer-RProp"] = (() => new OptimizerRProp(), () => new OptimizerRPropSingle()),
        ["optimizer-SGD"] = (() => new OptimizerSGD(), () => new OptimizerSGDSingle()),
        ["shape-17-64-64-6"] = (() => new Shape17To6(), () => new Shape17To6Single()),
        ["shape-64-32-10"] = (() => new Shape64To10(), () => new Shape64To10Single()),
    };

    public static TheoryData<string, Precision> All => new Combinations<string, Precision>(ByCase.Keys, Enum.GetValues<Precision>());

    public static AnyNetwork Create(string name, Precision precision) =>
        AnyNetwork.Of(precision == Precision.Double ? ByCase[name].Double() : ByCase[name].Single());
}
