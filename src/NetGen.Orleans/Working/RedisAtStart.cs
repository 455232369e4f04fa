using System.Globalization;
using System.Net;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace NetGen.Orleans.Working;

/// <summary>Waits for Redis before anything else starts: Orleans would give up where it is not there yet.</summary>
/// <param name="configuration">How it is reached.</param>
/// <param name="logger">Hears of the wait.</param>
internal sealed class RedisAtStart(ConfigurationOptions configuration, ILogger<RedisAtStart> logger) : IHostedLifecycleService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Where Redis is, without its password.</summary>
    public static string Address(ConfigurationOptions configuration) => string.Join(", ", configuration.EndPoints.Select(Words));

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (await Obstacle() is not { } obstacle) return;
        StudyLog.WaitingForRedis(logger, Address(configuration), obstacle);
        do await Task.Delay(Pause, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!cancellationToken.IsCancellationRequested && await Obstacle() is not null);
        if (cancellationToken.IsCancellationRequested) throw new OperationCanceledException($"Stopped while waiting for Redis at {Address(configuration)}.", cancellationToken);
        StudyLog.RedisAnswers(logger, Address(configuration));
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static string Words(EndPoint place) => place is DnsEndPoint name ? string.Create(CultureInfo.InvariantCulture, $"{name.Host}:{name.Port}") : $"{place}";

    /// <summary>Why Redis cannot be reached; null if it can.</summary>
    private async Task<string?> Obstacle()
    {
        var once = configuration.Clone();
        once.AbortOnConnectFail = true;
        try
        {
            await using var connection = await ConnectionMultiplexer.ConnectAsync(once);
            return null;
        }
        catch (RedisConnectionException exception)
        {
            return exception.FailureType.ToString();
        }
    }
}
