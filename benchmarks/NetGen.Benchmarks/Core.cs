using System.Diagnostics;
using NetGen.Workloads;

namespace NetGen.Benchmarks;

/// <summary>The core that everything is timed on, each in a process of its own.</summary>
/// <param name="number">Which one; null for all of them.</param>
internal sealed class Core(int? number)
{
    private static readonly bool CanPin = Commands.Has("taskset");

    /// <summary>Whether every process so far has ended well.</summary>
    public bool IsContent { get; private set; } = true;

    /// <summary>Runs a program that prints figures.</summary>
    public Figure[] Run(string[] command, params (string Name, string Value)[] environment)
    {
        string[] pinned = CanPin && number is not null ? ["taskset", "-c", $"{number}", .. command] : command;
        var start = new ProcessStartInfo(pinned[0], pinned[1..]) { RedirectStandardOutput = true };
        Prepare(start.Environment);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        string[] lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            IsContent = false;
            Console.Error.WriteLine($"{string.Join(' ', command)} ended with {process.ExitCode}.");
        }

        return [.. lines.Select(Figure.Parse)];
    }

    private static void Prepare(IDictionary<string, string?> environment)
    {
        // On a single core the JIT waits ten times longer before it optimises, and short runs would measure code that it has not come to.
        environment["DOTNET_TC_DelaySingleProcMultiplier"] = "1";
        environment["OMP_NUM_THREADS"] = environment["OPENBLAS_NUM_THREADS"] = environment["MKL_NUM_THREADS"] = "1";
        // What makes OpenBLAS take other kernels than those for this processor.
        environment.Remove("OPENBLAS_CORETYPE");
        environment.Remove("OPENBLAS_L2_SIZE");
    }
}
