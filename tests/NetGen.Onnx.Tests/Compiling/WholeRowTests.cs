using NetGen.Onnx.Tests.Infrastructure;
using static NetGen.Onnx.Tests.Infrastructure.ProtoWriter;

namespace NetGen.Onnx.Tests.Compiling;

/// <summary>A border around a picture whose channels are padded in memory: each of its lines is one run.</summary>
public sealed class WholeRowTests
{
    private const int Channels = 5, Size = 6, Padded = 8;

    [Fact]
    public void A_border_copies_lines_of_a_picture_with_their_padding()
    {
        byte[] kernel = Bytes(5, Text(1, "pads"), Integer(8, 1), Integer(8, 1), Integer(8, 1), Integer(8, 1), Integer(20, 7));
        byte[] model = Model(
            Bytes(11, Text(1, "x"), Type(1)),
            Tensor(5, "w", 1, [Channels, 1, 1, 1], Numbers(Channels)),
            Tensor(5, "v", 1, [1, Channels, 3, 3], Numbers(Channels * 9)),
            Node(1, "Conv", ["x", "w"], ["a"]),
            Node(1, "Conv", ["a", "v"], ["y"], kernel),
            Bytes(12, Text(1, "y"), Type(1)));
        var compiled = new CompiledModels([new ModelSource("border", model, ".", null, null)]);
        Assert.Empty(compiled.Findings);
        int line = Size * Padded, framed = (Size + 2) * Padded;
        Assert.Contains($" = [0, {framed + Padded}, {Size}, {line}, {framed}, {line}, 1, 1]", compiled.Sources.Single(), StringComparison.Ordinal);
    }

    /// <summary>float[batch, channels, 6, 6].</summary>
    private static byte[] Type(int channels) => Bytes(2, Bytes(1, Integer(1, 1), Bytes(2,
        Bytes(1, Text(2, "batch")), Bytes(1, Integer(1, channels)), Bytes(1, Integer(1, Size)), Bytes(1, Integer(1, Size)))));

    private static byte[] Numbers(int count) => Bytes(9, [.. Enumerable.Range(0, count).Select(i => BitConverter.GetBytes(0.5f * (float)Math.Sin(i)))]);
}
