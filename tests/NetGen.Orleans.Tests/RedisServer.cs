using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace NetGen.Orleans.Tests;

/// <summary>A Redis of a test's own, which keeps what it is told in a folder.</summary>
internal sealed class RedisServer : IDisposable
{
    public const string Program = "redis-server";

    private readonly TemporaryFolder _folder = new();
    private readonly int _port = Ports.Free();
    private Process _process;

    public RedisServer() => _process = Start();

    public static bool IsInstalled =>
        Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, Program)));

    public string Address => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{_port}");

    /// <summary>Takes it away without warning.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    public void Restart() => _process = Start();

    public void Dispose()
    {
        Kill();
        _folder.Dispose();
    }

    private Process Start()
    {
        Process process = Process.Start(new ProcessStartInfo(
            Program, ["--port", _port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--dir", _folder[""], "--appendonly", "yes", "--save", ""])
        {
            RedirectStandardOutput = true,
        })!;
        process.BeginOutputReadLine();
        while (!IsListening()) Thread.Sleep(20);
        return process;
    }

    private bool IsListening()
    {
        try
        {
            using var client = new TcpClient("127.0.0.1", _port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
