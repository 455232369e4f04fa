using NetGen.Generators.Onnx;
using NetGen.Onnx.Tests.Importing;
using NetGen.Onnx.Tests.Infrastructure;
using static NetGen.Onnx.Tests.Infrastructure.ProtoWriter;

namespace NetGen.Onnx.Tests.Compiling;

/// <summary>Pictures of one row, which get more: an axis of one element has no place in memory before.</summary>
public sealed class AxesOfOneTests
{
    [Theory]
    [InlineData("constant")]
    [InlineData("edge")]
    public void A_border_makes_rows_of_one(string mode) => Check(
        Tensor(5, "pads", 7, [8], Raw(0L, 0, 1, 0, 0, 0, 2, 0)),
        Node(1, "Pad", ["x", "pads"], ["y"], Text("mode", mode)));

    [Fact]
    public void A_larger_picture_has_rows_of_one() => Check(
        Tensor(5, "scales", 1, [4], Bytes(9, [.. new[] { 1f, 1, 3, 2 }.Select(BitConverter.GetBytes)])),
        Node(1, "Resize", ["x", "", "scales"], ["y"], Text("mode", "nearest"), Text("coordinate_transformation_mode", "asymmetric"), Text("nearest_mode", "floor")));

    private static void Check(params byte[][] nodes)
    {
        byte[] model = Model([Bytes(11, Text(1, "x"), Floats(1, 1, 4)), .. nodes, Bytes(12, Text(1, "y"), Bytes(2, Bytes(1, Integer(1, 1))))]);
        var imported = ImportedModel.Of(model, ImportSettings.None, ".");
        var compiled = new CompiledModels([new ModelSource("row", model, ".", null, null)]);
        Assert.Empty(compiled.Findings);
        var inputs = new Dictionary<string, double[]> { ["x"] = [1, 2, 3, 4, 5, 6, 7, 8] };
        CompiledAnswers.Check(compiled.Network(0), imported, [new ModelCase(inputs, imported.Run(inputs))], 0);
    }

    /// <summary>float[batch, …].</summary>
    private static byte[] Floats(params long[] axes) =>
        Bytes(2, Bytes(1, Integer(1, 1), Bytes(2, [Bytes(1, Text(2, "batch")), .. axes.Select(axis => Bytes(1, Integer(1, axis)))])));

    private static byte[] Raw(params long[] numbers) => Bytes(9, [.. numbers.Select(BitConverter.GetBytes)]);

    private static byte[] Text(string attribute, string value) => Bytes(5, ProtoWriter.Text(1, attribute), ProtoWriter.Text(4, value), Integer(20, 3));

    private static byte[] Text(int field, string text) => ProtoWriter.Text(field, text);
}
