using NetGen.BuildTasks.Onnx;
using NetGen.Onnx.Tests.Infrastructure;
using static NetGen.Onnx.Tests.Infrastructure.ProtoWriter;

namespace NetGen.Onnx.Tests;

/// <summary>Files made to grow in memory: what is allocated for them, garbage counted, stays within a bound and a multiple of their size.</summary>
public sealed class HostileTests
{
    private const long Bound = 130_000_000, PerByte = 25;

    [Theory]
    [InlineData("empty nodes", "There are more mistakes than these.")]
    [InlineData("too many nodes", "It has more than 250000 nodes, tensors, attributes and names: no such file is read.")]
    [InlineData("empty inputs", null)]
    [InlineData("one name", null)]
    [InlineData("many integers", null)]
    [InlineData("long paths", "There are more mistakes than these.")]
    [InlineData("doubling functions", "The calls of its functions unfold to more than any network needs.")]
    public void Memory_has_a_bound(string kind, string? end)
    {
        var file = File(kind);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = OnnxReading.Read(file, Path.GetTempPath());
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated <= Bound + (PerByte * file.Length), $"{allocated} bytes were allocated for a file of {file.Length}.");
        Assert.Equal(end, reading.Problems is [.., var last] ? last.Text : null);
    }

    private static byte[] File(string kind) => kind switch
    {
        "empty nodes" => Model(Many(249_000, _ => Bytes(1))),
        "too many nodes" => Model(Many(300_000, _ => Node(1, "Relu", [], []))),
        "empty inputs" => Model(Many(249_000, _ => Bytes(11))),
        "one name" => Model(Many(60_000, number => Tensor(5, "t", 1, [1], Bytes(9, BitConverter.GetBytes(number))))),
        "many integers" => Model(Tensor(5, "t", 7, [4_000_000], Bytes(7, new byte[4_000_000]))),
        "long paths" => Model(Many(10_000, number => Tensor(
            5, "t", 1, [], Integer(14, 1), Bytes(13, Text(1, "location"), Text(2, string.Concat(Enumerable.Repeat("a/", 110)) + number))))),
        _ => [.. Model(Node(1, "F0", [], [])), .. Many(30, number => Bytes(25, Text(1, $"F{number}"), Call(number + 1), Call(number + 1))).SelectMany(function => function)],
    };

    private static byte[] Call(int function) => Node(7, $"F{function}", [], []);

    private static byte[][] Many(int count, Func<int, byte[]> part) => [.. Enumerable.Range(0, count).Select(part)];
}
