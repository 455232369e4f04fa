using NetGen.Benchmarks.Gate;

namespace NetGen.Habits.Tests.Speed;

/// <summary>The committed table, and what writing does to it.</summary>
public class SpeedTableTests
{
    [Fact]
    public void A_table_reads_as_it_was_written()
    {
        var table = new SpeedTable();
        table.Replace("X64, 512 bits", Run("W2", 0.812345), _ => true);

        var read = SpeedTable.Parse(table.ToJson());

        Assert.Equal("on W2", read["X64, 512 bits"].Taken);
        Assert.Equal(0.8123, read["X64, 512 bits"].Rows["W2"]["C"]);
        Assert.Equal(table.ToJson(), read.ToJson());
    }

    [Fact]
    public void Writing_all_rows_drops_those_that_are_gone_and_leaves_other_processors_alone()
    {
        var table = new SpeedTable();
        table.Replace("Arm64, 128 bits", Run("W1", 1), _ => true);
        table.Replace("X64, 512 bits", Run("W1", 1), _ => true);
        table.Replace("X64, 512 bits", Run("W2", 2), _ => true);

        Assert.Equal(["W1"], table["Arm64, 128 bits"].Rows.Keys);
        Assert.Equal(["W2"], table["X64, 512 bits"].Rows.Keys);
    }

    [Fact]
    public void Writing_some_rows_keeps_the_others()
    {
        var table = new SpeedTable();
        table.Replace("X64, 512 bits", Run("W2", 1), _ => true);
        table.Replace("X64, 512 bits", Run("W1", 3), workload => workload == "W1");
        table.Replace("X64, 512 bits", Run("W2", 2), workload => workload == "W2");

        Assert.Equal([("W1", 3.0), ("W2", 2.0)], table["X64, 512 bits"].Rows.Select(row => (row.Key, row.Value["C"])));
    }

    [Fact]
    public void The_committed_table_is_what_the_command_writes_and_every_row_has_a_yardstick_that_needs_no_peer()
    {
        string json = File.ReadAllText(SpeedTable.Path);
        var table = SpeedTable.Parse(json);

        Assert.NotEmpty(table);
        Assert.Equal(json, table.ToJson());
        Assert.All(table.Values.SelectMany(run => run.Rows), row => Assert.Contains(Ratios.Core, row.Value.Keys));
    }

    private static SpeedTable.Run Run(string workload, double ratio) => new($"on {workload}", new Ratios { [workload] = new() { ["C"] = ratio } });
}
