using System.Runtime;

namespace NetGen.Workloads;

/// <summary>Times code by the processor time of this process, which other processes on the machine do not add to.</summary>
internal sealed class Clock(double repetitionMilliseconds)
{
    private const int Repetitions = 11;

    /// <summary>Calls everything often enough for the JIT to optimise it twice, after 30 calls each time, and waits until it has.</summary>
    public static void WarmUp(IReadOnlyList<Action<int>> runs)
    {
        for (int round = 0; round < 3; round++)
        {
            foreach (var run in runs)
            {
                for (int i = 0; i < 35; i++)
                    run(1);
            }

            AwaitJit();
        }
    }

    /// <summary>The times of repeated measurements in ascending order, in microseconds a run.</summary>
    public double[] Time(Action<int> run)
    {
        int count = CountFor(run);
        return [.. Enumerable.Range(0, Repetitions).Select(_ => Milliseconds(run, count) * 1000 / count).Order()];
    }

    private static void AwaitJit()
    {
        long before;
        do
        {
            before = JitInfo.GetCompiledMethodCount();
            Thread.Sleep(200);
        }
        while (JitInfo.GetCompiledMethodCount() != before);
    }

    private int CountFor(Action<int> run)
    {
        int count = 1;
        double milliseconds = Milliseconds(run, count);
        while (milliseconds < repetitionMilliseconds / 2)
        {
            count *= 2;
            milliseconds = Milliseconds(run, count);
        }

        return (int)double.Ceiling(count * repetitionMilliseconds / milliseconds);
    }

    private static double Milliseconds(Action<int> run, int count)
    {
        var before = Environment.CpuUsage.TotalTime;
        run(count);
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }
}
