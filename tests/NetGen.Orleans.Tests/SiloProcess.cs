using System.Collections.Concurrent;
using System.Diagnostics;

namespace NetGen.Orleans.Tests;

/// <summary>A silo in a process of its own, with one worker.</summary>
internal sealed class SiloProcess : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();

    public SiloProcess(RedisServer redis, int leaseSeconds, string membership)
    {
        _process = Process.Start(new ProcessStartInfo("dotnet", [typeof(SiloProcess).Assembly.Location, redis.Address, $"{leaseSeconds}", membership])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _process.OutputDataReceived += (_, line) => Add(line.Data);
        _process.ErrorDataReceived += (_, line) => Add(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>What it logged.</summary>
    public string Log => string.Join('\n', _lines);

    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Asks it to end.</summary>
    public void Stop() => Signal("TERM");

    /// <summary>Stops it in the midst of whatever it does.</summary>
    public void Pause() => Signal("STOP");

    /// <summary>Lets it go on as if no time had passed.</summary>
    public void Wake() => Signal("CONT");

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private void Add(string? line)
    {
        if (line is not null) _lines.Enqueue(line);
    }

    private void Signal(string name) => Process.Start("kill", [$"-{name}", $"{_process.Id}"]).WaitForExit();
}
