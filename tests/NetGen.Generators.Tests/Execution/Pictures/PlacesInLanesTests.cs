using NetGen.Generators.Declaration;
using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;

namespace NetGen.Generators.Tests.Execution.Pictures;

/// <summary>Convolutions of one channel to a few: every number of filters, rows that end within a vector and within half of one, odd rows, and each pool.</summary>
public class PlacesInLanesTests
{
    /// <summary>In turns single and double, whose vectors have half as many places.</summary>
    private static readonly string[] Chosen =
    [
        "[Input(8, 28, 1)] [Conv2D(6, 5, ReLU)] [MaxPool2D(2)]",
        "[Input(6, 10, 1)] [Conv2D(4, 3, ReLU)] [MaxPool2D(2)]",
        "[Input(7, 20, 1)] [Conv2D(7, 5)] [MaxPool2D(2)]",
        "[Input(7, 13, 1)] [Conv2D(3, 4, ReLU, Bias = false)] [MaxPool2D(2)]",
        "[Input(6, 12, 1)] [Conv2D(1, 5, Tanh)] [MaxPool2D(2)]",
        "[Input(6, 16, 1)] [Conv2D(3, 3)] [MaxPool2D(2)]",
        "[Input(8, 60, 1)] [Conv2D(8, 5, ReLU)] [MaxPool2D(2)]",
        "[Input(5, 28, 1)] [Conv2D(4, 3, LeakyReLU)] [MaxPool2D(2)]",
        "[Input(6, 46, 1)] [Conv2D(5, 3, LeakyReLU)] [MaxPool2D(2)]",
        "[Input(6, 8, 1)] [Conv2D(3, 5, ReLU)] [MaxPool2D(2)]",
        "[Input(6, 22, 1)] [Conv2D(2, 3, ReLU, Dilation = 2)] [MaxPool2D(2)]",
        "[Input(7, 15, 1)] [Conv2D(3, 3, ReLU)]",
        "[Input(7, 29, 1)] [Conv2D(8, 3, ReLU)]",
        "[Input(4, 12, 1)] [Conv2D(4, 3, ReLU, Bias = false)]",
        "[Input(6, 28, 1)] [Conv2D(5, 5, Tanh)]",
        "[Input(5, 7, 1)] [Conv2D(4, 4)]",
        "[Input(6, 20, 1)] [Conv2D(6, 5, ReLU)]",
        "[Input(1, Steps = 67)] [Conv1D(4, 5, ReLU)]",
        "[Input(1, Steps = 67)] [Conv1D(7, 9, Tanh, Dilation = 2)]",
        "[Input(1, Steps = 47)] [Conv1D(3, 4, ReLU, Bias = false)] [MaxPool1D(2)]",
        "[Input(1, Steps = 100)] [Conv1D(6, 9, ReLU)] [MaxPool1D(2)]",
        "[Input(1, Steps = 27)] [Conv1D(4, 4, ReLU)] [MaxPool1D(2)]",
        "[Input(1, Steps = 36)] [Conv1D(1, 5, ReLU)] [MaxPool1D(2)]",
    ];

    private static readonly string[] Others =
    [
        "[Input(8, 28, 2)] [Conv2D(6, 5, ReLU)] [MaxPool2D(2)]",
        "[Input(8, 28, 1)] [Conv2D(9, 5, ReLU)] [MaxPool2D(2)]",
        "[Input(9, 28, 1)] [Conv2D(6, 5, ReLU, Stride = 2)]",
        "[Input(6, 7, 1)] [Conv2D(4, 5, ReLU)]",
        "[Input(8, 28, 4)] [Conv2D(4, 5, ReLU, Groups = 2)]",
    ];

    private static readonly PictureNetworks Networks = new(Chosen.Concat(Others).Select((_, index) => index).ToDictionary(Name, Layers));

    public static TheoryData<int> Indices => [.. Enumerable.Range(0, Chosen.Length)];

    public static TheoryData<int> OtherIndices => [.. Enumerable.Range(Chosen.Length, Others.Length)];

    [Theory]
    [MemberData(nameof(Indices))]
    public void Places_are_in_lanes_where_that_gains(int index) => Assert.Contains(Convolutions(index), static kernel => kernel.Tiling == WindowTiling.PlacesInLanes);

    [Theory]
    [MemberData(nameof(OtherIndices))]
    public void They_are_not_elsewhere(int index)
    {
        WindowContraction[] convolutions = Convolutions(index);
        Assert.NotEmpty(convolutions);
        Assert.DoesNotContain(convolutions, static kernel => kernel.Tiling == WindowTiling.PlacesInLanes);
    }

    [Theory]
    [MemberData(nameof(Indices))]
    public void A_convolution_is_what_its_graph_means(int index) => Networks.Check(Name(index), 1, 3);

    private static WindowContraction[] Convolutions(int index) =>
        [.. ((TiledPlan)Scheduler.Plan(Networks.Graph(Name(index)), IsDouble(index) ? ElementType.Double : ElementType.Single)).Kernels.OfType<WindowContraction>()];

    private static string Name(int index) => $"Lanes{index}";

    private static bool IsDouble(int index) => index < Chosen.Length && index % 2 == 1;

    private static string Layers(int index)
    {
        string layers = index < Chosen.Length ? Chosen[index] : Others[index - Chosen.Length];
        return $"Precision.{(IsDouble(index) ? "Double" : "Single")} | {layers} [GlobalAveragePool] [Layer(2)]";
    }
}
