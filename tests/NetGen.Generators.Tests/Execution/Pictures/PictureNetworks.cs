using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generators.Declaration;
using NetGen.Generators.Graph;
using NetGen.Generators.Tests.Graph;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests.Execution.Pictures;

/// <summary>Networks of pictures and sequences in one compilation, with their graphs.</summary>
internal sealed class PictureNetworks(IReadOnlyDictionary<string, string> layers)
{
    private readonly Lazy<byte[]> _image = new(() => Compile.Run([.. layers.Keys.Select(name => Source(layers, name))]).AssertClean().Emit());

    private LoadedAssembly? _assembly;

    private readonly Lazy<CSharpCompilation> _declarations = new(() => Tests.Declaration.Declared.Compile([.. layers.Keys.Select(name => Source(layers, name))]));

    /// <summary>Mostly smooth, so that rounding takes no other side of a kink whatever the hardware: every kind of layer, each in one of the precisions.</summary>
    public static IReadOnlyDictionary<string, string> OfAllKinds { get; } = new Dictionary<string, string>
    {
        ["Plain"] = "Precision.Single | [Input(9, 7, 3)] [Conv2D(17, 3, Tanh, Padding = Padding.Same)] [MaxPool2D(2)] [Conv2D(40, 2, SiLU)] [Flatten] [Layer(20, Tanh)] [Layer(5)]",
        ["Sequence"] = "Precision.Double | [Input(6, Steps = 33)] [Conv1D(12, 3, Tanh, Causal = true, Dilation = 2)] [Conv1D(15, 3, GELU, Groups = 3, Stride = 2)] "
            + "[AveragePool1D(3, Stride = 2, Pad = 1)] [BatchNorm(Epsilon = 0.1)] [GlobalAveragePool] [Layer(3)]",
        ["Depthwise"] = "Precision.Single | [Input(8, 10, 5)] [Conv2D(5, 3, Tanh, Groups = 5, Pad = 1)] [Conv2D(24, 1)] [BatchNorm(Epsilon = 0.1)] [Activate(SiLU)] "
            + "[Conv2D(24, 3, Groups = 24, Stride = 2)] [LayerNorm(Epsilon = 0.1)] [Layer(9, Tanh)] [GlobalMaxPool] [Layer(2)]",
        ["DepthwiseSkip"] = "Precision.Single | [Input(7, 9, 4)] [Conv2D(20, 1, Tanh)] [Skip] [Conv2D(20, 3, Groups = 20, Padding = Padding.Same)] [Add(ReLU)] "
            + "[Conv2D(20, 3, Groups = 20, Stride = 2, Dilation = 2, Pad = 3)] [GlobalAveragePool]",
        ["DepthwiseOfFew"] = "Precision.Single | [Input(16, 14, 4)] [Conv2D(4, 3, Tanh, Groups = 4, Padding = Padding.Same)] "
            + "[Conv2D(4, 3, Groups = 4)] [MaxPool2D(2)] [Flatten] [Layer(2)]",
        ["Larger"] = "Precision.Double | [Input(4, 5, 7)] [ConvTranspose2D(10, 3, Tanh, Stride = 2, Pad = 1)] [Upsample2D(2)] [Conv2D(3, 2, Stride = 2)] "
            + "[AveragePool2D(2)] [Flatten] [Layer(4)]",
        ["Residual"] = "Precision.Single | [Input(6, 6, 8)] [Conv2D(33, 1, Tanh)] [Skip] [Conv2D(33, 3, Padding = Padding.Same)] [BatchNorm(Epsilon = 0.1)] [Add(SiLU)] "
            + "[Branch] [Conv2D(12, 3, Stride = 2, Padding = Padding.Same)] [Branch] [Conv2D(12, 1, Stride = 2)] [Add(Tanh)] "
            + "[ConvTranspose2D(6, 2, Stride = 2, Groups = 2)] [GlobalAveragePool]",
        ["Narrow"] = "Precision.Double | [Input(1, Steps = 40)] [Conv1D(1, 5)] [Conv1D(2, 3, Tanh)] [MaxPool1D(3, Stride = 4)] [Conv1D(2, 2, Groups = 2)] [Flatten] "
            + "[LayerNorm(Epsilon = 0.1)] [Layer(3)]",
        ["Pooled"] = "Precision.Single | [Input(7, 6, 2)] [Conv2D(5, 2, Tanh)] [MaxPool2D(2)]",
        ["LargestOfNine"] = "Precision.Single | [Input(11, 12, 5)] [Conv2D(9, 5, Tanh)] [MaxPool2D(3)] [Flatten] [Layer(4)]",
        ["LargestOfFour"] = "Precision.Double | [Input(8, 7, 2)] [Conv2D(6, 3, Tanh, Padding = Padding.Same)] [MaxPool2D(2)] [Conv2D(5, 2, Tanh)] [MaxPool2D(2)]",
        ["SeveralInAVector"] = "Precision.Single | [Input(16, 22, 2)] [Conv2D(7, 3, Tanh)] [Conv2D(3, 5, Tanh, Bias = false)] [Conv2D(4, 4, Stride = 2)] [GlobalAveragePool]",
        ["PairsOfRows"] = "Precision.Single | [Input(30, 26, 1)] [Conv2D(6, 3, SiLU)] [MaxPool2D(2)] [Conv2D(3, 3)] [GlobalAveragePool]",
        ["PlacesInLanes"] = "Precision.Single | [Input(11, 33, 1)] [Conv2D(5, 4, SiLU)] [Conv2D(3, 3)] [GlobalAveragePool]",
        ["PlacesInLanesInDouble"] = "Precision.Double | [Input(12, 19, 1)] [Conv2D(7, 4, Tanh)] [MaxPool2D(2)] [Conv2D(3, 2)] [GlobalAveragePool]",
        ["StepsInLanes"] = "Precision.Single | [Input(1, Steps = 61)] [Conv1D(4, 6, SiLU)] [MaxPool1D(2)] [GlobalAveragePool]",
        ["PairsOfSingleRows"] = "Precision.Single | [Input(16, 20, 2)] [Conv2D(6, 3, Tanh)] [MaxPool2D(2)] [GlobalAveragePool]",
        ["PairsOfWideRows"] = "Precision.Double | [Input(20, 36, 2)] [Conv2D(4, 3, Bias = false)] [MaxPool2D(2)] [GlobalAveragePool]",
        ["Picked"] = "Precision.Single | [Input(16, 20, 1)] [Conv2D(6, 5, SiLU)] [MaxPool2D(2)] [Conv2D(20, 3, Tanh)] [MaxPool2D(2)] [GlobalAveragePool]",
        ["PickedFromEight"] = "Precision.Single | [Input(10, 12, 8)] [Conv2D(12, 3, Tanh, Bias = false)] [MaxPool2D(2)] [GlobalAveragePool]",
        ["PickedInDouble"] = "Precision.Double | [Input(11, 13, 1)] [Conv2D(5, 4, Tanh)] [MaxPool2D(2)] [Conv2D(3, 2)] [GlobalAveragePool]",
        ["AveragedInPairs"] = "Precision.Single | [Input(6, 8, 3)] [Conv2D(7, 3, Tanh, Padding = Padding.Same)] [AveragePool2D(2)] [Flatten] [Layer(3)]",
        ["LinesOfRows"] = "Precision.Single | [Input(8, 8, 4)] [Conv2D(4, 1, Tanh)] [Flatten] [Layer(148, Tanh)] [Layer(72, SiLU)] [Layer(5)]",
        ["LinesOfRowsInDouble"] = "Precision.Double | [Input(8, 8, 4)] [Conv2D(4, 1)] [Flatten] [Layer(44, Tanh)] [Layer(128)] [Layer(3)]",
        ["Averaged"] = "Precision.Double | [Input(7, 6, 2)] [Conv2D(3, 2, Tanh)] [AveragePool2D(2)]",
    };

    public byte[] Image => _image.Value;

    public LoadedAssembly Assembly => LazyInitializer.EnsureInitialized(ref _assembly, () => new LoadedAssembly(Image));

    public NetworkGraph Graph(string name) => GraphBuilder.Build(
        DeclarationCollector.Collect(_declarations.Value.Assembly.GetTypeByMetadataName(name)!, _declarations.Value, CancellationToken.None)!);

    /// <summary>Compares every member with the graph's meaning.</summary>
    public void Check(string name, params int[] batches)
    {
        var random = new Random(1);
        InterpretedNetwork interpreted = PictureCheck.Interpret(Graph(name), random);
        foreach (int samples in batches)
            new PictureCheck(Assembly.Network(name), interpreted, $"{Source(layers, name)}\n{samples} samples: ")
                .Run(PictureCheck.Numbers(random, samples * interpreted.Graph.InputSize), PictureCheck.Numbers(random, samples * interpreted.Graph.OutputSize));
    }

    private static string Source(IReadOnlyDictionary<string, string> layers, string name)
    {
        string[] parts = layers[name].Split(" | ");
        return $"[Network(Precision = {parts[0]}, Loss = Loss.HalfSquaredError, Optimizer = Optimizer.SGD)] {parts[1]} public partial class {name};";
    }
}
