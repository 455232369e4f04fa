using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NetGen.Orleans;
using NetGen.Training;
using NetGen.Tuning;
using Orleans.Hosting;
using Samples.Tuning;

const string Redis = "localhost:6379";

// What a shell takes for a program that was ended with Ctrl+C.
const int Cancelled = 130;

Study study = DigitStudy.Create();
using var cancellation = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
{
    signal.Cancel = true;
    cancellation.Cancel();
});

try
{
    switch (args)
    {
        case []:
            return RunHere(Path.Combine(Path.GetTempPath(), "netgen-digits"));
        case ["silo"]:
            return await RunSilo(Redis, 0);
        case ["silo", string redis]:
            return await RunSilo(redis, 0);
        case ["silo", string redis, string text] when byte.TryParse(text, CultureInfo.InvariantCulture, out byte number):
            return await RunSilo(redis, number);
        case ["client", .. { Length: <= 1 } where]:
            Show(await RunClient(where is [string server] ? server : Redis));
            return 0;
        default:
            Console.Error.WriteLine("usage: Tuning [silo [redis [number of the silo on this machine]] | client [redis]]");
            return 1;
    }
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Cancelled. What silos have begun they go on with.");
    return Cancelled;
}

// Makes all trials on this machine.
int RunHere(string folder)
{
    Console.WriteLine($"A journal, tables and plots are in {folder}; started again, the study goes on from there.");
    StudyResult result = study.Run(new() { Folder = folder, Progress = new ConsoleTable() }, cancellation.Token);
    Show(result);
    return result.IsCancelled ? Cancelled : 0;
}

// Takes trials until it is ended.
async Task<int> RunSilo(string redis, int number)
{
    int port = 11111 + number;
    HostApplicationBuilder builder = Host.CreateApplicationBuilder();
    // What Orleans says at length of machines that are gone, the workers say in a line.
    builder.Logging.AddFilter("Orleans", LogLevel.Critical).AddFilter("Polly", LogLevel.Critical).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
    builder.UseOrleans(silo => silo
        .ConfigureEndpoints(siloPort: port, gatewayPort: 30000 + number)
        .UseStudyRedis(redis)
        .AddStudies([study]));
    int code = await builder.Build().RunSiloAsync();
    if (code != 0) Console.Error.WriteLine($"This program takes a number for a silo with ports of its own: silo {redis} {number + 1}");
    return code;
}

// Starts the study on the silos, shows how it gets on, and waits for its end.
async Task<StudyResult> RunClient(string redis)
{
    HostApplicationBuilder builder = Host.CreateApplicationBuilder();
    builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Orleans", LogLevel.Critical).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
    builder.UseOrleansClient(client => client.UseStudyRedis(redis));
    using IHost host = builder.Build();
    await host.StartAsync(cancellation.Token);
    return await host.Services.GetRequiredService<IClusterClient>().RunStudyAsync(study, new ConsoleTable(), cancellation.Token);
}

// The best network, and the five best together, on digits that none of them has seen.
void Show(StudyResult result)
{
    Console.WriteLine($"{result.Trials.Count} trials in {result.Duration.TotalSeconds:F0} s, {result.Stopped} stopped early, {result.Failed} failed.");
    if (result.Ranked.Count < study.Keep) return;
    foreach (int count in (int[])[1, study.Keep])
    {
        Ensemble<float> ensemble = Ensemble.Of(result, count, DigitStudy.Networks, "network");
        float[] outputs = new float[DigitStudy.Test.Count * ensemble.OutputSize];
        ensemble.Forward(DigitStudy.Test.Inputs, outputs);
        Console.WriteLine($"The best {count} know {Accuracy(outputs, ensemble.OutputSize):P1} of {DigitStudy.Test.Count:N0} digits that they never saw.");
    }
}

double Accuracy(float[] outputs, int classes)
{
    int right = 0;
    for (int i = 0; i < DigitStudy.Test.Count; i++)
    {
        ReadOnlySpan<float> answer = outputs.AsSpan(i * classes, classes);
        int largest = 0;
        for (int k = 1; k < classes; k++)
            if (answer[k] > answer[largest]) largest = k;
        if (largest == DigitStudy.Test.Labels[i]) right++;
    }

    return (double)right / DigitStudy.Test.Count;
}
