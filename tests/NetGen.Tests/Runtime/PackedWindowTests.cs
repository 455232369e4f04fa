using System.Numerics;
using NetGen.Runtime;

namespace NetGen.Tests.Runtime;

/// <summary>Convolutions whose weights are copied panel by panel: the same sums in the same order.</summary>
public class PackedWindowTests
{
    private const int Samples = 2, Terms = 18, Padding = 64;

    [Fact]
    public void Floats_are_those_of_weights_as_they_lie() => Check<float>();

    [Fact]
    public void Doubles_are_those_of_weights_as_they_lie() => Check<double>();

    private static void Check<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var random = new Random(1);
        foreach (int widest in new[] { 8, 16, 32, 64 })
        {
            foreach (int columns in new[] { 5, 17, 32, 33, 70 })
            {
                (AnyWindows.WidestVector, AnyWindows.Columns, AnyWindows.HasBias) = (widest, columns, columns % 2 == 1);
                T[] grid = Draw<T>(random, Samples * AnyWindows.GridHeight * AnyWindows.GridWidth * AnyWindows.GridStride);
                T[] weights = Draw<T>(random, (Terms * columns) + Padding), bias = Draw<T>(random, columns + Padding), room = new T[Terms * 2 * Padding];
                T[] rows = Draw<T>(random, (Samples * AnyWindows.Height * AnyWindows.Width * AnyWindows.PlainStride) + Padding);
                T[] expected = new T[rows.Length], actual = new T[rows.Length];
                WindowContraction.Gather<T, AnyWindows, AddBoth<T>>(ref grid[0], ref weights[0], ref bias[0], ref rows[0], ref rows[1], ref expected[0], Samples);
                WindowContraction.GatherPacked<T, AnyWindows, AddBoth<T>>(ref grid[0], ref weights[0], ref bias[0], ref room[0], ref rows[0], ref rows[1], ref actual[0], Samples);
                Assert.Equal(Counted(expected), Counted(actual));
            }
        }
    }

    /// <summary>Without what lies behind the columns of a row.</summary>
    private static T[] Counted<T>(T[] rows) => [.. rows.Take(Samples * AnyWindows.Height * AnyWindows.Width * AnyWindows.PlainStride)
        .Where((_, i) => i % AnyWindows.PlainStride < AnyWindows.Columns)];

    private static T[] Draw<T>(Random random, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => [.. Enumerable.Range(0, count).Select(_ => T.CreateChecked(random.NextDouble() - 0.5))];
}
