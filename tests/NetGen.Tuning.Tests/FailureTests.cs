namespace NetGen.Tuning.Tests;

/// <summary>Objectives that go wrong, and studies that cannot begin.</summary>
public class FailureTests
{
    private static readonly SearchSpace Line = new() { ["x"] = Setting.Integer(0, 9) };

    [Fact]
    public void An_objective_that_throws_fails_its_trial_alone()
    {
        StudyResult result = Run(trial => throw new FormatException("no such colour"));
        Assert.Equal(1, result.Failed);
        Assert.Equal(TrialStatus.Failed, result.Trials[2].Status);
        Assert.Equal("FormatException: no such colour", result.Trials[2].Reason);
        Assert.Equal(double.NaN, result.Trials[2].Value);
        Assert.Equal([0, 1, 3], result.Ranked.Select(trial => trial.Number));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_report_that_is_not_finite_fails_its_trial_alone(double value)
    {
        StudyResult result = Run(trial =>
        {
            trial.Report(-1);
            trial.Report(value);
            Assert.True(trial.ShouldStop);
        });
        Assert.Equal(FormattableString.Invariant($"Epoch 2 reported {value}."), result.Trials[2].Reason);
        Assert.Equal([-1], result.Trials[2].Reports);
        Assert.Equal(0, result.Best!.Number);
    }

    [Fact]
    public void A_training_that_runs_away_fails_its_trial_with_what_the_trainer_says()
    {
        StudyResult result = Run(trial => trial.Fit(
            new Narrow(1), Samples.Training, new() { LearningRate = 1, AfterStep = _ => throw new InvalidOperationException("AfterStep is the caller's own") }));
        Assert.Equal("InvalidOperationException: AfterStep is the caller's own", result.Trials[2].Reason);
        result = Run(trial =>
        {
            var network = new Narrow(1);
            network.Parameters[0] = float.NaN;
            trial.Fit(network, Samples.Training, new() { LearningRate = 1 });
        });
        Assert.StartsWith("In epoch 1, after 0 steps, ", result.Trials[2].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_trial_that_takes_too_long_is_cancelled_and_fails()
    {
        StudyResult result = Run(
            trial =>
            {
                trial.Report(-1);
                trial.Cancellation.WaitHandle.WaitOne();
            },
            TimeSpan.FromSeconds(2));
        Assert.Equal("It took longer than 00:00:02.", result.Trials[2].Reason);
        Assert.Equal(3, result.Ranked.Count);
    }

    [Fact]
    public void A_trial_that_hangs_is_left_behind()
    {
        using var never = new ManualResetEventSlim();
        StudyResult result = Run(_ => never.Wait(), TimeSpan.FromMilliseconds(800), workers: 1);
        never.Set();
        Assert.Equal("It took longer than 00:00:00.8000000. It does not answer to its cancellation either, and was left behind.", result.Trials[2].Reason);
        Assert.Equal([0, 1, 3], result.Ranked.Select(trial => trial.Number));
    }

    [Fact]
    public void What_a_trial_reports_that_was_left_behind_counts_no_more()
    {
        using var late = new ManualResetEventSlim();
        Exception? told = null;
        using var reported = new ManualResetEventSlim();
        StudyResult result = Run(
            trial =>
            {
                late.Wait();
                told = Record.Exception(() => trial.Report(-99));
                reported.Set();
            },
            TimeSpan.FromMilliseconds(800));
        late.Set();
        reported.Wait();
        Assert.IsAssignableFrom<OperationCanceledException>(told);
        Assert.Empty(result.Trials[2].Reports);
    }

    [Fact]
    public void An_objective_without_any_report_ends_the_study()
    {
        int trials = 0;
        InvalidOperationException thrown = Assert.Throws<InvalidOperationException>(() => new Study
        {
            Name = "silent",
            Space = Line,
            Strategy = new RandomSearch(1000),
            Objective = _ => Interlocked.Increment(ref trials),
        }.Run());
        Assert.Matches(@"^Trial \d+ of silent ended without any report: its objective has to call Fit or Report\.$", thrown.Message);
        Assert.InRange(trials, 1, Environment.ProcessorCount);
    }

    [Fact]
    public void A_display_that_throws_ends_the_study_with_what_it_threw()
    {
        var study = new Study { Space = Line, Strategy = new RandomSearch(1000), Objective = trial => trial.Report(1) };
        FormatException thrown = Assert.Throws<FormatException>(() => study.Run(new() { Progress = new Broken() }));
        Assert.Equal("no such column", thrown.Message);
    }

    [Fact]
    public void A_population_needs_networks()
    {
        InvalidOperationException thrown = Assert.Throws<InvalidOperationException>(() => Population(trial => trial.Report(1)));
        Assert.StartsWith("Trial 0 of study reported no network", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_population_has_to_go_on_with_the_networks_of_its_parents()
    {
        InvalidOperationException thrown = Assert.Throws<InvalidOperationException>(() => Population(trial => trial.Report(1, new Wide(trial.Seed))));
        Assert.Equal(
            "Trial 0 of study would begin anew in each generation: its objective has to call Fit, or TakeOver with the network before it trains it.", thrown.Message);
    }

    [Fact]
    public void A_network_is_not_taken_over_after_it_was_trained()
    {
        StudyResult result = Population(trial =>
        {
            var network = new Wide(trial.Seed);
            trial.Report(1, network);
            trial.TakeOver(network);
        });
        Assert.StartsWith("InvalidOperationException: TakeOver comes before the first report", result.Trials[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_space_is_named_before_anything_runs()
    {
        ArgumentException thrown = Assert.Throws<ArgumentException>(() => new Study { Name = "void", Space = [], Strategy = new RandomSearch(1), Objective = Never }.Run());
        Assert.Equal("The study void has nothing to try: its space is empty.", thrown.Message);
    }

    [Fact]
    public void A_goal_that_contradicts_the_metric_is_named_before_anything_runs()
    {
        ArgumentException thrown = Assert.Throws<ArgumentException>(() => new Study
        {
            Space = Line,
            Strategy = new RandomSearch(1),
            Metric = Training.Metric.Accuracy,
            Goal = Goal.Minimize,
            Objective = Never,
        }.Run());
        Assert.Contains("Minimize the accuracy, of which higher values are better", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_grid_beyond_counting_is_refused_before_anything_runs()
    {
        SearchSpace space = [];
        for (int i = 0; i < 40; i++) space[$"x{i}"] = Setting.Uniform(0, 1);
        ArgumentException thrown = Assert.Throws<ArgumentException>(() => new Study { Space = space, Strategy = new GridSearch(), Objective = Never }.Run());
        Assert.StartsWith("The grid has 9.09E+27 points", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_that_make_no_sense_are_refused_when_they_are_given()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new RandomSearch(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new GridSearch { Points = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SuccessiveHalving(1, 1) { Factor = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PopulationSearch(1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new GridSearch { Points = int.MaxValue });
        Assert.Throws<ArgumentOutOfRangeException>(() => new StudyOptions { Workers = 0 });
    }

    [Fact]
    public void Names_that_are_empty_are_refused_when_they_are_given()
    {
        Assert.StartsWith("Folder is empty", Assert.Throws<ArgumentException>(() => new StudyOptions { Folder = "" }).Message, StringComparison.Ordinal);
        Assert.StartsWith("name is empty", Assert.Throws<ArgumentException>(() => new SearchSpace { [" "] = Setting.Integer(0, 1) }).Message, StringComparison.Ordinal);
        ArgumentException thrown = Assert.Throws<ArgumentException>(() => new Study { Name = "", Space = Line, Strategy = new RandomSearch(1), Objective = Never });
        Assert.StartsWith("Name is empty", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Senseless))]
    public void A_strategy_that_makes_no_sense_is_named_before_anything_runs(SearchStrategy strategy, string fault)
    {
        ArgumentException thrown = Assert.Throws<ArgumentException>(() => new Study { Space = Line, Strategy = strategy, Objective = Never }.Run());
        Assert.Contains(fault, thrown.Message, StringComparison.Ordinal);
    }

    public static TheoryData<SearchStrategy, string> Senseless => new()
    {
        { new SuccessiveHalving(9, Epochs: 4) { MinimumEpochs = 5 }, "Trials of 4 epochs would never be compared, the first time after 5" },
        { new PopulationSearch(100_000, 100_000), "10000000000 trials are more than a study can count: use fewer Members or Generations." },
    };

    [Fact]
    public void Where_all_trials_fail_the_result_says_why()
    {
        StudyResult result = new Study { Space = Line, Strategy = new RandomSearch(2), Objective = _ => throw new FormatException("no such colour") }.Run();
        Assert.Null(result.Best);
        Assert.Equal(2, result.Failed);
        InvalidOperationException thrown = Assert.Throws<InvalidOperationException>(() => result.SaveBest("never"));
        Assert.Equal("No trial has a value. Trial 0 failed: FormatException: no such colour", thrown.Message);
    }

    private sealed class Broken : IProgress<StudyProgress>
    {
        public void Report(StudyProgress value) => throw new FormatException("no such column");
    }

    private static void Never(Trial trial) => Assert.Fail("The study began.");

    private static StudyResult Population(Action<Trial> objective) =>
        new Study { Space = Line, Strategy = new PopulationSearch(2, 2), Objective = objective }.Run(new() { Workers = 1 });

    /// <summary>Four trials of which the third does something else.</summary>
    private static StudyResult Run(Action<Trial> third, TimeSpan? timeout = null, int workers = 2) => new Study
    {
        Space = Line,
        Strategy = new RandomSearch(4),
        TrialTimeout = timeout,
        Objective = trial =>
        {
            if (trial.Number == 2) third(trial);
            else trial.Report(trial.Number);
        },
    }.Run(new() { Workers = workers });
}
