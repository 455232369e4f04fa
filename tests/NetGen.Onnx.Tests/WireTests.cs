using NetGen.BuildTasks.Onnx;
using NetGen.Onnx.Tests.Infrastructure;
using static NetGen.Onnx.Tests.Infrastructure.ProtoWriter;

namespace NetGen.Onnx.Tests;

/// <summary>The wire format: what is right in several ways, and what is wrong.</summary>
public sealed class WireTests
{
    private const string Damaged = "The file is damaged, cut off or no ONNX file: at byte ";

    [Theory]
    [InlineData(new byte[] { 0x3B }, "0, in the file, field 7 has the wire type 3, which ONNX does not use.")]
    [InlineData(new byte[] { 0x3C }, "0, in the file, field 7 has the wire type 4, which ONNX does not use.")]
    [InlineData(new byte[] { 0x3E }, "0, in the file, field 7 has the wire type 6, which ONNX does not use.")]
    [InlineData(new byte[] { 0x02, 0 }, "0, in the file, there is no field of that number.")]
    [InlineData(new byte[] { 0x80, 0x80, 0x80, 0x80, 0x10, 0 }, "0, in the file, there is no field of that number.")]
    [InlineData(new byte[] { 0x3A, 2, 0x0A }, "3, in the graph at byte 2 in the file, an integer does not end before byte 3.")]
    [InlineData(new byte[] { 0x3A, 3, 0x0A, 0 }, "0, in the file, field 7 takes 3 bytes, but the data ends at byte 4.")]
    [InlineData(new byte[] { 0x08 }, "1, in the file, an integer does not end before byte 1.")]
    [InlineData(new byte[] { 0x08, 0x80 }, "1, in the file, an integer does not end before byte 2.")]
    [InlineData(new byte[] { 0x08, 255, 255, 255, 255, 255, 255, 255, 255, 255, 2 }, "1, in the file, an integer has more than 64 bits.")]
    [InlineData(new byte[] { 0x3A, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1 }, "0, in the file, field 7 takes 18446744073709551615 bytes.")]
    [InlineData(new byte[] { 0x38, 1 }, "0, in the file, field 7 has the wire type 0 where 2 is expected.")]
    [InlineData(new byte[] { 0x09, 0 }, "0, in the file, field 1 takes 8 bytes, but the data ends at byte 2.")]
    public void What_is_no_message_is_told_with_its_byte(byte[] bytes, string problem) => Assert.Contains(Damaged + problem, Problems(bytes));

    [Fact]
    public void A_length_ends_where_its_message_does()
    {
        // The node would be whole if it might take bytes of what follows its graph.
        byte[] node = Node(1, "Relu", ["x"], ["y"]);
        byte[] model = [.. Tag(7, 2), .. Varint((ulong)node.Length - 1), .. node, .. Opset(8, 13)];
        Assert.Equal(
            $"{Damaged}10, in the node at byte 4 in the graph at byte 2 in the file, field 4 takes 4 bytes, but the data ends at byte {1 + node.Length}.",
            Assert.Single(Problems(model)));
    }

    [Fact]
    public void Fields_that_are_not_known_are_passed_over()
    {
        byte[] unknown = [.. Integer(1000, -1), .. Bytes(1001, [1, 2, 3]), .. Tag(1002, 5), 1, 2, 3, 4, .. Tag(1003, 1), 1, 2, 3, 4, 5, 6, 7, 8];
        byte[] model = [.. unknown, .. Model(unknown, Node(1, "Relu", ["x"], ["y"], unknown), unknown)];
        Assert.Equal("opset 13\nnode Relu \"\" (\"x\") -> (\"y\")\n", TextOf(model));
    }

    [Fact]
    public void Repeated_numbers_lie_together_or_each_by_itself()
    {
        byte[] ints = [.. Integer(8, 1), .. Bytes(8, Varint(2), Varint(ulong.MaxValue)), .. Integer(8, 4)];
        byte[] floats = [.. Tag(7, 5), .. BitConverter.GetBytes(1f), .. Bytes(7, BitConverter.GetBytes(2f), BitConverter.GetBytes(-3f))];
        var model = Model(
            Node(1, "A", [], ["y"], Bytes(5, Text(1, "i"), ints, Integer(20, 7)), Bytes(5, Text(1, "f"), floats, Integer(20, 6))),
            Tensor(5, "packed", 6, [3], Bytes(5, Varint(1), Varint(2), Varint(unchecked((ulong)-3)))),
            Tensor(5, "single", 6, [3], Integer(5, 1), Integer(5, 2), Integer(5, -3)),
            Bytes(5, Bytes(1, Varint(1), Varint(2)), Integer(2, 1), Text(8, "floats"), Tag(4, 5), BitConverter.GetBytes(1f), Tag(4, 5), BitConverter.GetBytes(-1f)));
        Assert.Equal(
            """
            opset 13
            tensor "packed" int32 3 = 1 2 -3
            tensor "single" int32 3 = 1 2 -3
            tensor "floats" float 1 2 = 3f800000 bf800000 at "floats"
            node A "" () -> ("y")
              i ints 1 2 -1 4
              f floats 3f800000 40000000 c0400000

            """,
            TextOf(model));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public void Graphs_nest(int depth) => Assert.Contains(new string(' ', 4 * depth) + "node Relu", TextOf(Model(Nested(depth))), StringComparison.Ordinal);

    [Theory]
    [InlineData(22)]
    [InlineData(10_000)]
    public void What_nests_too_deep_is_refused(int depth) =>
        Assert.StartsWith("Messages nest deeper than 64 at byte ", Assert.Single(Problems(Model(Nested(depth)))), StringComparison.Ordinal);

    [Fact]
    public void Names_cannot_write_lines_or_hide()
    {
        var model = Model(Node(1, "a\nb", ["\"\\\u2028"], ["\u202Eлиния\u0085"], Text(3, "\0"), Text(7, "ai.onnx"), Bytes(5, Text(1, "1"), Integer(3, 4))));
        Assert.Equal(
            """
            opset 13
            node "a\u000ab" "\u0000" ("\"\\\u2028") -> ("\u202eлиния\u0085")
              "1" int 4

            """,
            TextOf(model));
    }

    [Fact]
    public void A_name_that_is_no_UTF8_is_refused_and_a_text_is_read_as_far_as_it_goes()
    {
        Assert.Contains($"{Damaged}8, in the graph at byte 8 in the file, field 2 is no UTF-8.", Problems(Model(Bytes(2, [0xFF]))));
        Assert.Contains("  s string \"a\uFFFD\"\n", TextOf(Model(Node(1, "A", [], ["y"], Bytes(5, Text(1, "s"), Bytes(4, [(byte)'a', 0xFF]))))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, 256, "Its value 0, 256, is no uint8.")]
    [InlineData(3, -129, "Its value 0, -129, is no int8.")]
    [InlineData(9, 2, "Its value 0, 2, is no bool.")]
    [InlineData(10, 65536, "Its value 0, 65536, is no float16.")]
    [InlineData(6, 1L << 31, "Its value 0, 2147483648, is no int32.")]
    [InlineData(1, 1, "1 float32 are 4 bytes, the file has 0.")]
    [InlineData(7, 1, "1 int64 are 1 values, the file has 0.")]
    [InlineData(17, 1, "It has values of type float8e4m3fn, which NetGen does not read.")]
    [InlineData(14, 1, "It has values of type complex64, which NetGen does not read.")]
    [InlineData(-1, 1, "It has values of type type4294967295, which NetGen does not read.")]
    public void Numbers_that_are_none_of_the_type_are_refused(int type, long value, string problem) =>
        Assert.Equal($"tensor t at byte 10: {problem}", Assert.Single(Problems(Model(Tensor(5, "t", type, [], Integer(5, value))))));

    [Theory]
    [InlineData(new long[] { -1 }, "-1 values are no shape.")]
    [InlineData(new long[] { long.MaxValue, 2 }, "9223372036854775807 x 2 values are more than a tensor can have.")]
    [InlineData(new[] { 1L << 32, 1L << 32 }, "4294967296 x 4294967296 values are more than a tensor can have.")]
    [InlineData(new[] { 1L << 40 }, "1099511627776 values are more than a tensor can have.")]
    [InlineData(new long[] { 2 }, "2 float32 are 8 bytes, the file has 0.")]
    public void Shapes_that_no_data_fills_are_refused(long[] shape, string problem) =>
        Assert.EndsWith($": {problem}", Assert.Single(Problems(Model(Tensor(5, "t", 1, shape, Bytes(9))))), StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_something_else_is_told_so()
    {
        Assert.StartsWith("It has no graph", Assert.Single(Problems([])), StringComparison.Ordinal);
        Assert.StartsWith(Damaged + "0", Assert.Single(Problems("version https://git-lfs.github.com/spec/v1"u8.ToArray())), StringComparison.Ordinal);
        Assert.StartsWith(Damaged, Assert.Single(Problems("<!DOCTYPE html><html>"u8.ToArray())), StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        var model = Model(
            Node(1, "", ["x"], ["y"]),
            Node(1, "A", ["x"], ["z"], Bytes(5, Text(1, "a"), Integer(20, 99)), Bytes(5, Text(1, "s"), Bytes(22), Integer(20, 11))),
            Tensor(5, "t", 8, []),
            Tensor(5, "u", 1, [1]));
        Assert.Equal(
            [
                "tensor t at byte 50: It has values of type string, which NetGen does not read.",
                "tensor u at byte 57: 1 float32 are 4 bytes, the file has 0.",
                "node y: It has no operator.",
                "attribute a of node z: It has no value of a kind that ONNX knows.",
                "attribute s of node z: It is a sparse tensor, which NetGen does not read.",
            ],
            Problems(model));
    }

    /// <summary>A node in as many graphs.</summary>
    private static byte[] Nested(int depth)
    {
        // From the inside out, and written backwards: each level copied would be quadratic.
        List<byte> reversed = [.. Node(1, "Relu", ["x"], ["y"]).Reverse()];
        for (var level = 0; level < depth; level++)
        {
            foreach (var field in (int[])[6, 5, 1])
            {
                if (field == 1) reversed.AddRange(Text(4, "If").Reverse());
                reversed.AddRange(((byte[])[.. Tag(field, 2), .. Varint((ulong)reversed.Count)]).Reverse());
            }
        }

        return [.. Enumerable.Reverse(reversed)];
    }

    private static string[] Problems(byte[] model) => [.. OnnxReading.Read(model, ".").Problems.Select(problem => problem.Text)];

    private static string TextOf(byte[] model)
    {
        var reading = OnnxReading.Read(model, ".");
        Assert.Empty(reading.Problems);
        return reading.Text;
    }
}
