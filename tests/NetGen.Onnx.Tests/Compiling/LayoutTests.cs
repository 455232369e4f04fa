using NetGen.Onnx.Tests.Infrastructure;
using static NetGen.Onnx.Tests.Infrastructure.ProtoWriter;

namespace NetGen.Onnx.Tests.Compiling;

/// <summary>That pictures are taken with their channels last where the attribute says so, and give the same.</summary>
public sealed class LayoutTests
{
    private const int Channels = 3, Height = 4, Width = 5;

    private const string Code = """
        public static float[] First(float[] picture) => Answers(new M0(), picture);
        public static float[] Last(float[] picture) => Answers(new M1(), picture);
        public static int[] Shape() => [.. M0.InputShape, .. M1.InputShape];
        private static float[] Answers<T>(T network, float[] picture)
            where T : INetwork<T, float>
        {
            var (outputs, gradients) = (new float[T.OutputSize * 2], new float[picture.Length]);
            network.Forward(picture, outputs);
            network.BackwardFrom(picture, outputs, gradients);
            return [.. outputs, .. gradients];
        }
        """;

    private static readonly float[] s_pictures = [.. Enumerable.Range(0, 2 * Channels * Height * Width).Select(i => (float)Math.Sin(i))];

    [Fact]
    public void A_convolution_takes_channels_last()
    {
        byte[] weights = [.. Enumerable.Range(0, 2 * Channels * 9).SelectMany(i => BitConverter.GetBytes((float)Math.Cos(i)))];
        Check(Tensor(5, "w", 1, [2, Channels, 3, 3], Bytes(9, weights)), Node(1, "Conv", ["x", "w"], ["c"]), Node(1, "Relu", ["c"], ["y"]));
    }

    [Fact]
    public void So_does_what_reads_each_element() => Check(Node(1, "Flatten", ["x"], ["f"]), Node(1, "Tanh", ["f"], ["y"]));

    [Fact]
    public void A_picture_beside_another_input_lies_so_too()
    {
        var models = Compiled(
            """
            public static float[] First(float[] x, float[] bias) { var outputs = new float[2 * 60]; new M0().Forward(x, bias, outputs); return outputs; }
            public static float[] Last(float[] x, float[] bias) { var outputs = new float[2 * 60]; new M1().Forward(x, bias, outputs); return outputs; }
            """,
            "",
            Bytes(11, Text(1, "bias"), Floats(Channels, 1, 1)), Node(1, "Add", ["x", "bias"], ["y"]));
        // The other one is a picture as well, of one place.
        float[] bias = [1, 2, 3, 4, 5, 6];
        Assert.Equal(models.Call<float[]>("First", s_pictures, bias), models.Call<float[]>("Last", ChannelsLast(s_pictures), bias));
    }

    [Fact]
    public void What_is_handed_on_lies_as_in_the_file()
    {
        var models = Compiled(
            """
            public static float[] First(float[] x) { var outputs = new float[2 * 60]; new M0().Forward(new M0.State(), x, outputs); return outputs; }
            public static float[] Last(float[] x) { var outputs = new float[2 * 60]; new M1().Forward(new M1.State(), x, outputs); return outputs; }
            """,
            ", State = \"before->after\"",
            Bytes(11, Text(1, "before"), Floats(Channels, Height, Width)), Node(1, "Neg", ["before"], ["other"]), Node(1, "Add", ["x", "other"], ["after"]),
            Node(1, "Relu", ["after"], ["y"]), Bytes(12, Text(1, "after"), Bytes(2, Bytes(1, Integer(1, 1)))));
        Assert.Equal(models.Call<float[]>("First", s_pictures), models.Call<float[]>("Last", ChannelsLast(s_pictures)));
    }

    private static void Check(params byte[][] nodes)
    {
        var models = Compiled(Code, "", nodes);
        Assert.Equal([Channels, Height, Width, Height, Width, Channels], models.Call<int[]>("Shape"));
        float[] first = models.Call<float[]>("First", s_pictures), last = models.Call<float[]>("Last", ChannelsLast(s_pictures));
        int gradients = s_pictures.Length;
        Assert.Equal(first[..^gradients], last[..^gradients], (expected, actual) => Math.Abs(expected - actual) < 1e-5);
        Assert.Equal(ChannelsLast(first[^gradients..]), last[^gradients..], (expected, actual) => Math.Abs(expected - actual) < 1e-4);
    }

    private static float[] ChannelsLast(float[] pictures) => [.. Enumerable.Range(0, 2).SelectMany(sample => Enumerable.Range(0, Height * Width).SelectMany(place =>
        Enumerable.Range(0, Channels).Select(channel => pictures[(((sample * Channels) + channel) * Height * Width) + place])))];

    private static CompiledModels Compiled(string code, string settings, params byte[][] graph)
    {
        byte[] model = Model([Bytes(11, Text(1, "x"), Floats(Channels, Height, Width)), .. graph, Bytes(12, Text(1, "y"), Bytes(2, Bytes(1, Integer(1, 1))))]);
        var compiled = new CompiledModels(
            [.. new[] { "", ", Layout = NetGen.Layout.ChannelsLast" }.Select(layout => new ModelSource("layout", model, ".", null, null) { Settings = settings + layout })],
            code: code);
        Assert.Empty(compiled.Findings);
        return compiled;
    }

    /// <summary>float[batch, …].</summary>
    private static byte[] Floats(params long[] axes) =>
        Bytes(2, Bytes(1, Integer(1, 1), Bytes(2, [Bytes(1, Text(2, "batch")), .. axes.Select(axis => Bytes(1, Integer(1, axis)))])));
}
