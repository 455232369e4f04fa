using NetGen.Benchmarks.Gate;
using NetGen.Workloads;

namespace NetGen.Habits.Tests.Speed;

/// <summary>What is compared: NetGen's times in those of the same run's yardsticks.</summary>
public class RatiosTests
{
    private static readonly Figure[] Own =
    [
        new("NetGen", "limit multiply-adds, 256 bit", 2, 1, 3) { Work = 50_000 },
        new("NetGen", "W2 forward 1", 0.2, 0.1, 0.3) { Work = 5_000 },
        new("NetGen", "W6 train 10000", 500, 400, 600) { Work = 5_000_000 },
    ];

    [Fact]
    public void A_row_is_measured_by_the_best_of_each_family_and_by_the_core()
    {
        var ratios = Ratios.Of(Own, [Peer("c-vec-gcc", 0.25), Peer("c-vec-clang", 0.4), Peer("csharp-naive", 10), new("c-vec-gcc", "W3", 1, 1, 1)]);

        Assert.Equal(["W2 forward 1", "W6 train 10000"], ratios.Keys.Order());
        // The core does 50 multiply-adds a nanosecond, the network 25.
        Assert.Equal([("C", 0.8), ("core", 2), ("plain C#", 0.02)], Pairs(ratios["W2 forward 1"]));
    }

    [Fact]
    public void Without_peers_the_core_is_left() => Assert.Equal([("core", 5)], Pairs(Ratios.Of(Own, [])["W6 train 10000"]));

    private static Figure Peer(string name, double median) => new(name, "W2 forward 1", median, median, median);

    private static IEnumerable<(string, double)> Pairs(Dictionary<string, double> row) =>
        row.Select(pair => (pair.Key, double.Round(pair.Value, 12))).OrderBy(pair => pair.Key, StringComparer.Ordinal);
}
