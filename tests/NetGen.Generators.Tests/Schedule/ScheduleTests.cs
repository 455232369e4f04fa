using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generators.Declaration;
using NetGen.Generators.Graph;
using NetGen.Generators.Schedule;
using NetGen.Generators.Tests.Declaration;
using NetGen.Generators.Tests.Graph;
using NetGen.Generators.Tests.Snapshots;

namespace NetGen.Generators.Tests.Schedule;

/// <summary>Graphs and plans as they are decided: a decision that changes shows here, whatever becomes of the text.</summary>
public class ScheduleTests
{
    [Theory]
    [InlineData("Seed", "[Network(Precision = Precision.Double, Reduction = Reduction.Sum, Bias = false)] [Layer(3, 4, Sigmoid)] [Layer(4, 1, Sigmoid)]")]
    [InlineData("ExclusiveOr", "[Network(Loss = Loss.BinaryCrossEntropy)] [Layer(2, 8, Tanh)] [Layer(8, 1, Sigmoid)]")]
    [InlineData("Policy", "[Network(Loss = Loss.MeanSquaredError, Optimizer = Optimizer.Adam)] [Layer(17, 64, Tanh)] [Layer(64, 64, Tanh)] [Layer(64, 6)]")]
    [InlineData("Digits", "[Layer(64, 32, ReLU)] [Layer(32, 10, Softmax)]")]
    [InlineData("Mnist", "[Layer(784, 128, ReLU)] [Layer(128, 10, Softmax)]")]
    [InlineData("Fit", "[Network(Loss = Loss.MeanSquaredError, Optimizer = Optimizer.Adam)] [Layer(4, 32, Tanh)] [Layer(32, 16, Tanh)] [Layer(16, 4)]")]
    [InlineData("Sparse", "[Network(SparseInputs = true)] [Layer(784, 128, ReLU)] [Layer(128, 10, Softmax)]")]
    [InlineData("Parallel", "[Network(Parallel = true)] [Layer(784, 128, ReLU)] [Layer(128, 10, Softmax)]")]
    [InlineData("PrivateGradients", "[Network(Parallel = true, Optimizer = Optimizer.Adam)] [Layer(17, 64, Tanh)] [Layer(64, 6)]")]
    [InlineData("WeightsBeyondCaches", "[Layer(1024, 1024, ReLU)] [Layer(1024, 10, Softmax)]")]
    [InlineData("RowsBeyondPages", "[Layer(64, 4096, ReLU)] [Layer(4096, 8)]")]
    [InlineData("ManyShapes", "[Layer(9, 10, ReLU)] [Layer(10, 11, ReLU)] [Layer(11, 12, ReLU)] [Layer(12, 13, ReLU)] [Layer(13, 14, ReLU)] [Layer(14, 15, ReLU)] [Layer(15, 17)]")]
    [InlineData("NarrowGradient", "[Layer(200, 100, Tanh)] [Layer(100, 3)]")]
    [InlineData("Dropout", "[Layer(20, 40, ReLU, Dropout = 0.2)] [Layer(40, 5, Softmax)]")]
    [InlineData("Frozen", "[Layer(20, 40, ReLU, Trainable = false)] [Layer(40, 5, Softmax)]")]
    [InlineData("Residual",
        "[Network(Optimizer = Optimizer.AdamW)] [Input(32)] [Layer(128, GELU)] [Skip] [LayerNorm] [Layer(128, GELU)] [Layer(128)] [Add] [LayerNorm] [Layer(8)]")]
    [InlineData("Branches", "[Input(20)] [Layer(16, ReLU)] [Branch] [Layer(8, Tanh)] [Branch] [Branch] [RMSNorm] [Concat] [Layer(4)]")]
    [InlineData("Multiplied", "[Input(20)] [Layer(16, ReLU)] [Branch] [Layer(8, Tanh)] [Branch] [Layer(8, Sigmoid)] [Multiply] [Layer(4)]")]
    [InlineData("Heads", "[Input(20)] [Layer(32, ReLU)] [Head(\"Policy\")] [Layer(10, Softmax)] [Head(\"Value\", LossWeight = 0.5)] [Layer(1, Tanh)]")]
    [InlineData("Repeated", "[Input(24)] [Repeat(2)] [Skip] [Layer(24, ReLU)] [Layer(24)] [Add(ReLU)] [End] [Layer(3, Softmax)]")]
    [InlineData("LeNet",
        "[Network(Optimizer = Optimizer.Adam)] [Input(28, 28, 1)] [Conv2D(6, 5, ReLU)] [MaxPool2D(2)] [Conv2D(16, 5, ReLU)] [MaxPool2D(2)] [Flatten] [Layer(120, ReLU)] "
            + "[Layer(84, ReLU)] "
        + "[Layer(10, Softmax)]")]
    [InlineData("Signal",
        "[Network(Optimizer = Optimizer.Adam)] [Input(6, Steps = 128)] [Conv1D(32, 5, ReLU)] [MaxPool1D(2)] [Conv1D(64, 5, ReLU)] [GlobalAveragePool] [Layer(6, Softmax)]")]
    [InlineData("WindowsBeyondCaches", "[Input(256, Steps = 136)] [Conv1D(256, 5, ReLU)] [GlobalAveragePool] [Layer(4)]")]
    [InlineData("Block",
        "[Input(16, 16, 8)] [Branch] [Conv2D(24, 3, Stride = 2, Padding = Padding.Same, Bias = false)] [BatchNorm] [Activate(ReLU)] "
            + "[Conv2D(24, 3, Padding = Padding.Same, Bias = false)] "
        + "[BatchNorm] [Branch] [Conv2D(24, 1, Stride = 2, Bias = false)] [BatchNorm] [Add(ReLU)] [GlobalAveragePool] [Layer(5, Softmax)]")]
    public void Decisions_are_the_verified_ones(string name, string attributes)
    {
        CSharpCompilation compilation = Declared.Compile($"{attributes} public partial class {name};");
        NetworkDeclaration network = DeclarationCollector.Collect(compilation.Assembly.GetTypeByMetadataName(name)!, compilation, CancellationToken.None)!;
        Assert.Empty(network.Structure.Problems);
        NetworkGraph graph = GraphBuilder.Build(network);
        NetworkPlan plan = Scheduler.Plan(graph, network.Precision == "Double" ? ElementType.Double : ElementType.Single);
        string text = string.Join('\n', [.. GraphText.Of(graph), "", .. PlanText.Of(plan), ""]);
        Snapshot.Verify($"{name}.txt", text, "Plan");
    }
}
