using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
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

    /// <summary>
    /// Keeps everything in Redis, by which silos find each other too: clustering, grain storage and reminders. Where Redis does not answer, the silo says so and waits;
    /// where another process has one of its ports, its host does not start, with an <see cref="IOException"/>.
    /// </summary>
    /// <param name="silo">The silo.</param>
    /// <param name="redis">Where Redis is, as <c>StackExchange.Redis</c> has it: <c>machine:6379</c>.</param>
    /// <exception cref="ArgumentException">It names no machine.</exception>
    public static ISiloBuilder UseStudyRedis(this ISiloBuilder silo, string redis)
    {
        ArgumentNullException.ThrowIfNull(silo);
        silo.Services.AddHostedService<PortsAtStart>();
        var configuration = WaitFor(redis, silo.Services);
        return silo
            .UseRedisClustering(options => options.ConfigurationOptions = configuration)
            .AddRedisGrainStorage(StudyStorage.Name, options => options.ConfigurationOptions = configuration)
            .UseRedisReminderService(options => options.ConfigurationOptions = configuration);
    }

    /// <summary>
    /// Runs a silo until it is stopped, as by Ctrl+C. Where it is stopped while it waits for Redis, or has no port, it says so in a line of its log and does not throw. The
    /// host, which is disposed at the end, says the same with a stack trace unless the category <c>Microsoft.Extensions.Hosting</c> is filtered.
    /// </summary>
    /// <param name="silo">The silo's host.</param>
    /// <param name="cancellation">Stops the silo.</param>
    /// <returns>The exit code for a program: 0 where the silo was stopped, 1 where it could not start.</returns>
    public static async Task<int> RunSiloAsync(this IHost silo, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(silo);
        var logger = silo.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(StudySilo));
        try
        {
            await silo.StartAsync(cancellation);
            await silo.WaitForShutdownAsync(cancellation);
            return 0;
        }
        catch (OperationCanceledException exception)
        {
            StudyLog.StoppedAtStart(logger, exception.Message);
            return 0;
        }
        catch (IOException exception)
        {
            StudyLog.CannotStart(logger, exception.Message);
            return 1;
        }
        finally
        {
            await ((IAsyncDisposable)silo).DisposeAsync();
        }
    }

    /// <summary>Lets a client find the silos that keep everything in Redis. Until Redis answers and there is a silo, it says what it waits for.</summary>
    /// <param name="client">The client.</param>
    /// <param name="redis">Where Redis is.</param>
    /// <exception cref="ArgumentException">It names no machine.</exception>
    public static IClientBuilder UseStudyRedis(this IClientBuilder client, string redis)
    {
        ArgumentNullException.ThrowIfNull(client);
        var configuration = WaitFor(redis, client.Services);
        client.Services.AddSingleton<IClientConnectionRetryFilter>(
            provider => new SilosAtStart(configuration, provider.GetRequiredService<ILogger<SilosAtStart>>()));
        return client.UseRedisClustering(options => options.ConfigurationOptions = configuration);
    }

    /// <summary>How Redis is reached, for whose answer the host waits.</summary>
    private static ConfigurationOptions WaitFor(string redis, IServiceCollection services)
    {
        var configuration = Configuration(redis);
        services.AddHostedService(provider => new RedisAtStart(configuration, provider.GetRequiredService<ILogger<RedisAtStart>>()));
        return configuration;
    }

    private static ConfigurationOptions Configuration(string redis)
    {
        ArgumentNullException.ThrowIfNull(redis);
        var configuration = redis.Length > 0 ? ConfigurationOptions.Parse(redis) : new ConfigurationOptions();
        if (configuration.EndPoints.Count == 0) throw new ArgumentException("The address of Redis names no machine: write it as machine:6379.", nameof(redis));
        // Silos whose Redis goes away wait, instead of giving up.
        configuration.AbortOnConnectFail = false;
        return configuration;
    }
}
