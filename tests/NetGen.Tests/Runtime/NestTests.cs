using NetGen.Runtime;

namespace NetGen.Tests.Runtime;

/// <summary>Copies among zeros, in whatever order their loops go.</summary>
public class NestTests
{
    private const int Samples = 2, SourceStride = 700, ResultStride = 900;

    public static TheoryData<int[]> Nests =>
    [
        [3, 5],
        [0, 7, 10, 1, 1],
        [2, 0, 200, 1, 1],
        [0, 68, 6, 40, 66, 40, 1, 1],
        [1, 70, 3, 200, 230, 9, 20, 22, 19, 1, 1],
        [0, 0, 2, 300, 400, 2, 150, 200, 90, 1, 1],
        [0, 3, 5, 1, 12, 12, 5, 1],
        [0, 3, 12, 5, 1, 5, 1, 12],
        [0, 8, 4, 20, 6, 10, 1, 1],
        [39, 0, 40, -1, 1],
    ];

    [Theory]
    [MemberData(nameof(Nests))]
    public void Copies_among_zeros_write_each_element(int[] numbers)
    {
        float[] source = [.. Enumerable.Range(1, Samples * SourceStride).Select(i => (float)i)], expected = new float[Samples * ResultStride];
        for (int sample = 0; sample < Samples; sample++)
            Copy(source, numbers[0] + (sample * SourceStride), expected, numbers[1] + (sample * ResultStride), numbers.AsSpan(2));
        float[] actual = [.. Enumerable.Repeat(float.NaN, expected.Length + 1)];
        Nest.CopyAmongZeros(ref source[0], ref actual[0], Samples, SourceStride, ResultStride, numbers);
        Assert.Equal(expected, actual[..^1]);
        Assert.Equal(float.NaN, actual[^1]);
    }

    private static void Copy(float[] source, int from, float[] result, int to, ReadOnlySpan<int> loops)
    {
        if (loops.IsEmpty)
        {
            result[to] = source[from];
            return;
        }

        for (int i = 0; i < loops[0]; i++)
            Copy(source, from + (i * loops[1]), result, to + (i * loops[2]), loops[3..]);
    }
}
