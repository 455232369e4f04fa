using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NetGen.Orleans.Grains;
using NetGen.Orleans.Working;
using NetGen.Tuning;
using Orleans.Hosting;
using StackExchange.Redis;

namespace NetGen.Orleans;

/// <summary>Makes silos that work on studies.</summary>
public static class StudySilo
{
    /// <summary>Adds studies, whose trials the silo takes once a client has started them.</summary>
    /// <param name="silo">The silo, which has storage of studies by one of the other methods, or grain storage by the name of <c>NetGen</c> and reminders.</param>
    /// <param name="studies">The studies, the same on all silos: the program is.</param>
    /// <param name="options">How the silo works on them; null for one trial a core.</param>
    public static ISiloBuilder AddStudies(this ISiloBuilder silo, IReadOnlyList<Study> studies, StudyClusterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(silo);
        ArgumentNullException.ThrowIfNull(studies);
        foreach (var study in studies) study.Check();
        silo.Services.AddSingleton(new StudyCatalog(studies, options ?? new StudyClusterOptions()));
        silo.Services.AddHostedService<StudyWorkers>();
        return silo;
    }

    /// <summary>Keeps everything in the memory of this machine, to try it: a cluster of one silo, whose studies end with it.</summary>
    /// <param name="silo">The silo.</param>
    /// <param name="siloPort">The port for other silos.</param>
    /// <param name="gatewayPort">The port for clients.</param>
    public static ISiloBuilder UseStudyMemory(this ISiloBuilder silo, int siloPort = 11111, int gatewayPort = 30000) =>
        silo.UseLocalhostClustering(siloPort, gatewayPort).AddMemoryGrainStorage(StudyStorage.Name).UseInMemoryReminderService();

    /// <summary>Keeps everything in Redis, by which silos find each other too: clustering, grain storage and reminders.</summary>
    /// <param name="silo">The silo.</param>
    /// <param name="redis">Where Redis is, as <c>StackExchange.Redis</c> has it: <c>machine:6379</c>.</param>
    public static ISiloBuilder UseStudyRedis(this ISiloBuilder silo, string redis)
    {
        var configuration = Configuration(redis);
        return silo
            .UseRedisClustering(options => options.ConfigurationOptions = configuration)
            .AddRedisGrainStorage(StudyStorage.Name, options => options.ConfigurationOptions = configuration)
            .UseRedisReminderService(options => options.ConfigurationOptions = configuration);
    }

    /// <summary>Lets a client find the silos that keep everything in Redis. It waits until there is one.</summary>
    /// <param name="client">The client.</param>
    /// <param name="redis">Where Redis is.</param>
    public static IClientBuilder UseStudyRedis(this IClientBuilder client, string redis)
    {
        var configuration = Configuration(redis);
        return client
            .UseRedisClustering(options => options.ConfigurationOptions = configuration)
            .UseConnectionRetryFilter(WaitForSilos);
    }

    private static async Task<bool> WaitForSilos(Exception exception, CancellationToken cancellation)
    {
        await Task.Delay(TimeSpan.FromSeconds(1), cancellation);
        return true;
    }

    /// <summary>Silos wait where Redis is away, instead of giving up.</summary>
    private static ConfigurationOptions Configuration(string redis)
    {
        var configuration = ConfigurationOptions.Parse(redis);
        configuration.AbortOnConnectFail = false;
        return configuration;
    }
}
