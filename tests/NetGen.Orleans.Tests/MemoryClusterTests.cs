namespace NetGen.Orleans.Tests;

/// <summary>Studies on one silo with everything in memory.</summary>
public class MemoryClusterTests
{
    public static TheoryData<SearchStrategy> Strategies => [new RandomSearch(6), new PopulationSearch(3, 2) { Epochs = 2 }];

    [Theory]
    [MemberData(nameof(Strategies))]
    public async Task A_study_gives_what_it_gives_in_process(SearchStrategy strategy)
    {
        StudyResult expected = Samples.Circles(strategy, keep: 2).Run(), result = await Run(Samples.Circles(strategy, keep: 2));
        Assert.Equal(expected.Trials.Select(Trace), result.Trials.Select(Trace));
        float[] outputs = new float[Samples.Validation.Count], expectedOutputs = new float[outputs.Length];
        Ensemble.Of(result, 2, Samples.Networks, "network").Forward(Samples.Validation.Inputs, outputs);
        Ensemble.Of(expected, 2, Samples.Networks, "network").Forward(Samples.Validation.Inputs, expectedOutputs);
        Assert.Equal(expectedOutputs, outputs);
    }

    [Fact]
    public async Task Halving_stops_trials_early()
    {
        StudyResult result = await Run(Samples.Circles(new SuccessiveHalving(8, Epochs: 9), epochs: 9));
        Assert.InRange(result.Stopped, 1, 7);
        Assert.Equal(8, result.Ranked.Count);
    }

    [Fact]
    public async Task An_objective_that_throws_or_hangs_fails_its_trial_alone()
    {
        using var never = new ManualResetEventSlim();
        StudyResult result = await Run(Line(trial =>
        {
            if (trial.Number == 1) throw new FormatException("no such colour");
            if (trial.Number == 2) never.Wait();
            trial.Report(trial.Number);
        }));
        never.Set();
        Assert.Equal([0, 3], result.Ranked.Select(trial => trial.Number));
        Assert.Equal("FormatException: no such colour", result.Trials[1].Reason);
        Assert.EndsWith("was left behind.", result.Trials[2].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_objective_without_any_report_ends_the_study()
    {
        InvalidOperationException thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => Run(Line(_ => { })));
        Assert.Contains("ended without any report", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_with_another_study_of_the_name_is_told_what_differs()
    {
        InvalidDataException thrown = await Assert.ThrowsAsync<InvalidDataException>(() => Run(Line(_ => { }), Line(_ => { }, seed: 5)));
        Assert.Contains("One has seed: 5; this one has seed: 0", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_is_told_how_far_a_study_is_while_nothing_happens_too()
    {
        using var told = new CountdownEvent(3);
        Study study = Line(trial =>
        {
            trial.Report(1);
            Assert.True(told.Wait(TimeSpan.FromMinutes(1)), "Nothing was told.");
        }, timeout: TimeSpan.FromMinutes(2));
        var progress = new Told(report => _ = report is { Current: [{ Value: 1 }, { Value: 1 }] } && told.CurrentCount > 0 && told.Signal());
        Assert.Equal(0, (await Run(study, progress: progress)).Failed);
    }

    [Fact]
    public async Task Nobody_waits_any_more_where_the_host_stops()
    {
        Study study = Line(trial => trial.Report(1));
        await using SiloHost silo = await SiloHost.Start(study, new() { Workers = 0 });
        Task<StudyResult> waiting = silo.Client.RunStudyAsync(study);
        silo.Interrupt();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task Workers_end_with_a_host_that_is_not_stopped()
    {
        Study study = Line(trial => trial.Report(1));
        SiloHost silo = await SiloHost.Start(study, new() { Workers = 2 });
        await silo.Client.RunStudyAsync(study);
        silo.Abandon();
        // Threads that go on with what is disposed take the process of the tests down.
        await Task.Delay(1000);
    }

    private static async Task<StudyResult> Run(Study study, Study? clients = null, IProgress<StudyProgress>? progress = null)
    {
        await using SiloHost silo = await SiloHost.Start(study, new() { Workers = 2 });
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        return await silo.Grains.RunStudyAsync(clients ?? study, progress, limit.Token);
    }

    private static Study Line(Action<Trial> objective, int seed = 0, TimeSpan? timeout = null) => new()
    {
        Name = "line",
        Seed = seed,
        Space = new() { ["x"] = Setting.Integer(0, 9) },
        Strategy = new RandomSearch(4),
        TrialTimeout = timeout ?? TimeSpan.FromSeconds(2),
        Objective = objective,
    };

    private static string Trace(TrialResult trial) =>
        $"{trial.Number} {trial.Seed} {trial.Parent} {trial.Status} {string.Join(' ', trial.Settings.Values)}: {string.Join(' ', trial.Reports)}";

    private sealed class Told(Action<StudyProgress> each) : IProgress<StudyProgress>
    {
        public void Report(StudyProgress value) => each(value);
    }
}
