using NetGen.Training;

namespace NetGen.Tests.Training;

/// <summary>What is told of a run, in numbers and on the console, with time that the test passes.</summary>
public class ProgressTests
{
    [Fact]
    public void Reports_come_at_intervals_and_at_the_end_of_epochs()
    {
        // 10 samples in steps of 2 take a second each; reports are wanted every two.
        List<TrainingProgress> reports = Run(TimeSpan.FromSeconds(2));
        Assert.Equal(
            [(1, 4, false), (1, 8, false), (1, 10, true), (2, 4, false), (2, 8, false), (2, 10, true), (2, 10, true)],
            reports.Select(report => (report.Epoch, report.Samples, report.EpochEnded)));
        Assert.Equal([null, null, null, null, null, null, StopReason.Completed], reports.Select(report => report.Ended));
    }

    [Fact]
    public void A_report_says_how_fast_and_how_long()
    {
        List<TrainingProgress> reports = Run(TimeSpan.Zero);
        TrainingProgress third = reports[2];
        Assert.Equal((3, 6, 10, 2), (third.Steps, third.Samples, third.SamplesPerEpoch, third.Epochs));
        Assert.Equal((2.5, 0.5), (third.Loss, third.LearningRate));
        Assert.Equal((2.0, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(7)), (third.SamplesPerSecond, third.Elapsed, third.Remaining));
        Assert.Null(third.LastEpoch);
        Assert.Equal(4.5, reports[5].LastEpoch!.Loss);
        Assert.Equal(TimeSpan.FromSeconds(5), reports[5].LastEpoch!.Duration);
        Assert.Equal(TimeSpan.Zero, reports[^1].Remaining);
    }

    [Fact]
    public void A_terminal_has_one_line_that_changes() => Assert.Equal(
        "\repoch 1/2   40 %   loss 1.5   2 samples/s   0:08 left"
        + "\repoch 1/2   80 %   loss 3.5   2 samples/s   0:06 left"
        + "\repoch 1/2   loss 4.5   accuracy 1.0000   2 samples/s   0:05 left"
        + "\repoch 2/2   40 %   loss 1.5   accuracy 1.0000   2 samples/s   0:03 left"
        + "\repoch 2/2   80 %   loss 3.5   accuracy 1.0000   2 samples/s   0:01 left"
        + "\repoch 2/2   loss 4.5   accuracy 1.0000   2 samples/s   0:00 left       "
        + "\repoch 2/2   loss 4.5   accuracy 1.0000   2 samples/s   done after 0:10\n",
        Show(isTerminal: true, TimeSpan.FromSeconds(2)));

    [Fact]
    public void A_line_is_no_longer_than_the_terminal()
    {
        using StringWriter writer = new() { NewLine = "\n" };
        Train(new ConsoleProgress(writer, isTerminal: true, width: () => 25), TimeSpan.FromSeconds(20));
        Assert.Equal("\repoch 1/2   loss 4.5   2\repoch 2/2   loss 4.5   2\repoch 2/2   loss 4.5   2\n", writer.ToString());
    }

    [Fact]
    public void A_file_has_a_line_an_epoch() => Assert.Equal(
        "epoch 1/2   loss 4.5   accuracy 1.0000   2 samples/s   0:05 left\n"
        + "epoch 2/2   loss 4.5   accuracy 1.0000   2 samples/s   0:00 left\n"
        + "epoch 2/2   loss 4.5   accuracy 1.0000   2 samples/s   done after 0:10\n",
        Show(isTerminal: false, TimeSpan.FromSeconds(2)));

    [Fact]
    public void Short_epochs_do_not_flood_a_file()
    {
        using StringWriter writer = new() { NewLine = "\n" };
        var progress = new ConsoleProgress(writer, isTerminal: false);
        for (int run = 0; run < 2; run++)
        {
            var time = new ManualTime();
            var options = new TrainingOptions
            {
                LearningRate = 0.5,
                Epochs = 1000,
                TimeProvider = time,
                Progress = progress,
                AfterStep = _ => time.Pass(TimeSpan.FromMilliseconds(10)),
            };
            Trainer.Fit(new ScriptedNetwork(), TrainingData.Numbers(2), options);
        }

        // In 10 seconds: the first epoch, one a second, and the end; and the same again.
        Assert.Equal(2 * 11, writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void An_interrupted_run_ends_its_line()
    {
        using StringWriter writer = new() { NewLine = "\n" };
        var options = new TrainingOptions
        {
            LearningRate = 0.5,
            TimeProvider = new ManualTime(),
            Progress = new ConsoleProgress(writer, isTerminal: true),
            BatchSize = 2,
            Shuffle = false,
            AfterStep = context => context.Stop("Enough."),
        };
        Trainer.Fit(new ScriptedNetwork(), TrainingData.Numbers(10), options);
        Assert.Equal("\repoch 1/10   20 %   loss 0.5   0 samples/s   stopped after 0:00\n", writer.ToString());
    }

    private static List<TrainingProgress> Run(TimeSpan interval)
    {
        var reports = new Reports();
        Train(reports, interval);
        return reports.Received;
    }

    private static string Show(bool isTerminal, TimeSpan interval)
    {
        using StringWriter writer = new() { NewLine = "\n" };
        Train(new ConsoleProgress(writer, isTerminal), interval, Metric.Accuracy);
        return writer.ToString();
    }

    /// <summary>Two epochs of five steps, each of two samples and a second long.</summary>
    private static void Train(IProgress<TrainingProgress> progress, TimeSpan interval, params Metric[] metrics)
    {
        var time = new ManualTime();
        ScriptedNetwork network = new()
        {
            TrainingLoss = inputs =>
            {
                time.Pass(TimeSpan.FromSeconds(1));
                return inputs.Average();
            },
        };
        Trainer.Fit(network, TrainingData.Numbers(10), new()
        {
            LearningRate = 0.5,
            Epochs = 2,
            BatchSize = 2,
            Shuffle = false,
            Metrics = metrics,
            Progress = progress,
            ProgressInterval = interval,
            TimeProvider = time,
        });
    }

    private sealed class Reports : IProgress<TrainingProgress>
    {
        public List<TrainingProgress> Received { get; } = [];

        public void Report(TrainingProgress value) => Received.Add(value);
    }
}
