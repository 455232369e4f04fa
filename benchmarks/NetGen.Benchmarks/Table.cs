namespace NetGen.Benchmarks;

/// <summary>Times workloads and prints their ratio to the goal.</summary>
internal static class Table
{
    /// <param name="rows">How the names of the rows to print begin; all if there are none.</param>
    /// <returns>The exit code: 1 if a network computes something else than the naive reference.</returns>
    public static int Print(string[] rows)
    {
        Console.WriteLine(Limits.Text());
        Console.WriteLine($"{"µs",-22} {"goal",9} {"median",9} {"least",9} {"ratio",7}");
        bool isWrong = false;
        foreach (var workload in Workloads.All().Where(workload => rows.Length == 0 || rows.Any(workload.Name.StartsWith)))
        {
            var measured = Measurement.Of(workload);
            isWrong |= measured.Wrong is not null;
            Console.WriteLine(measured.Wrong is { } wrong
                ? $"{workload.Name,-22} not timed: {wrong}"
                : $"{workload.Name,-22} {workload.Goal,9:0.####} {measured.Median,9:0.####} {measured.Least,9:0.####} {measured.Least / workload.Goal,7:0.00}");
        }

        return isWrong ? 1 : 0;
    }
}
