using NetGen.Generators.Declaration;

namespace NetGen.Generators.Tests.Declaration;

public class WindowTests
{
    [Theory]
    [InlineData("[Input(28, 28, 1)] [Conv2D(6, 5, ReLU)] [MaxPool2D(2)] [Flatten] [Layer(10)]", "28 × 28 × 1 → 24 × 24 × 6 → 12 × 12 × 6 → 864 → 10")]
    [InlineData("[Input(6, Steps = 128)] [Conv1D(16, 5, Stride = 2)] [GlobalAveragePool] [Layer(4)]", "128 × 6 → 62 × 16 → 16 → 4")]
    [InlineData("[Input(6, Steps = 128)] [Conv1D(16, 5, Causal = true)] [LastStep] [Layer(4)]", "128 × 6 → 128 × 16 → 16 → 4")]
    [InlineData("[Input(Steps = 7)] [Layer(3)]", "7 → 3")]
    [InlineData("[Input(5, Steps = 11)] [AveragePool1D(3, Stride = 2)] [AveragePool1D(2, Padding = Padding.Same)]", "11 × 5 → 5 × 5 → 3 × 5")]
    [InlineData("[Input(13, 9, 2)] [Conv2D(5, 3, 2, Dilation = 2, Pad = 1)] [MaxPool2D(3, 1, Stride = 2, Pad = 0)]", "13 × 9 × 2 → 11 × 9 × 5 → 5 × 5 × 5")]
    [InlineData("[Input(2, Steps = 11)] [Conv1D(5, 3, Causal = true, Dilation = 4)] [Conv1D(4, 3, Causal = true, Stride = 3)]", "11 × 2 → 11 × 5 → 4 × 4")]
    [InlineData("[Input(7, 6, 4)] [ConvTranspose2D(3, 3, Stride = 2, Pad = 1)] [Upsample2D(3)]", "7 × 6 × 4 → 13 × 11 × 3 → 39 × 33 × 3")]
    [InlineData("[Input(7, 6, 4)] [BatchNorm] [Dropout(0.5)] [LayerNorm] [Layer(4, 8)] [GlobalMaxPool]", "7 × 6 × 4 → 7 × 6 × 4 → 7 × 6 × 4 → 7 × 6 × 4 → 7 × 6 × 8 → 8")]
    [InlineData("[Input(1, 5, 2)] [Conv2D(3, 1, 3, Padding = Padding.Same, Stride = 2)]", "1 × 5 × 2 → 1 × 3 × 3")]
    public void Shapes_are_inferred(string layers, string expected)
    {
        NetworkStructure structure = Declared.Xor($"{layers} partial class Xor;").Structure;

        Assert.Empty(structure.Problems);
        Assert.Equal(expected, string.Join(" → ", structure.Layers.Select(layer => layer.After).Prepend(structure.Input)));
    }

    [Fact]
    public void A_window_says_its_padding_in_numbers()
    {
        NetworkStructure structure = Declared.Xor("""
            [Input(7, 6, 4)] [Conv2D(4, 4, 2, Padding = Padding.Same)] [Conv2D(4, 3, Groups = 2, Pad = 1, Stride = 2)] [MaxPool2D(2, 3)] [Flatten] [Layer(1)] partial class Xor;
            """).Structure;

        LayerNode[] layers = [.. structure.Layers];
        Assert.Equal([new Window(4, 1, 1, 1, 2), new Window(2, 1, 1, 0, 1)], layers[0].Windows);
        Assert.Equal([new Window(3, 2, 1, 1, 1), new Window(3, 2, 1, 1, 1)], layers[1].Windows);
        Assert.Equal([new Window(2, 2, 1, 0, 0), new Window(3, 3, 1, 0, 0)], layers[2].Windows);
        Assert.Equal([1, 2, 1, 1, 1], layers.Select(layer => layer.Groups));
        Assert.Empty(layers[3].Windows);
        var weights = structure.Parameters.Tensors.Where(tensor => tensor.Kind == ParameterKind.Weights);
        Assert.Equal([(32, 32), (18, 36)], weights.Take(2).Select(tensor => (tensor.FanIn, tensor.FanOut)));
    }

    [Fact]
    public void Running_values_are_parameters_that_nothing_trains()
    {
        ParameterLayout parameters = Declared.Xor("""
            [Input(5, 4, 2)] [ConvTranspose2D(6, 3, Groups = 2, Bias = false)] [BatchNorm(Momentum = 0.3)] [Conv2D(4, 2, 1)] partial class Xor;
            """).Structure.Parameters;

        Assert.Equal(
            [
                "0.weight 3 × 3 × 1 × 6 [2, 3, 3, 3] True", "1.weight 6 [6] True", "1.bias 6 [6] True", "1.running_mean 6 [6] False", "1.running_var 6 [6] False",
                "2.weight 2 × 1 × 6 × 4 [4, 6, 2, 1] True", "2.bias 4 [4] True",
            ],
            parameters.Tensors.Select(tensor => $"{tensor.FileName} {tensor.Shape} {tensor.FileShapeText} {tensor.IsTrainable}"));
        Assert.Equal(["Ones", "Zeros", "Zeros", "Ones"], parameters.Tensors.Skip(1).Take(4).Select(tensor => tensor.Initializer));
    }

    [Fact]
    public void Labels_are_one_for_each_place_of_the_outputs()
    {
        SampleShape shape = SampleShape.Of(Declared.In("Xor", "[Input(3, Steps = 4)] [Layer(5, Softmax)] partial class Xor;").Type)!;

        Assert.Equal((12, 20, 4, 5), (shape.Inputs, shape.Outputs, shape.Labels, shape.Classes));
        Assert.Equal("Xor (4 × 3 → 4 × 5)", shape.ToString());
    }

    [Theory]
    [InlineData("[Input(5, 5, 1)] [Conv2D(3, 6)]", "NothingLeft layer 1 5 × 5 × 1")]
    [InlineData("[Input(5, 5, 1)] [ConvTranspose2D(3, 1, Pad = 3)]", "NothingLeft layer 1 5 × 5 × 1")]
    [InlineData("[Input(5, 5, 1)] [Conv1D(3, 2)]", "WrongAxes layer 1 5 × 5 × 1")]
    [InlineData("[Input(5)] [GlobalMaxPool]", "WrongAxes layer 1 5")]
    [InlineData("[Input(5, 5, 6)] [Conv2D(6, 3, Groups = 4)]", "GroupsDoNotDivide layer 1 5 × 5 × 6")]
    [InlineData("[Input(5, 5, 6)] [MaxPool2D(2, Pad = 2)]", "EmptyWindows layer 1 5 × 5 × 6")]
    [InlineData("[Input(50000, 50000, 3)] [Flatten]", "TooLarge [Input] 50000 × 50000 × 3")]
    [InlineData("[Input(5000, 5000, 3)] [Upsample2D(2147483647)]", "TooLarge layer 1 5000 × 5000 × 3")]
    [InlineData("[Input] [Layer(3)]", "NoInputs [Input] ")]
    [InlineData("[Input(4, 4, 1)] [Shape(4, 5, 1)] [Layer(3)]", "WrongClaim [Shape] 4 × 4 × 1")]
    [InlineData("[Input(4, 4, 1)] [Branch] [Conv2D(3, 1)] [Branch] [Conv2D(3, 2)] [Concat]", "BranchesDoNotFit [Concat] 4 × 4 × 3")]
    [InlineData("[Input(5, 0, 6)] [Conv2D(0, -3, Groups = 0, Stride = -1)] [MaxPool2D(-1)]", "")]
    [InlineData("[Input(3, 3, 3)] [Conv2D(2147483647, 2147483647, Pad = 2147483647, Dilation = 2147483647, Stride = 2147483647)] [Flatten]", "WindowsTooLarge layer 1 3 × 3 × 3")]
    public void What_does_not_fit_is_a_problem_and_throws_nothing(string layers, string expected)
    {
        NetworkDeclaration network = Declared.Xor($"{layers} partial class Xor;");

        Assert.Equal(expected, string.Join("; ", network.Structure.Problems.Select(problem => $"{problem.Kind} {problem.Label} {problem.Given}")));
        Assert.True(network.Structure.Parameters.Count < long.MaxValue);
    }
}
