using System.Text.Json;
using System.Xml.Linq;

namespace NetGen.Tuning.Tests;

/// <summary>What a study leaves: tables, pictures and displays.</summary>
public class ResultTests
{
    private static readonly StudyResult Result = new Study
    {
        Name = "colours",
        Seed = 7,
        Space = new() { ["colour"] = Setting.Choice("red", "blue, \"dark\""), ["rate"] = Setting.Logarithmic(0.01, 1) },
        Strategy = new GridSearch { Points = 2 },
        Objective = trial =>
        {
            if (trial.Number == 1) throw new FormatException("a,b\nc");
            trial.Report(3 - trial.Number);
            trial.Report(3.5 - trial.Number);
        },
    }.Run(new() { Workers = 1 });

    [Fact]
    public void A_csv_file_has_a_line_for_each_trial()
    {
        using var folder = new TemporaryFolder();
        Result.SaveCsv(folder["trials.csv"]);
        string[] lines = [.. File.ReadAllText(folder["trials.csv"]).Split("\r\n").Select(line => line.Replace("\n", "|", StringComparison.Ordinal))];
        Assert.Equal("trial,seed,parent,status,value,epochs,seconds,reason,colour,rate", lines[0]);
        Assert.Matches(@"^0,\d+,,completed,3,2,[\d.E-]+,,red,0.01$", lines[1]);
        Assert.Matches(@"^1,\d+,,failed,,0,[\d.E-]+,""FormatException: a,b\|c"",red,1$", lines[2]);
        Assert.Matches(@"^2,\d+,,completed,1,2,[\d.E-]+,,""blue, """"dark"""""",0.01$", lines[3]);
        Assert.Equal("", lines[5]);
    }

    [Fact]
    public void A_setting_with_the_name_of_a_column_has_another_in_the_csv_file()
    {
        using var folder = new TemporaryFolder();
        One(new() { ["epochs"] = Setting.Integer(1, 2), ["setting.value"] = Setting.Integer(3, 4), ["value"] = Setting.Integer(5, 6) }).SaveCsv(folder["trials.csv"]);
        Assert.Equal(
            "trial,seed,parent,status,value,epochs,seconds,reason,setting.epochs,setting.value,setting.setting.value", File.ReadAllLines(folder["trials.csv"])[0]);
    }

    [Fact]
    public void A_picture_has_places_for_the_widest_values()
    {
        using var folder = new TemporaryFolder();
        One(new() { ["x"] = Setting.Choice(-1.5e308, 0, 1.5e308), ["y"] = Setting.Uniform(-8e307, 8e307) }, trial => trial.Value("x")).SavePlots(folder["plots.svg"]);
        Assert.DoesNotContain("NaN", File.ReadAllText(folder["plots.svg"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_json_file_has_all_reports()
    {
        using var folder = new TemporaryFolder();
        Result.SaveJson(folder["trials.json"]);
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(folder["trials.json"]));
        JsonElement root = document.RootElement;
        Assert.Equal(3, root.GetProperty("best").GetInt32());
        Assert.Equal(1, root.GetProperty("failed").GetInt32());
        JsonElement best = root.GetProperty("trials")[3];
        Assert.Equal([0, 0.5], best.GetProperty("reports").EnumerateArray().Select(report => report.GetDouble()));
        Assert.Equal("blue, \"dark\"", best.GetProperty("settings").GetProperty("colour").GetString());
        Assert.Equal(Result.Trials[3].Seed, best.GetProperty("seed").GetInt32());
    }

    [Fact]
    public void A_picture_shows_each_trial_that_has_a_value_against_each_setting()
    {
        using var folder = new TemporaryFolder();
        Result.SavePlots(folder["plots.svg"]);
        XElement[] panels = [.. XDocument.Load(folder["plots.svg"]).Root!.Elements().Where(element => element.Name.LocalName == "g")];
        Assert.Equal(2, panels.Length);
        Assert.All(panels, panel => Assert.Equal(3, Circles(panel).Length));
        // The best, value 0, is drawn last and lowest; trials with the same setting lie above one another.
        Assert.Equal(Circles(panels[0]).Max(circle => (double)circle.Attribute("cy")!), (double)Circles(panels[0])[^1].Attribute("cy")!);
        Assert.Equal((string)Circles(panels[0])[1].Attribute("cx")!, (string)Circles(panels[0])[^1].Attribute("cx")!);
        Assert.Contains("blue, \"dark\"", panels[0].Value, StringComparison.Ordinal);
        Assert.Contains("value 0", Circles(panels[1])[^1].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_counts_and_has_the_best_first()
    {
        var reports = new Reports();
        new Study
        {
            Space = new() { ["x"] = Setting.Integer(0, 4) },
            Strategy = new GridSearch(),
            Objective = trial => trial.Report(trial.Integer("x") == 1 ? double.NaN : -trial.Value("x")),
        }.Run(new() { Workers = 1, Progress = reports });
        StudyProgress last = reports[^1];
        Assert.True(last.IsLast);
        Assert.Equal((5, 5, 0, 0, 1), (last.Trials, last.Ended, last.Running, last.Stopped, last.Failed));
        Assert.Equal([4, 3, 2, 0], last.Best.Select(trial => trial.Number));
        Assert.Contains(reports, report => report is { Running: 1, Ended: 3 });
    }

    [Fact]
    public void A_terminal_has_one_table_that_is_written_over()
    {
        var writer = new StringWriter();
        var table = new ConsoleTable(writer, isTerminal: true, () => 40);
        table.Report(Progress(2, [Result.Trials[2], Result.Trials[0]], seconds: 1));
        Assert.Equal(
            "colours   2/4 trials   1 running   1 fa\x1b[K\n"
            + "trial   value   epochs               co\x1b[K\n"
            + "2       1       2        completed   bl\x1b[K\n"
            + "0       3       2        completed   re\x1b[K\n", writer.ToString());
        writer.GetStringBuilder().Clear();
        table.Report(Progress(3, Result.Ranked, seconds: 1.01));
        Assert.Equal("", writer.ToString());
        table.Report(Progress(3, Result.Ranked, seconds: 2));
        Assert.StartsWith("\x1b[4Fcolours   3/4 trials", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_terminal_shows_what_is_running_below_the_best_and_leaves_nothing_of_it()
    {
        var writer = new StringWriter();
        var table = new ConsoleTable(writer, isTerminal: true);
        TrialResult fresh = Result.Trials[0] with { Number = 3, Reports = [], Value = double.NaN, Status = TrialStatus.Interrupted };
        table.Report(Progress(1, [Result.Trials[2]], seconds: 1) with { Current = [Result.Trials[0] with { Number = 9, Status = TrialStatus.Interrupted }, fresh] });
        Assert.Equal(
            "colours   1/4 trials   1 running   1 failed   0:01\x1b[K\n"
            + "trial   value   epochs               colour         rate\x1b[K\n"
            + "2       1       2        completed   blue, \"dark\"   0.01\x1b[K\n"
            + "9       3       2        running     red            0.01\x1b[K\n"
            + "3               0        running     red            0.01\x1b[K\n", writer.ToString());
        writer.GetStringBuilder().Clear();
        table.Report(Progress(4, [Result.Trials[2]], seconds: 2));
        Assert.StartsWith("\x1b[5Fcolours", writer.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("\x1b[K\n\x1b[J", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_is_told_while_nothing_happens_too()
    {
        using var told = new CountdownEvent(3);
        var study = new Study
        {
            Space = new() { ["x"] = Setting.Integer(0, 4) },
            Strategy = new RandomSearch(1),
            Objective = trial =>
            {
                trial.Report(1);
                Assert.True(told.Wait(TimeSpan.FromMinutes(1), trial.Cancellation), "Nothing was told.");
            },
        };
        var reports = new Reports { Each = report => _ = report is { Current: [{ Number: 0, Value: 1 }] } && told.CurrentCount > 0 && told.Signal() };
        Assert.Equal(0, study.Run(new() { Progress = reports }).Failed);
        Assert.Empty(reports[^1].Current);
    }

    [Fact]
    public void A_file_gets_a_line_for_each_new_best_trial()
    {
        var writer = new StringWriter { NewLine = "\n" };
        var table = new ConsoleTable(writer, isTerminal: false);
        table.Report(Progress(1, [Result.Trials[0]], seconds: 1));
        table.Report(Progress(2, [Result.Trials[0]], seconds: 2));
        table.Report(Progress(3, Result.Ranked, seconds: 63));
        Assert.Equal(
            "colours   1/4 trials   1 running   1 failed   0:01   best: trial 0, 3 with colour red, rate 0.01\n"
            + "colours   3/4 trials   1 running   1 failed   1:03   best: trial 3, 0 with colour blue, \"dark\", rate 1\n", writer.ToString());
    }

    [Fact]
    public void A_file_gets_a_line_at_least_every_30_seconds()
    {
        var writer = new StringWriter { NewLine = "\n" };
        var table = new ConsoleTable(writer, isTerminal: false);
        foreach (double seconds in (double[])[1, 29, 31, 45, 60, 61]) table.Report(Progress(0, [], seconds));
        table.Report(Progress(1, [Result.Trials[0]], seconds: 62));
        table.Report(Progress(1, [Result.Trials[0]], seconds: 91));
        table.Report(Progress(1, [Result.Trials[0]], seconds: 92));
        Assert.Equal(["0:31", "1:01", "1:02", "1:32"], writer.ToString().TrimEnd().Split('\n').Select(line => line.Split("   ")[4]));
    }

    [Fact]
    public void A_display_says_at_the_end_that_a_study_was_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var writer = new StringWriter();
        new Study
        {
            Space = new() { ["x"] = Setting.Integer(0, 4) },
            Strategy = new GridSearch(),
            Objective = trial =>
            {
                if (trial.Number == 2) cancellation.Cancel();
                trial.Report(trial.Value("x"));
            },
        }.Run(new() { Workers = 1, Progress = new ConsoleTable(writer, isTerminal: false) }, cancellation.Token);
        Assert.Contains("study   2/5 trials   cancelled   0:0", writer.ToString(), StringComparison.Ordinal);
    }

    private static StudyProgress Progress(int ended, IReadOnlyList<TrialResult> best, double seconds) => new()
    {
        Name = "colours",
        Trials = 4,
        Ended = ended,
        Running = 1,
        Stopped = 0,
        Failed = 1,
        Best = best,
        Elapsed = TimeSpan.FromSeconds(seconds),
    };

    private static StudyResult One(SearchSpace space, Func<Trial, double>? value = null) =>
        new Study { Space = space, Strategy = new GridSearch { Points = 2 }, Objective = trial => trial.Report(value?.Invoke(trial) ?? 0) }.Run();

    private static XElement[] Circles(XElement panel) => [.. panel.Elements().Where(element => element.Name.LocalName == "circle")];

    private sealed class Reports : List<StudyProgress>, IProgress<StudyProgress>
    {
        public Action<StudyProgress>? Each { get; init; }

        public void Report(StudyProgress value)
        {
            Add(value);
            Each?.Invoke(value);
        }
    }
}
