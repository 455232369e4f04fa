using static NetGen.Activation;

namespace NetGen.Tests.Weights;

// Networks for tests of files: every layer has another shape than its transpose, with and without bias, activation and optimizer state.

[Network(Optimizer = Optimizer.Adam)]
[Layer(2, 3, Tanh)]
[Layer(3, 5, Bias = false)]
[Layer(5, 1, Sigmoid)]
public partial class Narrow;

[Network(Optimizer = Optimizer.Adam, Precision = Precision.Double)]
[Layer(2, 3, Tanh)]
[Layer(3, 5, Bias = false)]
[Layer(5, 1, Sigmoid)]
public partial class Wide;

[Layer(2, 3, Tanh)]
[Layer(3, 5, Bias = false)]
[Layer(5, 1, Sigmoid)]
public partial class Plain;

[Layer(3, 4, Sigmoid)]
[Layer(4, 1, Sigmoid)]
public partial class XorLike;
