using System.Numerics;
using NetGen.Runtime;

namespace NetGen.Tests.Runtime;

/// <summary>The places of elements that are not 0, whatever their number and whatever they are.</summary>
public class NonZerosTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(15)]
    [InlineData(784)]
    [InlineData(5001)]
    [InlineData(32768)]
    public void Places_ascend_and_nothing_behind_the_elements_is_touched(int count)
    {
        var random = new Random(count);
        foreach (double density in new[] { 0, 0.2, 0.9, 1 })
        {
            double[] row = [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() < density ? random.NextDouble() - 0.5 : 0)];
            int[] expected = [.. Enumerable.Range(0, count).Where(i => row[i] != 0)];
            Assert.Equal(expected, Places(row));
            Assert.Equal(expected, Places([.. row.Select(value => (float)value)]));
        }
    }

    [Fact]
    public void Neither_zero_is_listed_but_every_other_number_is()
    {
        Assert.Equal([1, 3, 4, 5, 6, 7, 9], Places([0, float.NaN, -0f, float.PositiveInfinity, float.Epsilon, -float.Epsilon, 1, float.NegativeInfinity, 0, -1]));
        Assert.Equal([1, 3, 4, 5, 6, 7, 9], Places([0, double.NaN, -0d, double.PositiveInfinity, double.Epsilon, -double.Epsilon, 1, double.NegativeInfinity, 0, -1]));
    }

    private static int[] Places<T>(T[] row)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        short[] places = [.. Enumerable.Repeat((short)-1, row.Length + 16)];
        T[] read = [.. row, T.One];
        int found = NonZeros.Find(ref read[0], row.Length, ref places[0]);
        Assert.All(places[row.Length..], place => Assert.Equal(-1, place));
        return [.. places.Take(found).Select(place => (int)place)];
    }
}
