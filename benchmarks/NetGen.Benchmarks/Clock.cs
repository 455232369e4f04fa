using System.Diagnostics;

namespace NetGen.Benchmarks;

/// <summary>Times code by the processor time of this process, which other processes on the machine do not add to.</summary>
internal static class Clock
{
    private const int Repetitions = 15;

    private const double RepetitionMilliseconds = 12;

    /// <summary>Moves the main thread to one core; the JIT's background thread stays free, so that code is optimised as quickly as ever.</summary>
    public static void Pin(int core)
    {
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            using var process = Process.GetCurrentProcess();
            process.ProcessorAffinity = 1 << core;
        }
    }

    /// <summary>The median and the least of many times, in microseconds a repetition.</summary>
    public static (double Median, double Least) Time(Action<int> run)
    {
        WarmUp(run);
        int count = CountFor(run);
        double[] times = [.. Enumerable.Range(0, Repetitions).Select(_ => Milliseconds(run, count) * 1000 / count).Order()];
        return (times[Repetitions / 2], times[0]);
    }

    /// <summary>Calls often enough for the JIT to optimise, and gives it the time it waits for.</summary>
    private static void WarmUp(Action<int> run)
    {
        for (int round = 0; round < 4; round++)
        {
            for (int i = 0; i < 40; i++)
                run(1);
            Thread.Sleep(150);
        }
    }

    private static int CountFor(Action<int> run)
    {
        int count = 1;
        double milliseconds = Milliseconds(run, count);
        while (milliseconds < RepetitionMilliseconds / 2)
        {
            count *= 2;
            milliseconds = Milliseconds(run, count);
        }

        Thread.Sleep(150);
        return (int)double.Ceiling(count * RepetitionMilliseconds / milliseconds);
    }

    private static double Milliseconds(Action<int> run, int count)
    {
        var before = Environment.CpuUsage.TotalTime;
        run(count);
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }
}
