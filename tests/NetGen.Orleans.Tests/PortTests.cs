using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Hosting;

namespace NetGen.Orleans.Tests;

/// <summary>Silos whose ports another process has.</summary>
public class PortTests
{
    [Theory]
    [InlineData(true, "other silos")]
    [InlineData(false, "clients")]
    public async Task A_silo_does_not_start_on_a_port_that_is_taken(bool isSilos, string users)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        int taken = ((IPEndPoint)listener.LocalEndpoint).Port, free = Ports.Free();
        (int silo, int gateway) = isSilos ? (taken, free) : (free, taken);
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        using var log = new LogOfTest();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.UseOrleans(orleans => orleans.UseStudyRedis($"localhost:{Ports.Free()}").ConfigureEndpoints(silo, gateway));
        IHost host = builder.Build();
        IOException thrown = await Assert.ThrowsAsync<IOException>(() => host.StartAsync());
        Assert.StartsWith($"Port {taken}, which this silo has for {users}, is taken", thrown.Message, StringComparison.Ordinal);
        Assert.EndsWith($"silo.ConfigureEndpoints(siloPort: {silo + 1}, gatewayPort: {gateway + 1}).", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(1, await host.RunSiloAsync());
        Assert.Contains($"The silo cannot start. Port {taken}", log.Text, StringComparison.Ordinal);
    }
}
