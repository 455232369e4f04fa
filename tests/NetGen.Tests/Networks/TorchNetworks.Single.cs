using static NetGen.Activation;

namespace NetGen.Tests.Networks;

// The networks of the PyTorch cases in float, see the README of Reference.

[Network(Loss = Loss.MeanSquaredError)]
[Layer(5, 7)]
[Layer(7, 3)]
public partial class ActivationIdentitySingle;

[Network(Loss = Loss.MeanSquaredError)]
[Layer(5, 7, Sigmoid)]
[Layer(7, 3)]
public partial class ActivationSigmoidSingle;

[Network(Loss = Loss.MeanSquaredError)]
[Layer(5, 7, Tanh)]
[Layer(7, 3)]
public partial class ActivationTanhSingle;

[Network(Loss = Loss.MeanSquaredError)]
[Layer(5, 7, ReLU)]
[Layer(7, 3)]
public partial class ActivationReLUSingle;

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

[Network(Loss = Loss.MeanSquaredError)]
[Layer(7, 11, Tanh)]
[Layer(11, 5)]
public partial class OptimizerSGDSingle;

[Network(Loss = Loss.MeanSquaredError, Optimizer = Optimizer.Adam)]
[Layer(7, 11, Tanh)]
[Layer(11, 5)]
public partial class OptimizerAdamSingle;

[Network(Loss = Loss.MeanSquaredError, Optimizer = Optimizer.Adam)]
[Layer(17, 64, Tanh)]
[Layer(64, 64, Tanh)]
[Layer(64, 6)]
public partial class Shape17To6Single;

[Layer(64, 32, ReLU)]
[Layer(32, 10, Softmax)]
public partial class Shape64To10Single;
