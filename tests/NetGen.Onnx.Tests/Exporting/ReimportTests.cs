using NetGen.Generators.Tests.Infrastructure;
using NetGen.Generators.Tests.Infrastructure.Driving;
using NetGen.Onnx.Tests.Compiling;

namespace NetGen.Onnx.Tests.Exporting;

/// <summary>That a network which is saved as ONNX, and compiled of the file, is the same network: its parameters have the same names, and it gives the same answers.</summary>
public class ReimportTests
{
    private static readonly int[] s_batches = [1, 2, 7, 64];

    [Theory]
    [InlineData("[Layer(13, 37, ReLU)] [Layer(64, Tanh)] [Layer(10, Softmax)]")]
    [InlineData("[Layer(30, 20, Sigmoid, Bias = false)] [Layer(11)]")]
    [InlineData("[Layer(5, 9, ELU)] [Layer(7, Softsign)] [Layer(3, SiLU)]")]
    [InlineData("[Input(6, 5, 2)] [Conv2D(4, 3, ReLU, Padding = Padding.Same)] [Conv2D(3, 2, Sigmoid)]")]
    [InlineData("[Input(9, 9, 4)] [Conv2D(6, 3, ReLU, Stride = 2, Groups = 2)] [Conv2D(8, 1, Tanh)] [GlobalAveragePool] [Layer(3)]")]
    [InlineData("[Input(3, Steps = 12)] [Conv1D(4, 3, ReLU)] [Conv1D(4, 3, Dilation = 2)]")]
    public void Dense_layers_and_convolutions_give_the_same_bits(string layers) => Check(layers, (expected, actual, _) => Assert.Equal(expected, actual));

    /// <summary>What is computed in registers here, or in another order, or as one function as 1 + erf is; and settings that ONNX has in single precision alone.</summary>
    [Theory]
    [InlineData("[Layer(3, 4, Sigmoid)] [Layer(2)]")]
    [InlineData("[Layer(5, 9, LeakyReLU)] [Layer(7, SELU)] [Layer(3, HardSigmoid)]")]
    [InlineData("[Layer(5, 9, HardTanh)] [Layer(7, GELUTanh)] [Layer(3)]")]
    [InlineData("[Input(5, 5, 3)] [ConvTranspose2D(2, 3, ReLU)] [Conv2D(1, 1)]")]
    [InlineData("[Layer(5, 9, Mish)] [Layer(7, HardSwish)] [Layer(3, Softplus)]")]
    [InlineData("[Input(8, 7, 3)] [Conv2D(4, 3, ReLU)] [MaxPool2D(2)] [Flatten] [Layer(7, ReLU)] [Layer(3, Softmax)]")]
    [InlineData("[Input(6, 6, 2)] [Conv2D(4, 3)] [BatchNorm] [Activate(ReLU)] [AveragePool2D(2)] [Flatten] [Layer(2)]")]
    [InlineData("[Input(6)] [Skip] [LayerNorm] [Layer(6, GELU)] [Add] [RMSNorm] [Layer(2)]")]
    [InlineData("[Layer(5, 9, ELU)] [Layer(7, GELU)] [Layer(3, SiLU)]")]
    public void Others_give_nearly_the_same(string layers) => Check(layers, (expected, actual, what) =>
    {
        for (int i = 0; i < expected.Length; i++)
            Assert.True(double.Abs(expected[i] - actual[i]) <= 1e-6 * (1 + double.Abs(expected[i])), $"{what}: output {i} is {actual[i]:R} and not {expected[i]:R}");
    });

    private static void Check(string layers, Action<double[], double[], string> compare)
    {
        foreach (string precision in (string[])["Single", "Double"])
        {
            AnyNetwork network = Compile.Load($"[Network(Precision = Precision.{precision})] {layers} public partial class Net;").Network("Net");
            // None is equal to another, since ONNX files have equal tensors once.
            network.Parameters = [.. SavedCheck.Inputs(new Random(1), network.ParameterCount, entries: 0).Select(value => (value / 4) + 0.3)];
            var source = new ModelSource("net", new SavedModel(network).Bytes, ".", null, null);
            var compiled = new CompiledModels([source], $"[NetGen.Network(Precision = NetGen.Precision.{precision})]");
            Assert.Empty(compiled.Findings);
            AnyNetwork read = AnyNetwork.Of(compiled.Network(0));
            Assert.Equal(Saved(network), Saved(read));
            foreach (int samples in s_batches)
            {
                double[] inputs = SavedCheck.Inputs(new Random(samples), samples * network.InputSize, entries: 0);
                compare(network.Forward(inputs), read.Forward(inputs), $"{precision}, {samples} samples");
            }
        }
    }

    /// <summary>The parameters, by names and in the layout of files.</summary>
    private static byte[] Saved(AnyNetwork network)
    {
        using var stream = new MemoryStream();
        network.Save(stream);
        return stream.ToArray();
    }
}
