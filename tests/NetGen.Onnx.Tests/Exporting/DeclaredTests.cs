extern alias library;
extern alias tool;

using System.Globalization;
using System.Text.RegularExpressions;
using library::NetGen;
using NetGen.BuildTasks.Onnx;
using NetGen.Generators.Onnx;
using NetGen.Generators.Onnx.Declaring;
using NetGen.Generators.Tests.Infrastructure;
using NetGen.Generators.Tests.Infrastructure.Driving;
using NetGen.Onnx.Tests.Compiling;
using NetGen.Onnx.Tests.Importing;
using NetGen.Onnx.Tests.Infrastructure;

namespace NetGen.Onnx.Tests.Exporting;

/// <summary>That a network which is saved as ONNX is declared by the attributes that the file is written out as, and that its weights come out of the file with it.</summary>
public sealed class DeclaredTests(UnpackedFiles files) : IClassFixture<UnpackedFiles>
{
    public static TheoryData<string> Networks =>
    [
        "[Layer(13, 37, ReLU)] [Layer(64, Tanh)] [Layer(10, Softmax)]",
        "[Layer(30, 20, Sigmoid, Bias = false)] [Layer(11)] [Layer(3, LeakyReLU, Slope = 0.25)] [Layer(2, ELU, Alpha = 0.5)]",
        "[Input(6, 5, 2)] [Conv2D(4, 3, ReLU, Padding = Padding.Same, Stride = 2)] [Conv2D(3, 2, Sigmoid)]",
        "[Input(9, 9, 4)] [Conv2D(6, 3, ReLU, Stride = 2, Groups = 2)] [Conv2D(8, 1, Tanh, Bias = false)] [GlobalAveragePool] [Layer(3)]",
        "[Input(9, 8, 1)] [Conv2D(6, 3, 2, ReLU, Pad = 1)] [MaxPool2D(3, 2)] [Conv2D(4, 2, Dilation = 2)] [GlobalMaxPool]",
        "[Input(28, 28, 1)] [Conv2D(6, 5, ReLU)] [MaxPool2D(2)] [Conv2D(16, 5, ReLU)] [MaxPool2D(2)] [Flatten] [Layer(120, ReLU)] [Layer(84, ReLU)] [Layer(10, Softmax)]",
        "[Input(3, Steps = 12)] [Conv1D(4, 3, ReLU)] [MaxPool1D(2)] [Conv1D(4, 3, Dilation = 2, Causal = true)] [AveragePool1D(2, Stride = 1)] [Flatten] [Layer(3)]",
        "[Input(6, 6, 2)] [Conv2D(4, 3)] [BatchNorm] [Activate(ReLU)] [AveragePool2D(2)] [Flatten] [BatchNorm(Epsilon = 1e-3, Momentum = 0.2)] [Layer(2)]",
        "[Input(5, 5, 3)] [ConvTranspose2D(2, 3, ReLU, Stride = 2)] [Upsample2D(2)] [Conv2D(1, 1)]",
        "[Input(6)] [Skip] [LayerNorm] [Layer(6, GELU)] [Add] [RMSNorm] [Layer(2)]",
        "[Input(8, 8, 3)] [Conv2D(4, 3, ReLU)] [Skip] [Conv2D(4, 3, ReLU, Pad = 1)] [Conv2D(4, 3, Pad = 1)] [Add(ReLU)] [GlobalAveragePool] [Layer(5)]",
        "[Input(7)] [Branch] [Layer(4, ReLU)] [Branch] [Layer(3)] [Branch] [Concat] [Layer(6)] [Skip] [Layer(6, Sigmoid)] [Multiply] [Layer(2)]",
        "[Input(7)] [Skip] [Layer(7)] [Repeat(1)] [Branch] [Layer(4, ReLU)] [Branch] [Layer(4)] [Add] [End] [Layer(7)] [Add] [Skip] [Layer(2)] [Concat]",
        "[Input(4, Steps = 6)] [LSTM(5)] [LSTM(3, Bidirectional = true)] [Layer(2)]",
        "[Input(4, Steps = 6)] [GRU(5, Bidirectional = true)] [GRU(3)] [LastStep] [Layer(2)]",
        "[Input(4, Steps = 6)] [RNN(5)] [RNN(4, ReLU, Bias = false)] [Flatten] [Layer(2)]",
        "[Input(4, Steps = 6)] [Layer(5, ReLU)] [Layer(3, Softmax)]",
        "[Input(Steps = 5)] [Embedding(11, 4, Positions = true)] [LSTM(3)] [LastStep] [Layer(2)]",
        "[Embedding(11, 4)] [Layer(3)]",
        "[Input(5)] [Layer(6, ReLU)] [Head(\"Policy\")] [Layer(4, Softmax)] [Head(\"Value\", Loss = Loss.MeanSquaredError)] [Layer(3, ReLU)] [Layer(1, Tanh)]",
        "[Layer(5, 9, ReLU, Name = \"fc1\")] [Layer(3, Name = \"net.0\")]",
    ];

    public static TheoryData<string> Activations =>
        [.. Enum.GetNames<Activation>().Where(name => name is not (nameof(Activation.Identity))).Select(name => $"[Layer(5, 6, {name})] [Layer(3)] [Activate({name})]")];

    [Theory]
    [MemberData(nameof(Networks))]
    [MemberData(nameof(Activations))]
    public void A_saved_network_is_declared_by_its_attributes(string layers)
    {
        AnyNetwork network = Compile.Load($"{layers} public partial class Net;").Network("Net");
        network.Parameters = [.. SavedCheck.Inputs(new Random(1), network.ParameterCount, entries: 0).Select(value => (value / 4) + 0.3)];
        string path = Path.Combine(files.Folder("real"), $"declared{Guid.NewGuid():N}");
        File.WriteAllBytes(path + ".onnx", new SavedModel(network).Bytes);

        AnyNetwork declared = Declared(path, out _);

        Assert.Equal(network.Parameters, declared.Parameters);
        double[] inputs = SavedCheck.Inputs(new Random(2), 7 * network.InputSize, layers.Contains("Embedding", StringComparison.Ordinal) ? 11 : 0);
        double[] expected = network.Forward(inputs), actual = declared.Forward(inputs);
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], 1e-6 * (1 + double.Abs(expected[i])));
    }

    /// <summary>Whatever is declared gives the right answers: of files as exporters write them, that people use, and of one node.</summary>
    [Theory]
    [InlineData("exported", 12)]
    [InlineData("real", 1)]
    [InlineData("semantics", 3)]
    [InlineData("operators", 10)]
    public void A_file_is_declared_as_it_answers(string folder, int expected)
    {
        var models = new ModelFolder(files.Folder(folder));
        List<string> declared = [], wrong = [];
        foreach (string name in OnnxFiles.Models(folder))
        {
            var source = models.Source(name);
            var (settings, _) = ImportSettings.Read(source.Dims, source.Constants, null);
            var file = Generators.Onnx.Files.ModelText.Read($"x\nstate\n{OnnxReading.Read(source.Bytes, source.Folder).Text}");
            if (DeclaredModel.Of(file, settings).Model is not { Attributes.Count: > 1 } layers)
                continue;

            declared.Add(name);
            try
            {
                CheckAnswers(source, layers, models.Cases(name));
            }
            catch (Exception exception)
            {
                wrong.Add($"{name}: {exception.GetBaseException().Message}\n{string.Join("\n", layers.Attributes)}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.True(declared.Count >= expected, string.Join(" ", declared));
    }

    private static void CheckAnswers(ModelSource source, DeclaredModel layers, IReadOnlyList<ModelCase> cases)
    {
        AnyNetwork network = Declared(Path.Combine(source.Folder, source.Name), out _, source);
        foreach (var (inputs, outputs) in cases)
        {
            var (input, output) = (Assert.Single(inputs), outputs.First());
            int samples = input.Value.Length / network.InputSize;
            double[] given = layers.InputIsTurned ? ChannelsLast(input.Value, samples, network.InputSize, layers) : input.Value;
            double[] answers = network.Forward(given);
            if (layers.OutputIsTurned)
                answers = ChannelsFirst(answers, samples, (int)output.Value.Shape[1]);
            ModelFolder.Compare(output.Key, output.Value, new Numbers(output.Value.Shape, answers), value => 1e-5 + (1e-4 * Math.Abs(value)));
        }
    }

    private static double[] ChannelsFirst(double[] values, int samples, int channels)
    {
        int size = values.Length / samples, places = size / channels;
        return [.. Enumerable.Range(0, values.Length).Select(i => values[(i / size * size) + (i % size % places * channels) + (i % size / places)])];
    }

    /// <summary>What a file takes with its channels first, of the shape that the first attribute says.</summary>
    private static double[] ChannelsLast(double[] values, int samples, int size, DeclaredModel layers)
    {
        int[] numbers = [.. Regex.Matches(layers.Attributes[0], @"\d+").Select(number => int.Parse(number.ValueSpan, CultureInfo.InvariantCulture))];
        int channels = layers.Attributes[0].Contains("Steps", StringComparison.Ordinal) ? numbers[0] : numbers[^1], places = size / channels;
        return [.. Enumerable.Range(0, samples * size).Select(i => values[(i / size * size) + (i % size % channels * places) + (i % size / channels)])];
    }

    [Theory]
    [InlineData("exported", "embedding", "It takes 2 inputs, and a network of attributes one.")]
    [InlineData("exported", "grouped_dilated", "The node \"/c1/Conv\" (Conv) cannot be said: its pads are not the same at both ends, nor those of Padding.Same.")]
    public void What_attributes_cannot_say_is_told(string folder, string name, string problem)
    {
        string path = Path.Combine(files.Folder(folder), name);
        using StringWriter output = new(), errors = new();
        Assert.Equal(1, tool::NetGen.Tool.Program.Run(["convert", path + ".onnx", path + ".safetensors", "--declared"], output, errors));
        Assert.Equal($"error: {path}.onnx cannot be written as attributes of layers. {problem}\n", errors.ToString().ReplaceLineEndings("\n"));
    }

    /// <summary>The network that a file's attributes declare, with the file's weights.</summary>
    private static AnyNetwork Declared(string path, out string attributes, ModelSource? source = null)
    {
        using StringWriter output = new(), errors = new();
        List<string> arguments = ["convert", path + ".onnx", path + ".safetensors", "--declared"];
        if (source?.Dims is { } dims)
            arguments.AddRange(["--dims", dims]);
        if (source?.Constants is { } constants)
            arguments.AddRange(["--constants", constants]);
        int result = tool::NetGen.Tool.Program.Run([.. arguments], output, errors);
        Assert.True(result == 0, errors.ToString());
        attributes = output.ToString();
        AnyNetwork declared = Compile.Load($"{attributes}\npublic partial class Net;").Network("Net");
        using FileStream weights = File.OpenRead(path + ".safetensors");
        declared.Load(weights);
        return declared;
    }
}
