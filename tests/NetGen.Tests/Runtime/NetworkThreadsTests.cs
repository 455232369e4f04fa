using NetGen.Runtime;

namespace NetGen.Tests.Runtime;

public class NetworkThreadsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_limit_below_one_is_refused_and_changes_nothing(int limit)
    {
        int before = NetworkThreads.Limit;
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => NetworkThreads.Limit = limit);
        Assert.Equal(limit, exception.ActualValue);
        Assert.Equal(before, NetworkThreads.Limit);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(16)]
    [InlineData(1000)]
    public void Shares_cover_every_item_once(int items)
    {
        const int Count = 16;
        var covered = new List<int>();
        for (int index = 0; index < Count; index++)
        {
            var partition = new Partition(index, Count);
            covered.AddRange(Enumerable.Range(partition.First(items), partition.End(items) - partition.First(items)));
            Assert.Equal(index == Count - 1, partition.IsLast);
        }

        Assert.Equal(Enumerable.Range(0, items), covered);
        Assert.Equal((0, items, true), (Partition.Whole.First(items), Partition.Whole.End(items), Partition.Whole.IsLast));
    }
}
