using static NetGen.Activation;

namespace NetGen.Tests.Networks;

// The networks of the PyTorch cases in double, see the README of Reference.

[Network(Loss = Loss.MeanSquaredError, Precision = Precision.Double)]
[Layer(5, 7)]
[Layer(7, 3)]
public partial class ActivationIdentity;

[Network(Loss = Loss.MeanSquaredError, Precision = Precision.Double)]
[Layer(5, 7, Sigmoid)]
[Layer(7, 3)]
public partial class ActivationSigmoid;

[Network(Loss = Loss.MeanSquaredError, Precision = Precision.Double)]
[Layer(5, 7, Tanh)]
[Layer(7, 3)]
public partial class ActivationTanh;

[Network(Loss = Loss.MeanSquaredError, Precision = Precision.Double)]
[Layer(5, 7, ReLU)]
[Layer(7, 3)]
public partial class ActivationReLU;

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

[Network(Loss = Loss.MeanSquaredError, Precision = Precision.Double)]
[Layer(7, 11, Tanh)]
[Layer(11, 5)]
public partial class OptimizerSGD;

[Network(Loss = Loss.MeanSquaredError, Optimizer = Optimizer.Adam, Precision = Precision.Double)]
[Layer(7, 11, Tanh)]
[Layer(11, 5)]
public partial class OptimizerAdam;

[Network(Loss = Loss.MeanSquaredError, Optimizer = Optimizer.Adam, Precision = Precision.Double)]
[Layer(17, 64, Tanh)]
[Layer(64, 64, Tanh)]
[Layer(64, 6)]
public partial class Shape17To6;

[Network(Precision = Precision.Double)]
[Layer(64, 32, ReLU)]
[Layer(32, 10, Softmax)]
public partial class Shape64To10;
