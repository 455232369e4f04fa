using System.Numerics;
using NetGen.Runtime;

namespace NetGen.Tests.Runtime;

/// <summary>Rows looked up, and rows added, of every awkward size.</summary>
public class LookupTests
{
    public static TheoryData<int> Sizes => [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 20, 31, 32, 33, 48, 50, 64, 65];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Rows_are_those_of_the_indices_and_sums_those_of_the_lists(int size)
    {
        foreach (int stride in Strides(size))
        {
            Check<float>(size, stride);
            Check<double>(size, stride);
        }
    }

    /// <summary>Rows padded as little as they may be, for each width of vector.</summary>
    private static IEnumerable<int> Strides(int size) => new[] { 4, 8, 16, 32 }.Select(lanes => (size + lanes - 1) / lanes * lanes).Distinct();

    private static void Check<T>(int size, int stride)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        const int Entries = 9, Places = 3;
        var random = new Random(size);
        int[] indices = [.. Enumerable.Range(0, 24).Select(_ => random.Next(Entries))], offsets = [0, 0, 5, 6, 22];
        T[] table = Numbers(Entries * size + 32), start = Numbers(Places * size + 32);
        int End(int list) => list + 1 < offsets.Length ? offsets[list + 1] : indices.Length;

        T[] rows = new T[indices.Length * stride];
        Lookup.Gather(ref indices[0], ref table[0], ref start[0], Places, ref rows[0], indices.Length, size, stride);
        T[] sums = new T[offsets.Length * stride];
        Lookup.Gather(new IndexLists(indices, offsets), ref table[0], ref start[0], ref sums[0], size, stride);
        for (int column = 0; column < size; column++)
        {
            for (int row = 0; row < indices.Length; row++)
                Assert.Equal(table[indices[row] * size + column] + start[row % Places * size + column], rows[row * stride + column]);
            for (int list = 0; list < offsets.Length; list++)
                Assert.Equal(indices[offsets[list]..End(list)].Aggregate(start[column], (sum, index) => sum + table[index * size + column]), sums[list * stride + column]);
        }

        foreach (bool accumulate in new[] { false, true })
        {
            T[] added = Numbers(Entries * size + 1), ofLists = [.. added], before = [.. added];
            foreach (var partition in new[] { new Partition(0, 2), new Partition(1, 2) })
            {
                Lookup.Scatter(ref indices[0], ref rows[0], ref added[0], indices.Length, Entries, size, stride, accumulate, partition);
                Lookup.Scatter(new IndexLists(indices, offsets), ref sums[0], ref ofLists[0], Entries, size, stride, accumulate, partition);
            }

            for (int i = 0; i < Entries * size; i++)
            {
                (int entry, int column) = (i / size, i % size);
                T first = accumulate ? before[i] : T.Zero;
                Assert.Equal(Enumerable.Range(0, indices.Length).Where(row => indices[row] == entry).Aggregate(first, (sum, row) => sum + rows[row * stride + column]), added[i]);
                Assert.Equal(
                    Enumerable.Range(0, offsets.Length).SelectMany(list => indices[offsets[list]..End(list)].Where(index => index == entry).Select(_ => list))
                        .Aggregate(first, (sum, list) => sum + sums[list * stride + column]),
                    ofLists[i]);
            }

            Assert.Equal(before[^1], added[^1]);
            Assert.Equal(before[^1], ofLists[^1]);
        }

        // Sums of such numbers are exact in any order.
        T[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => T.CreateChecked(random.Next(-50, 50)) / T.CreateChecked(8))];
    }
}
