using static NetGen.Activation;

namespace NetGen.Tests.Training;

// Small networks for tests of training: in double, so that sums in another order can be compared, with memory in the optimizer or without, with
// dropout, with gradients that are means or sums.

[Network(Precision = Precision.Double, Optimizer = Optimizer.Adam)]
[Layer(2, 5, Tanh)]
[Layer(5, 2)]
public partial class AdamRegressor;

[Network(Precision = Precision.Double, Optimizer = Optimizer.Adam)]
[Layer(2, 5, Tanh, Dropout = 0.2)]
[Layer(5, 2)]
public partial class DroppingRegressor;

[Network(Precision = Precision.Double)]
[Layer(2, 5, Tanh)]
[Layer(5, 2)]
public partial class MeanRegressor;

[Network(Precision = Precision.Double, Reduction = Reduction.Sum)]
[Layer(2, 5, Tanh)]
[Layer(5, 2)]
public partial class SumRegressor;

[Network(Precision = Precision.Double)]
[Layer(2, 2)]
public partial class MeanLinear;

[Network(Precision = Precision.Double, Optimizer = Optimizer.Momentum)]
[Layer(2, 5, Tanh, Dropout = 0.2)]
[Layer(5, 2)]
public partial class DroppingMomentum;

[Network(Precision = Precision.Double)]
[Layer(1, 1, nameof(Length))]
public partial class Rooted
{
    /// <summary>Its derivative is 0/0 at 0.</summary>
    [Activation]
    private static double Length(double x) => Math.Sqrt(x * x);
}

[Network(Precision = Precision.Double, ClipNorm = 1)]
[Layer(2, 1)]
public partial class Clipped;

[Layer(1, 1024, Softmax)]
public partial class ManyClasses;

[Network(Optimizer = Optimizer.Adam)]
[Layer(2, 16, Tanh)]
[Layer(16, 3, Softmax)]
public partial class Sectors;

[Network(Optimizer = Optimizer.Adam, Loss = Loss.BinaryCrossEntropy)]
[Layer(2, 8, Tanh)]
[Layer(8, 1, Sigmoid)]
public partial class ExclusiveOr;

[Network(Optimizer = Optimizer.Adam)]
[Layer(2, 16, Tanh)]
[Layer(16, 2)]
public partial class Surface;

[Network(Optimizer = Optimizer.Adam)]
[Layer(2, 24, Tanh)]
[Layer(24, 24, Tanh)]
[Layer(24, 2, Softmax)]
public partial class TwoSpirals;

[Network(Optimizer = Optimizer.Adam)]
[Layer(14 * 14, 32, ReLU)]
[Layer(32, 10, Softmax)]
public partial class DigitReader;
