using NetGen.Orleans.Grains;
using NetGen.Tests.Training;
using NetGen.Training;
using NetGen.Tuning.Running;
using NetGen.Tuning.Storage;

namespace NetGen.Orleans.Tests;

/// <summary>Workers that are thought dead, and what they say when they are not.</summary>
public sealed class LeaseTests : IAsyncLifetime
{
    private static readonly Study Study = Samples.Circles(new RandomSearch(2));

    private static readonly string Header = JournalHeader.Of(Study);

    private static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(30);

    private readonly ManualTime _time = new();
    private SiloHost _silo = null!;
    private IStudyGrain _grain = null!;

    public async Task InitializeAsync()
    {
        _silo = await SiloHost.Start(Study, new() { Workers = 0, LeaseTime = LeaseTime, TimeProvider = _time });
        _grain = _silo.Grains.GetGrain<IStudyGrain>(Study.Name);
        Assert.Null(await _grain.Start(Header));
    }

    public async Task DisposeAsync() => await _silo.DisposeAsync();

    [Fact]
    public async Task Nobody_gets_a_trial_before_its_study_is_started_or_after_it_was_aborted()
    {
        await using SiloHost silo = await SiloHost.Start(Study, new() { Workers = 0 });
        Assert.Null((await silo.Grains.GetGrain<IStudyGrain>(Study.Name).Take(Header)).Trial);
        await _grain.Abort("The objective is wrong.");
        Assert.Null((await _grain.Take(Header)).Trial);
        Assert.Equal("The objective is wrong.", (await _grain.Read(0)).Error);
    }

    [Fact]
    public async Task A_worker_whose_lease_ran_out_is_refused_and_the_next_goes_on_where_it_was()
    {
        TrialBegun first = await Take();
        Assert.True((await _grain.Report(0, first.Lease, 1, 0.5)).IsAccepted);
        _time.Pass(LeaseTime * 1.01);
        Assert.False(await _grain.KeepAlive(0, first.Lease));
        Assert.False((await _grain.Report(0, first.Lease, 2, 0.4)).IsAccepted);
        Offer offer = await _grain.Take(Header);
        var second = (TrialBegun)JournalLine.Read(offer.Trial!);
        Assert.Equal((0, true), (second.Trial, second.Lease > first.Lease));
        Assert.Equal(first.Settings, second.Settings);
        Assert.Equal([0.5], offer.Reports);

        Assert.True((await _grain.Report(0, second.Lease, 2, 0.3)).IsAccepted);
        Assert.False((await _grain.Report(0, first.Lease, 3, 0.1)).IsAccepted);
        Assert.False(await _grain.End(0, first.Lease, End));
        Assert.True(await _grain.End(0, second.Lease, End));
        Assert.DoesNotContain("\"value\":0.4", string.Concat((await _grain.Read(0)).Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worker_that_stops_gives_its_trial_back_at_once()
    {
        TrialBegun first = await Take();
        await _grain.Report(0, first.Lease, 1, 0.5);
        await _grain.Release(0, first.Lease);
        Assert.False(await _grain.KeepAlive(0, first.Lease));
        Offer offer = await _grain.Take(Header);
        Assert.Equal(0, JournalLine.Read(offer.Trial!).Trial);
        Assert.Equal([0.5], offer.Reports);
        await _grain.Release(0, first.Lease);
        Assert.Equal(1, (await Take()).Trial);
    }

    [Fact]
    public async Task A_trial_with_which_workers_are_lost_time_after_time_fails()
    {
        for (int i = 0; i < 3; i++) await Lose(0);
        Assert.Equal(1, (await Take()).Trial);
        TrialEnded end = (await _grain.Read(0)).Lines.Skip(3).Select(JournalLine.Read).OfType<TrialEnded>().Single();
        Assert.Equal((0, TrialStatus.Failed), (end.Trial, end.Status));
        Assert.StartsWith("3 workers were lost with it one after the other", end.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trial_that_gets_on_may_lose_any_number_of_workers()
    {
        for (int i = 1; i < 9; i++)
        {
            await Lose(0);
            if (i % 2 == 0) continue;
            TrialBegun begun = await Take();
            Assert.True((await _grain.Report(0, begun.Lease, i / 2 + 1, 0.5)).IsAccepted);
            _time.Pass(LeaseTime * 1.01);
        }

        for (int i = 0; i < 3; i++)
        {
            TrialBegun begun = await Take();
            Assert.Equal(0, begun.Trial);
            await _grain.Release(0, begun.Lease);
        }
    }

    [Fact]
    public async Task What_is_said_twice_since_the_answer_was_lost_counts_once()
    {
        TrialBegun begun = await Take();
        for (int i = 0; i < 2; i++) Assert.True((await _grain.Report(0, begun.Lease, 1, 0.5)).IsAccepted);
        for (int i = 0; i < 2; i++) Assert.True(await _grain.End(0, begun.Lease, End));
        Assert.Equal(3, (await _grain.Read(0)).Lines.Length);
    }

    [Fact]
    public async Task A_worker_that_is_heard_of_keeps_its_lease()
    {
        TrialBegun begun = await Take();
        for (int i = 0; i < 5; i++)
        {
            _time.Pass(LeaseTime * 0.9);
            Assert.True(await _grain.KeepAlive(0, begun.Lease));
        }
    }

    [Fact]
    public async Task An_old_worker_cannot_overwrite_what_a_new_one_saves()
    {
        IArtifactGrain artifact = _silo.Grains.GetGrain<IArtifactGrain>("study/000000.weights.safetensors");
        Assert.Equal(SliceReply.Stored, await artifact.Write(lease: 2, index: 0, count: 2, [1]));
        Assert.Equal(SliceReply.Refused, await artifact.Write(lease: 1, index: 0, count: 1, [9]));
        Assert.Equal(0, await artifact.Count());
        Assert.Equal(SliceReply.Stored, await artifact.Write(lease: 2, index: 1, count: 2, [2]));
        Assert.Equal((2, (byte)1, (byte)2), (await artifact.Count(), (await artifact.Read(0))[0], (await artifact.Read(1))[0]));
        Assert.Equal(SliceReply.StartAgain, await artifact.Write(lease: 3, index: 1, count: 2, [9]));
        Assert.Equal(SliceReply.Stored, await artifact.Write(lease: 3, index: 0, count: 1, [3]));
        Assert.Equal((1, (byte)3), (await artifact.Count(), (await artifact.Read(0))[0]));
        await artifact.Delete();
        Assert.Equal(0, await artifact.Count());
    }

    [Fact]
    public async Task A_trial_that_begins_anew_has_its_new_reports_alone()
    {
        await ReportAndLose(0.5, 0.4, 0.3);
        TrialBegun begun = await Take();
        Assert.True(await _grain.BeginAnew(0, begun.Lease));
        Assert.True((await _grain.Report(0, begun.Lease, 1, 0.9)).IsAccepted);
        // Whoever was told nothing, since the answer was lost, says it again.
        Assert.True(await _grain.BeginAnew(0, begun.Lease));
        await _grain.Release(0, begun.Lease);
        Offer offer = await _grain.Take(Header);
        Assert.Equal([0.9], offer.Reports);
        Assert.False(await _grain.BeginAnew(0, begun.Lease));
    }

    [Fact]
    public async Task Another_value_of_a_known_epoch_takes_the_place_of_the_old_one_and_of_those_after_it()
    {
        await ReportAndLose(0.5, 0.4, 0.3);
        TrialBegun begun = await Take();
        Assert.True((await _grain.Report(0, begun.Lease, 1, 0.5)).IsAccepted);
        Assert.True((await _grain.Report(0, begun.Lease, 2, 0.8)).IsAccepted);
        await _grain.Release(0, begun.Lease);
        Offer offer = await _grain.Take(Header);
        Assert.Equal([0.5, 0.8], offer.Reports);
    }

    [Fact]
    public async Task Other_values_of_epochs_that_are_known_are_nothing_new()
    {
        for (int i = 0; i < 4; i++) await ReportAndLose(0.5 + i, 0.4 + i);
        Assert.Equal(1, (await Take()).Trial);
    }

    [Fact]
    public async Task What_a_trial_reports_that_has_begun_anew_is_new()
    {
        await ReportAndLose(0.5, 0.4, 0.3);
        TrialBegun first = await Take();
        Assert.True(await _grain.BeginAnew(0, first.Lease));
        _time.Pass(LeaseTime * 1.01);
        await Lose(0);
        await ReportAndLose(0.9);
        await Lose(0);
        await Lose(0);
        Assert.Equal(0, (await Take()).Trial);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(3)]
    public async Task A_lost_trial_whose_training_has_changed_ends_with_the_reports_of_the_new_one(int epochs)
    {
        int calls = 0;
        Study Changing(Func<bool> isChanged) => Fitting(trial => isChanged()
            ? Samples.Options(trial, epochs) with { LearningRate = 0.01 }
            : Samples.Options(trial, 8) with
            {
                LearningRate = 0.02,
                AfterEpoch = epoch =>
                {
                    if (epoch.Epoch == 6) _time.Pass(LeaseTime * 1.01);
                },
            });

        Study study = Changing(() => calls++ > 0);
        await using SiloHost silo = await SiloHost.Start(study, new() { Workers = 1, LeaseTime = LeaseTime, TimeProvider = _time });
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        StudyResult result = await silo.Grains.RunStudyAsync(study, cancellation: limit.Token);
        Assert.StartsWith("It began anew, since its checkpoint ", result.Trials[0].Reason, StringComparison.Ordinal);
        Assert.Equal(Changing(() => true).Run().Trials[0].Reports, result.Trials[0].Reports);
    }

    [Fact]
    public async Task A_lost_trial_goes_on_from_its_last_epoch()
    {
        var epochs = new List<int>();
        Study study = Fitting(trial => Samples.Options(trial, 8) with
        {
            AfterEpoch = epoch =>
            {
                epochs.Add(epoch.Epoch);
                if (epochs.Count == 6) _time.Pass(LeaseTime * 1.01);
            },
        });
        await using SiloHost silo = await SiloHost.Start(study, new() { Workers = 1, LeaseTime = LeaseTime, TimeProvider = _time });
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        StudyResult result = await silo.Grains.RunStudyAsync(study, cancellation: limit.Token);
        Assert.Equal([1, 2, 3, 4, 5, 6, 6, 7, 8], epochs);
        Assert.Equal(study.Run().Trials[0].Reports, result.Trials[0].Reports);
    }

    /// <summary>A study of one training.</summary>
    private static Study Fitting(Func<Trial, TrainingOptions> options)
    {
        Study study = Samples.Circles(new RandomSearch(1));
        return new()
        {
            Name = study.Name,
            Seed = study.Seed,
            Space = study.Space,
            Strategy = study.Strategy,
            Objective = trial => trial.Fit(Samples.Networks, "network", Samples.Training, options(trial), Samples.Validation),
        };
    }

    private static string End => JournalLine.Of(new TrialEnded(0, TrialStatus.Completed, null, TimeSpan.Zero));

    private async Task<TrialBegun> Take() => (TrialBegun)JournalLine.Read((await _grain.Take(Header)).Trial!);

    /// <summary>Takes a trial and is not heard of again.</summary>
    private async Task Lose(int trial)
    {
        TrialBegun begun = await Take();
        Assert.Equal(trial, begun.Trial);
        _time.Pass(LeaseTime * 1.01);
    }

    /// <summary>Takes the first trial, reports these values of its first epochs and is not heard of again.</summary>
    private async Task ReportAndLose(params double[] values)
    {
        TrialBegun begun = await Take();
        Assert.Equal(0, begun.Trial);
        for (int i = 0; i < values.Length; i++) Assert.True((await _grain.Report(0, begun.Lease, i + 1, values[i])).IsAccepted);
        _time.Pass(LeaseTime * 1.01);
    }
}
