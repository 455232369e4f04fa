using static NetGen.Activation;

namespace NetGen.Tests.Networks;

// The networks of the seed cases, see the README of Reference.

[Network(Reduction = Reduction.Sum, Precision = Precision.Double, Bias = false, Initializer = Initializer.Uniform01)]
[Layer(3, 4, Sigmoid)]
[Layer(4, 1, Sigmoid)]
public partial class SeedTwoLayer;

[Network(Reduction = Reduction.Sum, Precision = Precision.Double, Bias = false, Initializer = Initializer.UniformSymmetric)]
[Layer(3, 4, Sigmoid)]
[Layer(4, 1, Sigmoid)]
public partial class SeedBasisThreeLayer;

[Network(Reduction = Reduction.Sum, Precision = Precision.Double, Bias = false, Initializer = Initializer.UniformSymmetric)]
[Layer(3, 1, Sigmoid)]
public partial class SeedBasisOneLayer;
