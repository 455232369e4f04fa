using NetGen.Generators.Declaration;

namespace NetGen.Generators.Tests.Declaration;

public class OptionsTests
{
    [Fact]
    public void Options_that_were_written_are_read_with_their_places()
    {
        Declared xor = Declared.In("Xor", """
            [Network(Loss = Loss.BinaryCrossEntropy, Optimizer = Optimizer.Adam, Reduction = Reduction.Sum, Precision = Precision.Double,
                Initializer = Initializer.PyTorch, Bias = false, Beta1 = 0.5, Beta2 = 1, Epsilon = 1e-3)]
            [Layer(3, 4)]
            partial class Xor;
            """);

        NetworkDeclaration network = xor.Network!;
        Assert.Equal(
            ("BinaryCrossEntropy", "Adam", "Sum", "Double"),
            (network.Loss, network.Optimizer, network.Reduction, network.Precision));
        Assert.Equal((0.5, 1.0, 1e-3), (network.Number("Beta1"), network.Number("Beta2"), network.Number("Epsilon")));
        Assert.Equal("Loss.BinaryCrossEntropy", xor.TextAt(network.Options.Loss!.Place));
        Assert.Equal("1e-3", xor.TextAt(network.Options.Numbers[2].Argument.Place));
        LayerNode layer = Assert.Single(network.Structure.Layers);
        Assert.False(layer.HasBias);
        Assert.Equal("PyTorch", layer.Initializer);
    }

    [Fact]
    public void Options_left_out_are_null_and_have_defaults()
    {
        NetworkDeclaration xor = Declared.Xor("[Layer(3, 4, Sigmoid)] partial class Xor;");

        Assert.Equal(NetworkOptions.None, xor.Options);
        Assert.Equal(("HalfSquaredError", "SGD", "Mean", "Single"), (xor.Loss, xor.Optimizer, xor.Reduction, xor.Precision));
        Assert.Null(xor.Number("Beta1"));
        Assert.True(Assert.Single(xor.Structure.Layers).HasBias);
        Assert.False(xor.TakesLabels);
    }

    [Theory]
    [InlineData("Softmax", "", "CrossEntropy", true)]
    [InlineData("Softmax", "Loss = Loss.MeanSquaredError", "MeanSquaredError", false)]
    [InlineData("Sigmoid", "Loss = Loss.CrossEntropy", "CrossEntropy", false)]
    [InlineData("Sigmoid", "Loss = (Loss)77", "HalfSquaredError", false)]
    public void The_last_activation_decides_the_loss_where_none_was_written(
        string activation, string options, string loss, bool takesLabels)
    {
        NetworkDeclaration xor = Declared.Xor(
            $"[Network({options})] [Layer(3, 3, Softmax)] [Layer(3, 4, {activation})] partial class Xor;");

        Assert.Equal((loss, takesLabels), (xor.Loss, xor.TakesLabels));
    }

    [Theory]
    [InlineData("ReLU", "HeUniform")]
    [InlineData("Tanh", "GlorotUniform")]
    public void The_activation_decides_the_initializer_where_none_was_written(string activation, string initializer)
    {
        NetworkDeclaration xor = Declared.Xor($"[Layer(3, 4, {activation})] partial class Xor;");

        Assert.Equal(initializer, Assert.Single(xor.Structure.Layers).Initializer);
    }

    [Fact]
    public void A_layer_overrides_the_network()
    {
        NetworkDeclaration xor = Declared.Xor("""
            [Network(Bias = false, Initializer = Initializer.Zeros)]
            [Layer(3, 4, Bias = true, Initializer = Initializer.HeNormal)]
            partial class Xor;
            """);

        LayerNode layer = Assert.Single(xor.Structure.Layers);
        Assert.True(layer.HasBias);
        Assert.Equal("HeNormal", layer.Initializer);
    }

    [Fact]
    public void A_network_without_layers_is_collected()
    {
        Declared xor = Declared.In("Xor", "[Network(Loss = Loss.MeanSquaredError)] partial class Xor;");

        Assert.Equal(0, xor.Network!.Layers.Length);
        Assert.Equal("Network(Loss = Loss.MeanSquaredError)", xor.TextAt(xor.Network.Options.Place!));
    }

    [Theory]
    [InlineData("[Network(Loss = )]")]
    [InlineData("[Network(Loss = Loss.Nothing)]")]
    [InlineData("[Network(Loss.CrossEntropy)]")]
    [InlineData("[Network(Los = Loss.CrossEntropy)]")]
    [InlineData("[Network(Beta1 = \"0.9\")]")]
    public void Options_that_do_not_compile_make_the_network_incomplete(string attribute)
    {
        Assert.False(Declared.Xor($"{attribute} [Layer(3, 4)] partial class Xor;").IsComplete);
    }
}
