using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests.Snapshots;

/// <summary>Generated files as a person reads them: a change of the emitters shows here line by line.</summary>
public class GoldenNetworkTests
{
    [Theory]
    [InlineData("Seed", "[Network(Precision = Precision.Double, Reduction = Reduction.Sum, Initializer = Initializer.Uniform01, "
        + "Bias = false)] [Layer(3, 4, Sigmoid)] [Layer(4, 1, Sigmoid)] public partial class TwoLayer;")]
    [InlineData("ExclusiveOr", "[Network(Loss = Loss.BinaryCrossEntropy)] [Layer(2, 8, Tanh)] [Layer(8, 1, Sigmoid)] public partial class Xor;")]
    [InlineData("SingleWeight", "[Layer(1, 1)] public partial class Line;")]
    [InlineData("Adam", "[Network(Optimizer = Optimizer.Adam, Precision = Precision.Double, "
        + "Loss = Loss.MeanSquaredError)] [Layer(2, 3, Tanh)] [Layer(3, 2)] public partial class Fit;")]
    [InlineData("TinyClassifier", "[Layer(4, 3, ReLU)] [Layer(3, 3, Softmax)] public partial class Iris;")]
    [InlineData("Bottleneck", "[Layer(4, 1, Tanh)] [Layer(1, 4)] public partial class Bottleneck;")]
    [InlineData("PartialBias", "[Network(Bias = false)] [Layer(3, 5, ReLU, Bias = true)] [Layer(5, 2, Sigmoid)] public partial class Mixed;")]
    [InlineData("HiddenSoftmax", "[Layer(3, 4, Softmax)] [Layer(4, 2)] public partial class Gate;")]
    [InlineData("Digits", "[Layer(64, 32, ReLU)] [Layer(32, 10, Softmax)] public partial class Digits;")]
    [InlineData("Summed", "[Network(Reduction = Reduction.Sum, Precision = Precision.Double)] [Layer(9, 20, ReLU)] [Layer(20, 3, Sigmoid)] public partial class Summed;")]
    [InlineData("Policy", "[Network(Loss = Loss.MeanSquaredError, Optimizer = Optimizer.Adam, Precision = Precision.Double)] "
        + "[Layer(17, 33, Tanh)] [Layer(33, 33, Tanh)] [Layer(33, 6)] public partial class Policy;")]
    [InlineData("BareBinaryCrossEntropy",
        "[Network(Loss = Loss.BinaryCrossEntropy, Precision = Precision.Double)] [Layer(2, 4, Sigmoid)] [Layer(4, 2, Softmax)] public partial class Odd;")]
    [InlineData("Shared", "[Network(Parallel = true)] [Layer(96, 96, ReLU, Dropout = 0.2)] [Layer(96, 10, Softmax)] public partial class Shared;")]
    [InlineData("Broken", "[Layer(3, 4)] [Layer(5, 1)] public partial class Broken;")]
    [InlineData("Nested", "namespace Demo { partial class Outer<T> { [Layer(2, 2)] sealed partial class @class { public @class(string name) { } } } }")]
    [InlineData("Hiding", "class Base { public float[] Parameters = []; public void Update(float rate) { } } [Layer(2, 2)] partial class Derived : Base;")]
    [InlineData("Picture", "[Input(6, 6, 1)] [Conv2D(2, 3, ReLU)] [MaxPool2D(2)] [Flatten] [Layer(3, Softmax)] public partial class Picture;")]
    public void Golden_networks_read_as_verified(string name, string source)
    {
        var generated = Assert.Single(Compile.Run(source).AssertClean().Sources);
        Snapshot.Verify(generated.HintName, generated.SourceText.ToString(), name);
    }
}
