extern alias library;

using library::NetGen;
using NetGen.Generators.Tests.Infrastructure;
using NetGen.Generators.Tests.Infrastructure.Driving;
using NetGen.Tests.Weights;

namespace NetGen.Onnx.Tests.Exporting;

/// <summary>What a file says beside what it computes: names, shapes, parameters; and files that cannot be written.</summary>
public class FormTests
{
    private static readonly Lazy<LoadedAssembly> s_networks = new(() => Compile.Load("""
        [Layer(3, 4, Sigmoid)] [Layer(2)]
        public partial class Plain;

        [Input(6, 5, 2)] [Conv2D(4, 3, ReLU, Name = "conv1", Padding = Padding.Same)] [BatchNorm] [MaxPool2D(2)] [Flatten] [Layer(7, ReLU)] [Layer(3)]
        public partial class Picture;

        [Input(6, 5, 2)] [Conv2D(4, 3, ReLU)]
        public partial class Places;

        [Input(3, Steps = 5)] [LSTM(4, Bidirectional = true)] [GRU(3)] [RNN(2)] [Attention(2)] [LayerNorm]
        public partial class Sequence;

        [Input(4)] [Layer(3, Tanh)] [Head("input")] [Layer(2)] [Head("Value")] [Head("Same")]
        public partial class Heads;

        [Input(4)] [Activate(Identity)]
        public partial class Nothing;

        [EmbeddingBag(9, 3)] [Layer(2)]
        public partial class Bag;
        """));

    [Fact]
    public void A_chain_reads_like_this() => Assert.Equal(
        """
        opset 17
        input "input" float "batch" 3
        tensor "0.weight" float 4 3 at "0.weight"
        tensor "0.bias" float 4 at "0.bias"
        tensor "2.weight" float 2 4 at "2.weight"
        tensor "2.bias" float 2 at "2.bias"
        node Gemm "Layer1/Gemm" ("input" "0.weight" "0.bias") -> ("Layer1/Gemm")
          transB int 1
        node Sigmoid "Layer1/Sigmoid" ("Layer1/Gemm") -> ("Layer1/Sigmoid")
        node Gemm "Layer2/Gemm" ("Layer1/Sigmoid" "2.weight" "2.bias") -> ("output")
          transB int 1
        output "output" float "batch" 2

        """,
        string.Join('\n', Saved("Plain").Text.Split('\n').Select(line => line.IndexOf(" = ", StringComparison.Ordinal) is > 0 and var values
            ? line[..values] + line[line.IndexOf(" at ", StringComparison.Ordinal)..] : line)));

    [Theory]
    [InlineData("Plain")]
    [InlineData("Picture")]
    [InlineData("Sequence")]
    public void Parameters_have_the_names_of_safetensors(string name)
    {
        using var stream = new MemoryStream();
        AnyNetwork network = s_networks.Value.Network(name);
        // The build gives equal tensors one key.
        network.Parameters = SavedCheck.Inputs(new Random(1), network.ParameterCount, entries: 0);
        network.Save(stream);
        stream.Position = 0;
        string[] known = [.. library::NetGen.Weights.Safetensors.Read(stream).Tensors.Keys];
        string[] imported = [.. new SavedModel(network).Import().Result.Graph!.Weights.Select(weight => weight.Source.Key!)];
        Assert.Equal(imported, imported.Intersect(known));
        // Directions of a layer lie in one tensor, and so do its two biases.
        Assert.Equal(
            known.Where(key => !key.EndsWith("_reverse", StringComparison.Ordinal) && !key.Contains("bias_hh", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            imported.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Pictures_have_a_transpose_at_each_end_and_none_between()
    {
        Assert.Equal(1, Count(Saved("Picture").Text, "node Transpose"));
        Assert.Equal(0, Count(Saved("Picture", Layout.ChannelsFirst).Text, "node Transpose"));
        Assert.Equal(2, Count(Saved("Places").Text, "node Transpose"));
        Assert.Equal(0, Count(Saved("Places", Layout.ChannelsFirst).Text, "node Transpose"));
    }

    [Theory]
    [InlineData("Picture")]
    [InlineData("Places")]
    [InlineData("Sequence")]
    public void Channels_first_are_the_same_numbers_in_another_order(string name)
    {
        AnyNetwork network = s_networks.Value.Network(name);
        var saved = new SavedModel(network, Layout.ChannelsFirst);
        double[] inputs = SavedCheck.Inputs(new Random(1), 2 * network.InputSize, entries: 0), outputs = network.Forward(inputs);
        int channelsIn = name == "Sequence" ? 3 : 2, channelsOut = name == "Places" ? 4 : name == "Sequence" ? 2 : 3;
        double[] given = ChannelsFirst(inputs, channelsIn), expected = ChannelsFirst(outputs, channelsOut);
        SavedCheck.Close(expected, saved.Run(given, 2, optimized: true), name);
        SavedCheck.Close(expected, saved.Run(given, 2, optimized: false), name);
        SavedCheck.Close(expected, saved.RunImported(given, 2), name);

        static double[] ChannelsFirst(double[] rows, int channels) => [.. rows.Chunk(rows.Length / 2).SelectMany(sample => sample.Select((value, i) => (value, i))
            .OrderBy(number => number.i % channels).Select(number => number.value))];
    }

    [Fact]
    public void Heads_are_outputs_by_their_names()
    {
        AnyNetwork network = s_networks.Value.Network("Heads");
        string text = new SavedModel(network).Text;
        Assert.Contains("input \"inputs\" float \"batch\" 4\n", text, StringComparison.Ordinal);
        Assert.EndsWith("output \"input\" float \"batch\" 2\noutput \"Value\" float \"batch\" 3\noutput \"Same\" float \"batch\" 3\n", text, StringComparison.Ordinal);
        SavedCheck.Answers(network, new Random(1), "Heads");
    }

    [Fact]
    public void A_network_that_computes_nothing_gives_what_it_gets() => SavedCheck.Answers(s_networks.Value.Network("Nothing"), new Random(1), "Nothing");

    [Fact]
    public void A_file_says_who_wrote_it_in_which_version()
    {
        string head = System.Text.Encoding.Latin1.GetString(Saved("Plain").Bytes[..18]);
        string version = typeof(Layout).Assembly.GetName().Version!.ToString(3);
        Assert.StartsWith("\u0008\u0008\u0012\u0006NetGen\u001a\u0005" + version, head, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_written_leaves_an_old_file_as_it_was()
    {
        using var folder = new TemporaryFolder();
        string path = folder["bag.onnx"];
        File.WriteAllText(path, "old");
        Assert.Throws<NotSupportedException>(() => Save("Bag", path));
        Assert.Equal("old", File.ReadAllText(path));
        Save("Plain", path);
        Assert.Equal(Saved("Plain").Bytes, File.ReadAllBytes(path));
        Assert.Throws<DirectoryNotFoundException>(() => Save("Plain", Path.Combine(folder["none"], "plain.onnx")));
        Assert.Throws<ArgumentException>(() => Save("Plain", ""));
        Assert.Equal(["bag.onnx"], folder.Files);
    }

    private static void Save(string name, string path) => s_networks.Value.Network(name).SaveOnnx(path);

    private static SavedModel Saved(string name, Layout layout = Layout.ChannelsLast) => new(s_networks.Value.Network(name), layout);

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
