using static NetGen.Activation;

namespace NetGen.Tests.Networks;

// Networks for tests of the contract: small, wide enough for every kind of kernel, in both precisions and with both optimizers.

[Layer(3, 4, Sigmoid)]
[Layer(4, 1, Sigmoid)]
public partial class XorGate;

[Network(Loss = Loss.MeanSquaredError, Optimizer = Optimizer.Adam)]
[Layer(17, 64, Tanh)]
[Layer(64, 64, Tanh)]
[Layer(64, 6)]
public partial class Policy;

[Layer(64, 32, ReLU)]
[Layer(32, 10, Softmax)]
public partial class Digits;

[Network(Precision = Precision.Double, Optimizer = Optimizer.Adam)]
[Layer(9, 33, ReLU, Bias = false)]
[Layer(33, 7, Softmax)]
public partial class Ragged;

[Network(Precision = Precision.Double, Loss = Loss.BinaryCrossEntropy)]
[Layer(130, 5, ReLU)]
[Layer(5, 129, Sigmoid)]
public partial class Hourglass;

/// <summary>Large enough that threads share batches of 32 samples.</summary>
[Network(Parallel = true, Optimizer = Optimizer.Adam)]
[Layer(200, 100, ReLU)]
[Layer(100, 10, Softmax)]
public partial class SharedDigits;

/// <summary>In registers, with rows of four lanes.</summary>
[Network(Loss = Loss.CrossEntropy)]
[Layer(3, 4, Tanh)]
[Layer(4, 3, Softmax)]
public partial class FourLanes;

/// <summary>In registers, with rows of eight lanes.</summary>
[Network(Loss = Loss.BinaryCrossEntropy)]
[Layer(2, 8, Tanh)]
[Layer(8, 5, GELU)]
[Layer(5, 1, Sigmoid)]
public partial class EightLanes;

/// <summary>In registers, with rows of sixteen lanes, some of them empty.</summary>
[Network(Loss = Loss.BinaryCrossEntropy)]
[Layer(2, 13, Tanh)]
[Layer(13, 1, Sigmoid)]
public partial class SixteenLanes;

/// <summary>Two ends: a choice, and a number whose loss counts half.</summary>
[Network(Optimizer = Optimizer.Adam)]
[Input(5)]
[Layer(7, ReLU)]
[Head("Policy")]
[Layer(4, Softmax)]
[Head("Value", Loss = Loss.MeanSquaredError, LossWeight = 0.5)]
[Layer(3, Tanh)]
[Layer(2, Tanh)]
public partial class Player;

/// <summary>Heads whose names generated code would have liked to use itself, one of them of no weight.</summary>
[Network(Precision = Precision.Double, Reduction = Reduction.Sum)]
[Input(3)]
[Head("Class", ClassWeights = [1, 2, 3])]
[Layer(3, Softmax)]
[Head("Samples", LossWeight = 0)]
[Layer(1)]
[Head("Rows", Loss = Loss.BinaryCrossEntropy, LossWeight = 2)]
[Layer(2, Sigmoid)]
[Head("Losses", Loss = Loss.Huber)]
[Layer(1)]
[Head("Loss")]
[Layer(1)]
public partial class Captious;

/// <summary>Heads of a network whose batches threads share.</summary>
[Network(Parallel = true)]
[Input(200)]
[Layer(100, ReLU)]
[Head("Kind")]
[Layer(10, Softmax)]
[Head("Size")]
[Layer(1)]
public partial class SharedHeads;

/// <summary>Heads that choose at each place of a picture, one of them in a row, and one that does not.</summary>
[Network(Optimizer = Optimizer.Adam)]
[Input(4, 5, 2)]
[Conv2D(6, 3, Tanh, Padding = Padding.Same)]
[Head("Mask", ClassWeights = [1, 2, 0.5])]
[Conv2D(3, 1, Softmax)]
[Head("Amount")]
[GlobalAveragePool]
[Layer(1)]
[Head("Corners", LossWeight = 0.5)]
[Conv2D(4, 3, Softmax)]
[Flatten]
public partial class Segments;

/// <summary>A choice at each step.</summary>
[Input(3, Steps = 6)]
[Conv1D(4, 3, Softmax)]
public partial class Phases;

/// <summary>The same in one row.</summary>
[Input(3, Steps = 6)]
[Conv1D(4, 3, Softmax)]
[Flatten]
public partial class PhasesInARow;

/// <summary>Yes or no at each place.</summary>
[Network(Optimizer = Optimizer.Adam, Loss = Loss.BinaryCrossEntropy)]
[Input(2, 3, 2)]
[Layer(5, Tanh)]
[Layer(1, Sigmoid)]
public partial class Lights;

/// <summary>One choice, of a picture that has one place left.</summary>
[Input(4, 4, 1)]
[Conv2D(3, 4, Softmax)]
public partial class OnePlace;
