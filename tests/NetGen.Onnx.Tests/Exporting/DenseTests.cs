using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Onnx.Tests.Exporting;

/// <summary>That chains of dense layers answer in other runtimes as they do here.</summary>
public class DenseTests
{
    private static readonly Lazy<LoadedAssembly> s_networks = new(() => Compile.Load("""
        [Layer(3, 4, Sigmoid)] [Layer(2)]
        public partial class Plain;

        [Network(Bias = false)] [Layer(3, 4, LeakyReLU, Slope = 0.2)] [Dropout(0.5)] [Layer(4, ELU, Alpha = 0.5)] [Activate(Tanh)] [Layer(5, Softmax)]
        public partial class Settings;

        [Network(Precision = Precision.Double)] [Layer(3, 4, Tanh)] [Layer(2, ReLU)]
        public partial class Double;
        """));

    [Theory]
    [InlineData("Plain")]
    [InlineData("Settings")]
    [InlineData("Double")]
    public void Answers_are_the_same(string name) =>
        Assert.True(SavedCheck.Answers(s_networks.Value.Network(name), new Random(1), name));
}
