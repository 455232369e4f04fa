using NetGen.Benchmarks.Gate;

namespace NetGen.Habits.Tests.Speed;

/// <summary>What the speed gate says of a row.</summary>
public class VerdictTests
{
    [Theory]
    [InlineData(1.049, nameof(Outcome.Same), false)]
    [InlineData(1.051, nameof(Outcome.Slower), true)]
    [InlineData(0.953, nameof(Outcome.Same), false)]
    [InlineData(0.951, nameof(Outcome.Faster), false)]
    public void Five_percent_more_of_a_yardstick_is_slower_and_fails(double change, string outcome, bool fails)
    {
        Verdict verdict = Assert.Single(Verdict.Compare(Row("W2 forward 1", ("C", 0.8)), Row("W2 forward 1", ("C", 0.8 * change))));

        Assert.Equal(("W2 forward 1", outcome, fails), (verdict.Workload, $"{verdict.Outcome}", verdict.Fails));
        Assert.Equal(change, verdict.Change, 1e-12);
    }

    [Fact]
    public void One_yardstick_of_three_that_has_changed_itself_decides_nothing()
    {
        Ratios then = Row("W3 train 1", ("C", 1), ("core", 3), ("plain C#", 0.01));

        Assert.Equal(Outcome.Same, Only(then, Row("W3 train 1", ("C", 2), ("core", 3), ("plain C#", 0.01))));
        Assert.Equal(Outcome.Same, Only(then, Row("W3 train 1", ("C", 0.5), ("core", 3), ("plain C#", 0.01))));
        Assert.Equal(Outcome.Slower, Only(then, Row("W3 train 1", ("C", 1.1), ("core", 3), ("plain C#", 0.011))));
    }

    [Fact]
    public void Of_two_yardsticks_the_mean_counts() =>
        Assert.Equal(1.2, Assert.Single(Verdict.Compare(Row("W5", ("C", 1), ("core", 1)), Row("W5", ("C", 1.44), ("core", 1)))).Change, 1e-12);

    [Fact]
    public void Only_yardsticks_of_both_times_count() =>
        Assert.Equal(Outcome.Slower, Only(Row("W5", ("C", 0.1), ("core", 3)), Row("W5", ("Eigen", 0.1), ("core", 4))));

    [Fact]
    public void A_row_that_was_not_measured_fails()
    {
        Verdict verdict = Assert.Single(Verdict.Compare(Row("W1 train 4", ("C", 1)), []));

        Assert.Equal(Outcome.Missing, verdict.Outcome);
        Assert.True(verdict.Fails);
    }

    [Fact]
    public void A_row_without_a_common_yardstick_fails()
    {
        Verdict verdict = Assert.Single(Verdict.Compare(Row("W1 train 4", ("C", 1)), Row("W1 train 4", ("Eigen", 1))));

        Assert.Equal(Outcome.Incomparable, verdict.Outcome);
        Assert.True(verdict.Fails);
    }

    [Fact]
    public void A_row_that_the_table_does_not_have_is_told_and_passes()
    {
        Verdict[] verdicts = Verdict.Compare(Row("W1 train 4", ("C", 1)), new Ratios { ["W7"] = new() { ["C"] = 1 }, ["W1 train 4"] = new() { ["C"] = 1 } });

        Assert.Equal([("W1 train 4", Outcome.Same), ("W7", Outcome.New)], verdicts.Select(verdict => (verdict.Workload, verdict.Outcome)));
        Assert.All(verdicts, verdict => Assert.False(verdict.Fails));
    }

    private static Outcome Only(Ratios then, Ratios now) => Assert.Single(Verdict.Compare(then, now)).Outcome;

    private static Ratios Row(string workload, params (string Yardstick, double Ratio)[] ratios) =>
        new() { [workload] = ratios.ToDictionary(pair => pair.Yardstick, pair => pair.Ratio) };
}
