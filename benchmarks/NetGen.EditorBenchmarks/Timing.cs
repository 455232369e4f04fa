namespace NetGen.EditorBenchmarks;

/// <summary>Milliseconds of processor time, which other processes on the machine do not add to.</summary>
internal readonly record struct Timing(double Median, double Least)
{
    /// <summary>Times many measurements, after as many that are thrown away.</summary>
    /// <param name="measure">Prepares what is timed, and gives its milliseconds.</param>
    /// <param name="repetitions">How many: an odd number.</param>
    public static Timing Of(Func<double> measure, int repetitions = 31)
    {
        double[] times = [.. Enumerable.Range(0, 2 * repetitions).Select(_ => measure()).Skip(repetitions).Order()];
        return new(times[repetitions / 2], times[0]);
    }

    /// <summary>What one run takes, with nothing left for the garbage collector from before.</summary>
    public static double Milliseconds(Action run)
    {
        GC.Collect(1);
        var before = Environment.CpuUsage.TotalTime;
        run();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    /// <summary>The same of a part: each of so many equal ones.</summary>
    public static Timing operator /(Timing time, int parts) => new(time.Median / parts, time.Least / parts);

    /// <summary>Prints a row of the table.</summary>
    public void Print(string name, double? goal = null) => Console.WriteLine($"{name,-58} {goal,7:0.##} {Median,9:0.###} {Least,9:0.###}");
}
