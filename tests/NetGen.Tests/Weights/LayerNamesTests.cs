using NetGen.Weights;
using static NetGen.Activation;

namespace NetGen.Tests.Weights;

/// <summary>Layers that count as PyTorch's modules do, marks that do not, names with dots and in repetitions.</summary>
[Input(4)]
[Layer(4, ReLU, Dropout = 0.1)]
[Activate(Tanh)]
[Dropout(0.2)]
[Skip]
[RMSNorm]
[Layer(4)]
[Add(ReLU)]
[LayerNorm]
[Repeat(2)]
[Layer(4, Tanh, Name = "features.0")]
[LayerNorm(Name = "norm")]
[End]
[Repeat(2)]
[Layer(4, Bias = false)]
[End]
[Branch]
[Layer(3, Sigmoid)]
[Branch]
[Concat]
[Head("First")]
[Layer(2, Softmax, Name = "out")]
[Head("Second")]
[Layer(5)]
public partial class Named;

public sealed class LayerNamesTests
{
    [Fact]
    public void Files_have_the_names_and_shapes_of_PyTorchs_modules()
    {
        var file = new TensorFile();
        file.Add(new Named(1));
        Assert.Equal(
            [
                "0.weight [4, 4]", "0.bias [4]", "5.weight [4]", "6.weight [4, 4]", "6.bias [4]", "7.weight [4]", "7.bias [4]",
                "features.0_1.weight [4, 4]", "features.0_1.bias [4]", "norm_1.weight [4]", "norm_1.bias [4]",
                "features.0_2.weight [4, 4]", "features.0_2.bias [4]", "norm_2.weight [4]", "norm_2.bias [4]",
                "14.weight [4, 4]", "15.weight [4, 4]", "16.weight [3, 4]", "16.bias [3]", "out.weight [2, 7]", "out.bias [2]", "20.weight [5, 7]", "20.bias [5]",
            ],
            file.Tensors.Select(tensor => $"{tensor.Key} [{string.Join(", ", tensor.Value.Shape.ToArray())}]"));
    }

    [Fact]
    public void Members_have_the_names_without_dots()
    {
        var network = new Named(1);
        network.Features0_2.Weights[1] = 7;
        network.Norm_1.Bias[3] = 8;
        network.Out.Weights[2 * 2] = 9;
        var file = new TensorFile();
        file.Add(network);
        Assert.Equal(7, file.Tensors["features.0_2.weight"].Values<float>()[1 * 4]);
        Assert.Equal(8, file.Tensors["norm_1.bias"].Values<float>()[3]);
        Assert.Equal(9, file.Tensors["out.weight"].Values<float>()[2]);
    }

    [Fact]
    public void What_is_saved_is_loaded()
    {
        Named saved = new(1), loaded = new(2);
        var file = new TensorFile();
        file.Add(saved, NetworkParts.All);
        file.CopyTo(loaded, NetworkParts.All);
        Assert.Equal(saved.Parameters, loaded.Parameters);
        file.Tensors.Remove("norm_2.bias");
        Assert.Contains("norm_2.bias", Assert.Throws<InvalidDataException>(() => file.CopyTo(loaded)).Message, StringComparison.Ordinal);
    }
}
