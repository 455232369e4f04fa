namespace TwoLayer;

/// <summary>The network this project started from: 3-4-1, sigmoid, no bias, weights from [0, 1).</summary>
[Network(Precision = Precision.Double, Reduction = Reduction.Sum, Initializer = Initializer.Uniform01, Bias = false)]
[Layer(3, 4, Sigmoid)]
[Layer(4, 1, Sigmoid)]
public partial class TwoLayer;

/// <summary>The first one it builds on: a single layer.</summary>
[Network(Precision = Precision.Double, Reduction = Reduction.Sum, Initializer = Initializer.UniformSymmetric, Bias = false)]
[Layer(3, 1, Sigmoid)]
public partial class OneLayer;

/// <summary>The second one: a hidden layer, weights from [−1, 1).</summary>
[Network(Precision = Precision.Double, Reduction = Reduction.Sum, Initializer = Initializer.UniformSymmetric, Bias = false)]
[Layer(3, 4, Sigmoid)]
[Layer(4, 1, Sigmoid)]
public partial class HiddenLayer;
