using static NetGen.Activation;

namespace NetGen.Tests.Networks;

// The networks of the PyTorch cases in double, see the README of Reference.

[Network(Loss = Loss.MeanSquaredError, Precision = Precision.Double)]
[Layer(5, 7, ELU)]
[Layer(7, 3)]
public partial class ActivationELU;

[Network(Loss = Loss.MeanSquaredError, Precision = Precision.Double)]
[Layer(5, 7, GELU)]
[Layer(7, 3)]
public partial class ActivationGELU;

[Network(Loss = Loss.MeanSquaredError, Precision = Precision.Double)]
[Layer(5, 7, GELUTanh)]
[Layer(7, 3)]
public partial class ActivationGELUTanh;

[Network(Loss = Loss.MeanSquaredError, Precision = Precision.Double)]
[Layer(5, 7, HardSigmoid)]
[Layer(7, 3)]
public partial class ActivationHardSigmoid;

[Network(Loss = Loss.MeanSquaredError, Precision = Precision.Double)]
[Layer(5, 7, HardSwish)]
[Layer(7, 3)]
public partial class ActivationHardSwish;

[Network(Loss = Loss.MeanSquaredError, Precision = Precision.Double)]
[Layer(5, 7, HardTanh)]
[Layer(7, 3)]
public partial class ActivationHardTanh;

[Network(Loss = Loss.MeanSquaredError, Precision = Precision.Double)]
[Layer(5, 7)]
[Layer(7, 3)]
public partial class ActivationIdentity;

[Network(Loss = Loss.MeanSquaredError, Precision = Precision.Double)]
[Layer(5, 7, LeakyReLU)]
[Layer(7, 3)]
public partial class ActivationLeakyReLU;

[Network(Loss = Loss.MeanSquaredError, Precision = Precision.Double)]
[Layer(5, 7, Mish)]
[Layer(7, 3)]
public partial class ActivationMish;

[Network(Loss = Loss.MeanSquaredError, Precision = Precision.Double)]
[Layer(5, 7, ReLU)]
[Layer(7, 3)]
public partial class ActivationReLU;

[Network(Loss = Loss.MeanSquaredError, Precision = Precision.Double)]
[Layer(5, 7, SELU)]
[Layer(7, 3)]
public partial class ActivationSELU;

[Network(Loss = Loss.MeanSquaredError, Precision = Precision.Double)]
[Layer(5, 7, SiLU)]
[Layer(7, 3)]
public partial class ActivationSiLU;

[Network(Loss = Loss.MeanSquaredError, Precision = Precision.Double)]
[Layer(5, 7, Sigmoid)]
[Layer(7, 3)]
public partial class ActivationSigmoid;

[Network(Loss = Loss.MeanSquaredError, Precision = Precision.Double)]
[Layer(5, 7, Softplus)]
[Layer(7, 3)]
public partial class ActivationSoftplus;

[Network(Loss = Loss.MeanSquaredError, Precision = Precision.Double)]
[Layer(5, 7, Softsign)]
[Layer(7, 3)]
public partial class ActivationSoftsign;

[Network(Loss = Loss.MeanSquaredError, Precision = Precision.Double)]
[Layer(5, 7, Tanh)]
[Layer(7, 3)]
public partial class ActivationTanh;

[Network(Loss = Loss.BinaryCrossEntropy, Precision = Precision.Double)]
[Layer(2, 8, Tanh)]
[Layer(8, 1, Sigmoid)]
public partial class LossBinaryCrossEntropy;

[Network(Precision = Precision.Double)]
[Layer(8, 16, ReLU)]
[Layer(16, 10, Softmax)]
public partial class LossCrossEntropy;

[Network(Reduction = Reduction.Sum, Bias = false, Precision = Precision.Double)]
[Layer(3, 4, Sigmoid)]
[Layer(4, 1, Sigmoid)]
public partial class LossHalfSquaredErrorSum;

[Network(Loss = Loss.Huber, Precision = Precision.Double)]
[Layer(6, 9, Tanh)]
[Layer(9, 4)]
public partial class LossHuber;

[Network(Loss = Loss.MeanAbsoluteError, Precision = Precision.Double)]
[Layer(6, 9, Tanh)]
[Layer(9, 4)]
public partial class LossMeanAbsoluteError;

[Network(Loss = Loss.MeanSquaredError, Optimizer = Optimizer.AdaGrad, Precision = Precision.Double)]
[Layer(7, 11, Tanh)]
[Layer(11, 5)]
public partial class OptimizerAdaGrad;

[Network(Loss = Loss.MeanSquaredError, Optimizer = Optimizer.Adam, Precision = Precision.Double)]
[Layer(7, 11, Tanh)]
[Layer(11, 5)]
public partial class OptimizerAdam;

[Network(Loss = Loss.MeanSquaredError, Optimizer = Optimizer.AdamW, Precision = Precision.Double)]
[Layer(7, 11, Tanh)]
[Layer(11, 5)]
public partial class OptimizerAdamW;

[Network(Loss = Loss.MeanSquaredError, Optimizer = Optimizer.Momentum, Precision = Precision.Double)]
[Layer(7, 11, Tanh)]
[Layer(11, 5)]
public partial class OptimizerMomentum;

[Network(Loss = Loss.MeanSquaredError, Optimizer = Optimizer.NAdam, Precision = Precision.Double)]
[Layer(7, 11, Tanh)]
[Layer(11, 5)]
public partial class OptimizerNAdam;

[Network(Loss = Loss.MeanSquaredError, Optimizer = Optimizer.Nesterov, Precision = Precision.Double)]
[Layer(7, 11, Tanh)]
[Layer(11, 5)]
public partial class OptimizerNesterov;

[Network(Loss = Loss.MeanSquaredError, Optimizer = Optimizer.RAdam, Precision = Precision.Double)]
[Layer(7, 11, Tanh)]
[Layer(11, 5)]
public partial class OptimizerRAdam;

[Network(Loss = Loss.MeanSquaredError, Optimizer = Optimizer.RMSProp, Precision = Precision.Double)]
[Layer(7, 11, Tanh)]
[Layer(11, 5)]
public partial class OptimizerRMSProp;

[Network(Loss = Loss.MeanSquaredError, Optimizer = Optimizer.RProp, Precision = Precision.Double)]
[Layer(7, 11, Tanh)]
[Layer(11, 5)]
public partial class OptimizerRProp;

[Network(Loss = Loss.MeanSquaredError, Precision = Precision.Double)]
[Layer(7, 11, Tanh)]
[Layer(11, 5)]
public partial class OptimizerSGD;

[Network(Loss = Loss.MeanSquaredError, Optimizer = Optimizer.Adam, Precision = Precision.Double)]
[Layer(17, 64, Tanh)]
[Layer(64, 64, Tanh)]
[Layer(64, 6)]
public partial class Shape17To6;

[Network(Precision = Precision.Double)]
[Layer(64, 32, ReLU)]
[Layer(32, 10, Softmax)]
public partial class Shape64To10;
