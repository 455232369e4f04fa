using static NetGen.Activation;

namespace NetGen.Tool.Tests;

[Network(Optimizer = Optimizer.Adam)]
[Layer(3, 4, Sigmoid)]
[Layer(4, 1, Sigmoid, Bias = false)]
internal sealed partial class Small;

[Network(Precision = Precision.Double)]
[Layer(20, 12, ReLU)]
[Layer(12, 3, Softmax)]
internal sealed partial class Wide;
