using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NetGen.Orleans.Grains;
using NetGen.Tuning.Running;
using NetGen.Tuning.Storage;
using Orleans.Hosting;

namespace NetGen.Orleans.Tests;

/// <summary>Studies on three silo processes that find each other through Redis, while things go wrong.</summary>
public sealed class RedisClusterTests : IDisposable
{
    private static readonly StudyResult Expected = ClusterStudies.Circles(TimeSpan.Zero).Run();

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly List<SiloProcess> _silos = [];
    private readonly LastProgress _progress = new();
    private readonly LogOfTest _log = new();
    private RedisServer? _redis;
    private JournalEntry[] _journal = [];

    public void Dispose()
    {
        foreach (SiloProcess silo in _silos) silo.Dispose();
        _redis?.Dispose();
        _log.Dispose();
    }

    [RedisFact]
    public async Task A_silo_that_is_killed_loses_nothing()
    {
        await Check(leaseSeconds: 2, "quick", () =>
        {
            _silos[1].Kill();
            return Task.CompletedTask;
        });
        Assert.Contains(_silos, silo => silo.Log.Contains("has not been heard of for too long", StringComparison.Ordinal));
        Assert.Contains(Enumerable.Range(0, Expected.Trials.Count), WasTakenUpAgainInItsMidst);
    }

    [RedisFact]
    public async Task A_silo_that_is_stopped_gives_its_trial_back()
    {
        await Check(leaseSeconds: 600, "patient", () =>
        {
            _silos[1].Stop();
            return Task.CompletedTask;
        });
    }

    [RedisFact]
    public async Task A_silo_that_sleeps_past_its_lease_is_refused_when_it_wakes()
    {
        await Check(leaseSeconds: 2, "patient", async () =>
        {
            _silos[1].Pause();
            await Task.Delay(TimeSpan.FromSeconds(5));
            _silos[1].Wake();
        });
        Assert.Contains(_silos, silo => silo.Log.Contains("under the old lease", StringComparison.Ordinal));
    }

    [RedisFact]
    public async Task Redis_may_go_away_and_come_back()
    {
        await Check(leaseSeconds: 20, "patient", async () =>
        {
            _redis!.Kill();
            await Task.Delay(TimeSpan.FromSeconds(4));
            _redis.Restart();
        });
        Assert.Contains(_silos, silo => silo.Log.Contains("Waiting for the cluster or its storage", StringComparison.Ordinal));
        Assert.Contains(_silos, silo => silo.Log.Contains("The cluster answers again", StringComparison.Ordinal));
    }

    [RedisFact]
    public async Task Who_finds_no_Redis_at_the_start_says_so_and_waits_for_it()
    {
        _redis = new RedisServer();
        _redis.Kill();
        string waiting = $"Waiting for Redis at {_redis.Address}, which does not answer (UnableToConnect): start redis-server there, or give another address.";
        Task<IHost> starting = Client();
        await Said(waiting, () => _log.Text);
        _redis.Restart();
        await Said("Waiting for a silo: Redis at ", () => _log.Text);
        _redis.Kill();
        _silos.Add(new SiloProcess(_redis, leaseSeconds: 20, "patient"));
        await Said(waiting, () => _silos[0].Log);
        _redis.Restart();
        using IHost client = await starting;
        await Said($"Redis at {_redis.Address} answers.", () => _silos[0].Log);
    }

    [Fact]
    public async Task A_silo_that_is_stopped_while_it_waits_for_Redis_says_so_and_ends()
    {
        string redis = $"localhost:{Ports.Free()}";
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders().AddProvider(_log);
        builder.UseOrleans(silo => silo.UseStudyRedis(redis).ConfigureEndpoints(Ports.Free(), Ports.Free()).AddStudies([ClusterStudies.Circles(TimeSpan.Zero)]));
        IHost host = builder.Build();
        IHostApplicationLifetime lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();
        Task<int> running = host.RunSiloAsync();
        await Said("Waiting for Redis at ", () => _log.Text);
        lifetime.StopApplication();
        Assert.Equal(0, await running);
        Assert.Contains($"The silo ends before it has started. Stopped while waiting for Redis at {redis}.", _log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("password=secret")]
    public void An_address_without_a_machine_is_refused(string address)
    {
        ArgumentException thrown = Assert.Throws<ArgumentException>(() => Host.CreateApplicationBuilder().UseOrleansClient(client => client.UseStudyRedis(address)));
        Assert.Contains("write it as machine:6379", thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", thrown.Message, StringComparison.Ordinal);
    }

    private static async Task Said(string words, Func<string> log)
    {
        for (var start = Stopwatch.StartNew(); !log().Contains(words, StringComparison.Ordinal); await Task.Delay(50))
            if (start.Elapsed > Limit) Assert.Contains(words, log(), StringComparison.Ordinal);
    }

    /// <summary>Runs a study, lets something happen in its midst, and compares the result with that of one process.</summary>
    private async Task Check(int leaseSeconds, string membership, Func<Task> happen)
    {
        _redis = new RedisServer();
        for (int i = 0; i < 3; i++) _silos.Add(new SiloProcess(_redis, leaseSeconds, membership));
        using IHost client = await Client();
        using var limit = new CancellationTokenSource(Limit);
        Task<StudyResult> study = client.Services.GetRequiredService<IClusterClient>().RunStudyAsync(ClusterStudies.Circles(TimeSpan.Zero), _progress, limit.Token);
        while (_progress.Value is not { Ended: >= 2, Running: 3 } progress || !progress.Current.All(IsInItsMidst)) await Task.Delay(50, limit.Token);
        await happen();
        StudyResult result = await study;
        _journal = await Journal(client);

        Assert.Equal(Expected.Trials.Select(Trace), result.Trials.Select(Trace));
        Assert.Equal(Weights(Expected), Weights(result));
    }

    /// <summary>Whether a trial has begun to report and goes on for a while.</summary>
    private static bool IsInItsMidst(TrialResult trial) => trial.Reports.Count is >= 1 and <= 6;

    private static async Task<JournalEntry[]> Journal(IHost client)
    {
        IStudyGrain grain = client.Services.GetRequiredService<IClusterClient>().GetGrain<IStudyGrain>("circles");
        var entries = new List<JournalEntry>();
        for (int i = 0; ; i++)
        {
            JournalReply page = await grain.Read(i);
            entries.AddRange(page.Lines.Select(JournalLine.Read));
            if (!page.IsFull) return [.. entries];
        }
    }

    /// <summary>Whether a second worker took a trial that had reported and not ended.</summary>
    private bool WasTakenUpAgainInItsMidst(int trial)
    {
        JournalEntry[] entries = [.. _journal.Where(entry => entry.Trial == trial)];
        int second = Array.FindLastIndex(entries, entry => entry is TrialBegun);
        return entries.Take(second).Any(entry => entry is EpochReported) && entries.Skip(second).Any(entry => entry is EpochReported);
    }

    private async Task<IHost> Client()
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders().AddProvider(_log);
        builder.UseOrleansClient(client => client.UseStudyRedis(_redis!.Address));
        IHost host = builder.Build();
        await host.StartAsync();
        return host;
    }

    private static string Trace(TrialResult trial) => $"{trial.Number} {trial.Status} {string.Join(' ', trial.Settings.Values)}: {string.Join(' ', trial.Reports)}";

    private static byte[] Weights(StudyResult result)
    {
        using var folder = new TemporaryFolder();
        result.SaveBest(folder["best"]);
        return File.ReadAllBytes(folder["best"]);
    }

    private sealed class LastProgress : IProgress<StudyProgress>
    {
        public StudyProgress? Value { get; private set; }

        public void Report(StudyProgress value) => Value = value;
    }
}
