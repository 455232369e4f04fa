using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace NetGen.Orleans.Working;

/// <summary>Lets a client wait until there is a silo.</summary>
/// <param name="configuration">How Redis is reached, where silos are listed.</param>
/// <param name="logger">Hears of the wait.</param>
internal sealed class SilosAtStart(ConfigurationOptions configuration, ILogger<SilosAtStart> logger) : IClientConnectionRetryFilter
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private bool _isWaiting;

    public async Task<bool> ShouldRetryConnectionAttempt(Exception exception, CancellationToken cancellationToken)
    {
        if (!_isWaiting) StudyLog.WaitingForSilos(logger, RedisAtStart.Address(configuration));
        _isWaiting = true;
        await Task.Delay(Pause, cancellationToken);
        return true;
    }
}
