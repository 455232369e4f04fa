using static NetGen.Activation;

namespace NetGen.Tests.Networks;

// The networks of the PyTorch cases in float, see the README of Reference.

[Network(Loss = Loss.MeanSquaredError)]
[Layer(5, 7, ELU)]
[Layer(7, 3)]
public partial class ActivationELUSingle;

[Network(Loss = Loss.MeanSquaredError)]
[Layer(5, 7, GELU)]
[Layer(7, 3)]
public partial class ActivationGELUSingle;

[Network(Loss = Loss.MeanSquaredError)]
[Layer(5, 7, GELUTanh)]
[Layer(7, 3)]
public partial class ActivationGELUTanhSingle;

[Network(Loss = Loss.MeanSquaredError)]
[Layer(5, 7, HardSigmoid)]
[Layer(7, 3)]
public partial class ActivationHardSigmoidSingle;

[Network(Loss = Loss.MeanSquaredError)]
[Layer(5, 7, HardSwish)]
[Layer(7, 3)]
public partial class ActivationHardSwishSingle;

[Network(Loss = Loss.MeanSquaredError)]
[Layer(5, 7, HardTanh)]
[Layer(7, 3)]
public partial class ActivationHardTanhSingle;

[Network(Loss = Loss.MeanSquaredError)]
[Layer(5, 7)]
[Layer(7, 3)]
public partial class ActivationIdentitySingle;

[Network(Loss = Loss.MeanSquaredError)]
[Layer(5, 7, LeakyReLU)]
[Layer(7, 3)]
public partial class ActivationLeakyReLUSingle;

[Network(Loss = Loss.MeanSquaredError)]
[Layer(5, 7, Mish)]
[Layer(7, 3)]
public partial class ActivationMishSingle;

[Network(Loss = Loss.MeanSquaredError)]
[Layer(5, 7, ReLU)]
[Layer(7, 3)]
public partial class ActivationReLUSingle;

[Network(Loss = Loss.MeanSquaredError)]
[Layer(5, 7, SELU)]
[Layer(7, 3)]
public partial class ActivationSELUSingle;

[Network(Loss = Loss.MeanSquaredError)]
[Layer(5, 7, SiLU)]
[Layer(7, 3)]
public partial class ActivationSiLUSingle;

[Network(Loss = Loss.MeanSquaredError)]
[Layer(5, 7, Sigmoid)]
[Layer(7, 3)]
public partial class ActivationSigmoidSingle;

[Network(Loss = Loss.MeanSquaredError)]
[Layer(5, 7, Softplus)]
[Layer(7, 3)]
public partial class ActivationSoftplusSingle;

[Network(Loss = Loss.MeanSquaredError)]
[Layer(5, 7, Softsign)]
[Layer(7, 3)]
public partial class ActivationSoftsignSingle;

[Network(Loss = Loss.MeanSquaredError)]
[Layer(5, 7, Tanh)]
[Layer(7, 3)]
public partial class ActivationTanhSingle;

[Network(Loss = Loss.BinaryCrossEntropy)]
[Layer(2, 8, Tanh)]
[Layer(8, 1, Sigmoid)]
public partial class LossBinaryCrossEntropySingle;

[Layer(8, 16, ReLU)]
[Layer(16, 10, Softmax)]
public partial class LossCrossEntropySingle;

[Network(Reduction = Reduction.Sum, Bias = false)]
[Layer(3, 4, Sigmoid)]
[Layer(4, 1, Sigmoid)]
public partial class LossHalfSquaredErrorSumSingle;

[Network(Loss = Loss.Huber)]
[Layer(6, 9, Tanh)]
[Layer(9, 4)]
public partial class LossHuberSingle;

[Network(Loss = Loss.MeanAbsoluteError)]
[Layer(6, 9, Tanh)]
[Layer(9, 4)]
public partial class LossMeanAbsoluteErrorSingle;

[Network(Loss = Loss.MeanSquaredError, Optimizer = Optimizer.AdaGrad)]
[Layer(7, 11, Tanh)]
[Layer(11, 5)]
public partial class OptimizerAdaGradSingle;

[Network(Loss = Loss.MeanSquaredError, Optimizer = Optimizer.Adam)]
[Layer(7, 11, Tanh)]
[Layer(11, 5)]
public partial class OptimizerAdamSingle;

[Network(Loss = Loss.MeanSquaredError, Optimizer = Optimizer.AdamW)]
[Layer(7, 11, Tanh)]
[Layer(11, 5)]
public partial class OptimizerAdamWSingle;

[Network(Loss = Loss.MeanSquaredError, Optimizer = Optimizer.Momentum)]
[Layer(7, 11, Tanh)]
[Layer(11, 5)]
public partial class OptimizerMomentumSingle;

[Network(Loss = Loss.MeanSquaredError, Optimizer = Optimizer.NAdam)]
[Layer(7, 11, Tanh)]
[Layer(11, 5)]
public partial class OptimizerNAdamSingle;

[Network(Loss = Loss.MeanSquaredError, Optimizer = Optimizer.Nesterov)]
[Layer(7, 11, Tanh)]
[Layer(11, 5)]
public partial class OptimizerNesterovSingle;

[Network(Loss = Loss.MeanSquaredError, Optimizer = Optimizer.RAdam)]
[Layer(7, 11, Tanh)]
[Layer(11, 5)]
public partial class OptimizerRAdamSingle;

[Network(Loss = Loss.MeanSquaredError, Optimizer = Optimizer.RMSProp)]
[Layer(7, 11, Tanh)]
[Layer(11, 5)]
public partial class OptimizerRMSPropSingle;

[Network(Loss = Loss.MeanSquaredError, Optimizer = Optimizer.RProp)]
[Layer(7, 11, Tanh)]
[Layer(11, 5)]
public partial class OptimizerRPropSingle;

[Network(Loss = Loss.MeanSquaredError)]
[Layer(7, 11, Tanh)]
[Layer(11, 5)]
public partial class OptimizerSGDSingle;

[Network(Loss = Loss.MeanSquaredError, Optimizer = Optimizer.Adam)]
[Layer(17, 64, Tanh)]
[Layer(64, 64, Tanh)]
[Layer(64, 6)]
public partial class Shape17To6Single;

[Layer(64, 32, ReLU)]
[Layer(32, 10, Softmax)]
public partial class Shape64To10Single;
