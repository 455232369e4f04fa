using System.Runtime.Intrinsics;

namespace NetGen.Benchmarks;

/// <summary>Times every workload and prints its ratio to the goal.</summary>
internal static class Table
{
    /// <param name="rows">How the names of the rows to print begin; all if there are none.</param>
    /// <returns>The exit code: 1 if a network computes something else than the naive reference.</returns>
    public static int Print(string[] rows)
    {
        PrintLimits();
        bool isWrong = false;
        Console.WriteLine($"{"µs",-22} {"goal",9} {"median",9} {"least",9} {"ratio",7}");
        foreach (var workload in Workloads.All().Where(workload => rows.Length == 0 || rows.Any(workload.Name.StartsWith)))
        {
            if (workload.Check() is { } wrong)
            {
                isWrong = true;
                Console.WriteLine($"{workload.Name,-22} not timed: {wrong}");
                continue;
            }

            var (median, least) = Clock.Time(workload.Run);
            Console.WriteLine($"{workload.Name,-22} {workload.Goal,9:0.####} {median,9:0.####} {least,9:0.####} {least / workload.Goal,7:0.00}");
        }

        return isWrong ? 1 : 0;
    }

    private static void PrintLimits()
    {
        string wide = Vector512.IsHardwareAccelerated ? $"512 bit {Limits.MultiplyAdds(16):0}, " : "";
        var (first, second) = Limits.Reads();
        Console.WriteLine($"multiply-adds, GFLOP/s: {wide}256 bit {Limits.MultiplyAdds(8):0}; reads, GB/s: L1 {first:0}, L2 {second:0}");
    }
}
