namespace NetGen.Workloads;

/// <summary>W1, the seed: exclusive or as the first version of this project learnt it.</summary>
[Network(Precision = Precision.Double, Reduction = Reduction.Sum, Bias = false)]
[Layer(3, 4, Sigmoid)]
[Layer(4, 1, Sigmoid)]
internal partial class Seed;

/// <summary>W1 in single precision.</summary>
[Network(Reduction = Reduction.Sum, Bias = false)]
[Layer(3, 4, Sigmoid)]
[Layer(4, 1, Sigmoid)]
internal partial class SingleSeed;

/// <summary>W2: a policy as reinforcement learning trains them.</summary>
[Network(Loss = Loss.MeanSquaredError, Optimizer = Optimizer.Adam)]
[Layer(17, 64, Tanh)]
[Layer(64, 64, Tanh)]
[Layer(64, 6)]
internal partial class Policy;

/// <summary>W3: handwritten digits of 8×8 pixels.</summary>
[Layer(64, 32, ReLU)]
[Layer(32, 10, Softmax)]
internal partial class Digits;

/// <summary>W4: handwritten digits of 28×28 pixels.</summary>
[Layer(784, 128, ReLU)]
[Layer(128, 10, Softmax)]
internal partial class Mnist;

/// <summary>W4 where most of a drawing is empty.</summary>
[Network(SparseInputs = true)]
[Layer(784, 128, ReLU)]
[Layer(128, 10, Softmax)]
internal partial class SparseMnist;

/// <summary>W5: exclusive or with a loss for yes and no.</summary>
[Network(Loss = Loss.BinaryCrossEntropy)]
[Layer(2, 8, Tanh)]
[Layer(8, 1, Sigmoid)]
internal partial class ExclusiveOr;

/// <summary>W6: a function fitted to all its samples at once.</summary>
[Network(Loss = Loss.MeanSquaredError, Optimizer = Optimizer.Adam)]
[Layer(4, 32, Tanh)]
[Layer(32, 16, Tanh)]
[Layer(16, 4)]
internal partial class Fit;

/// <summary>W7: handwritten digits as pictures.</summary>
[Network(Optimizer = Optimizer.Adam)]
[Input(28, 28, 1)]
[Conv2D(6, 5, ReLU)]
[MaxPool2D(2)]
[Conv2D(16, 5, ReLU)]
[MaxPool2D(2)]
[Flatten]
[Layer(120, ReLU)]
[Layer(84, ReLU)]
[Layer(10, Softmax)]
internal partial class LeNet;

/// <summary>W8: six channels of a signal.</summary>
[Network(Optimizer = Optimizer.Adam)]
[Input(6, Steps = 128)]
[Conv1D(32, 5, ReLU)]
[MaxPool1D(2)]
[Conv1D(64, 5, ReLU)]
[GlobalAveragePool]
[Layer(6, Softmax)]
internal partial class Signal;

/// <summary>W11: residual blocks.</summary>
[Network(Loss = Loss.MeanSquaredError, Optimizer = Optimizer.AdamW)]
[Input(32)]
[Layer(128, GELU)]
[Repeat(2)]
[Skip]
[LayerNorm]
[Layer(128, GELU)]
[Layer(128)]
[Add]
[End]
[LayerNorm]
[Layer(8)]
internal partial class Residual;

/// <summary>W2 on all cores.</summary>
[Network(Loss = Loss.MeanSquaredError, Optimizer = Optimizer.Adam, Parallel = true)]
[Layer(17, 64, Tanh)]
[Layer(64, 64, Tanh)]
[Layer(64, 6)]
internal partial class SharedPolicy;

/// <summary>W4 on all cores.</summary>
[Network(Parallel = true)]
[Layer(784, 128, ReLU)]
[Layer(128, 10, Softmax)]
internal partial class SharedMnist;

/// <summary>W6 on all cores.</summary>
[Network(Loss = Loss.MeanSquaredError, Optimizer = Optimizer.Adam, Parallel = true)]
[Layer(4, 32, Tanh)]
[Layer(32, 16, Tanh)]
[Layer(16, 4)]
internal partial class SharedFit;
