using System.Globalization;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Hosting;

namespace NetGen.Orleans.Tests;

/// <summary>A silo as a process of its own.</summary>
internal static class Program
{
    private static void Main(string[] arguments)
    {
        (string redis, string lease, string membership) = (arguments[0], arguments[1], arguments[2]);
        var options = new StudyClusterOptions { Workers = 1, LeaseTime = TimeSpan.FromSeconds(int.Parse(lease, CultureInfo.InvariantCulture)) };
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.UseOrleans(silo => silo
            .ConfigureEndpoints("127.0.0.1", Ports.Free(), Ports.Free())
            .Configure<ClusterMembershipOptions>(settings =>
            {
                if (membership != "quick") return;
                settings.ProbeTimeout = TimeSpan.FromSeconds(1);
                settings.NumMissedProbesLimit = 2;
                settings.NumVotesForDeathDeclaration = 1;
            })
            .UseStudyRedis(redis)
            .AddStudies([ClusterStudies.Circles(TimeSpan.FromMilliseconds(250))], options));
        builder.Build().Run();
    }
}
