using NetGen.Generators.Tests.Execution.Pictures;

namespace NetGen.Generators.Tests.Graph;

/// <summary>Heads that answer at several places.</summary>
public class HeadsOfPlacesTests
{
    private static readonly PictureNetworks Networks = new(new Dictionary<string, string>
    {
        ["Both"] = "Precision.Double | [Input(3, Steps = 5)] [Conv1D(4, 2, Tanh)] [Head(\"A\")] [Layer(3, Tanh)] [Head(\"B\", LossWeight = 0.5)] [Conv1D(2, 2, SiLU)]",
        ["One"] = "Precision.Single | [Input(4, 4, 3)] [Conv2D(5, 2, Tanh)] [Head(\"A\")] [Conv2D(2, 1, Tanh)] [Head(\"B\", LossWeight = 2)] [GlobalAveragePool] [Layer(3)]",
        ["Pooled"] = "Precision.Double | [Input(2, Steps = 2)] [Conv1D(2, 1)] [Head(\"A\")] [GlobalMaxPool] [Head(\"B\")] [GlobalMaxPool]",
        ["Mixed"] = "Precision.Single | [Input(4, 4, 2)] [Conv2D(3, 1)] [Head(\"A\")] [Layer(2)] [Head(\"B\")] [MaxPool2D(4)]",
    });

    [Theory]
    [InlineData("Both")]
    [InlineData("One")]
    [InlineData("Pooled")]
    [InlineData("Mixed")]
    public void Their_numbers_are_those_of_the_graph(string name) => Networks.Check(name, 1, 7);
}
