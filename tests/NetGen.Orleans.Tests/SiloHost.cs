using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Hosting;

namespace NetGen.Orleans.Tests;

/// <summary>A silo in this process with everything in memory.</summary>
internal sealed class SiloHost : IAsyncDisposable
{
    private readonly IHost _host;

    private SiloHost(IHost host) => _host = host;

    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    public IClusterClient Client => _host.Services.GetRequiredService<IClusterClient>();

    /// <summary>Does what Ctrl+C does.</summary>
    public void Interrupt() => _host.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

    /// <summary>Disposes the host without stopping it, as programs do that end.</summary>
    public void Abandon() => _host.Dispose();

    public static async Task<SiloHost> Start(Study study, StudyClusterOptions options)
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.UseOrleans(silo => silo.UseStudyMemory(Ports.Free(), Ports.Free()).AddStudies([study], options));
        IHost host = builder.Build();
        await host.StartAsync();
        return new SiloHost(host);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
