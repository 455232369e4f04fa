using System.Diagnostics;

namespace NetGen.Workloads;

/// <summary>What a process loses of its first runs to code that is not compiled or not optimised yet, the JIT's own time included.</summary>
internal static class ColdStart
{
    /// <summary>How many runs a workload gets done from a standing start, of those that it does in the same time once everything is optimised.</summary>
    /// <param name="workload">One that has not run in this process.</param>
    /// <param name="milliseconds">The time.</param>
    public static string Measure(Workload workload, double milliseconds)
    {
        var run = workload.Prepare().Run;
        int cold = Runs(run, milliseconds);
        Clock.WarmUp([run]);
        int warm = Runs(run, milliseconds);
        return $"{workload.Name}: {cold} runs in the first {milliseconds:0} ms, {warm} in as long afterwards: {(double)cold / warm:P0}";
    }

    private static int Runs(Action<int> run, double milliseconds)
    {
        int runs = 0;
        for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start).TotalMilliseconds < milliseconds; runs++)
            run(1);
        return runs;
    }
}
