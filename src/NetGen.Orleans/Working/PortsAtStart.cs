using System.Net.NetworkInformation;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace NetGen.Orleans.Working;

/// <summary>Refuses ports that another process has: Orleans would take this silo for that one's successor, and end it.</summary>
/// <param name="options">The silo's ports.</param>
internal sealed class PortsAtStart(IOptions<EndpointOptions> options) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        var (silo, gateway) = (options.Value.SiloPort, options.Value.GatewayPort);
        var taken = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Select(listener => listener.Port).ToHashSet();
        foreach (var (port, users) in new[] { (silo, "other silos"), (gateway, "clients") })
            if (port != 0 && taken.Contains(port))
                throw new IOException(FormattableString.Invariant(
                    $"Port {port}, which this silo has for {users}, is taken, perhaps by another silo on this machine. Give this one ports of its own: ")
                        + FormattableString.Invariant($"silo.ConfigureEndpoints(siloPort: {silo + 1}, gatewayPort: {gateway + 1})."));
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
