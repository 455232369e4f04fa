using System.Diagnostics;

namespace NetGen.Workloads;

/// <summary>What threads gain, by the clock on the wall: the same batch on one and on all cores, alone on the machine and beside a program that keeps one core busy.</summary>
internal sealed class ThreadScaling(double repetitionMilliseconds)
{
    /// <summary>What figures of a machine with a busy core have behind their names.</summary>
    public const string Busy = ", a core busy";

    /// <summary>The multiply-adds of all cores together.</summary>
    public const string Limit = "limit multiply-adds";

    private const int Repetitions = 11;

    private static readonly int[] Threads = [1, Environment.ProcessorCount];

    private static IEnumerable<Workload> Workloads =>
    [
        new Subject<SharedPolicy, float>("W2", () => new SharedPolicy(1), () => Samples<float>.Regression(256, 17, 6)).Train(256),
        new Subject<SharedMnist, float>("W4", () => new SharedMnist(1), () => Samples<float>.Classification(256, 784, 10)).Train(128),
        new Subject<SharedMnist, float>("W4", () => new SharedMnist(1), () => Samples<float>.Classification(1024, 784, 10)).Train(1024),
        new Subject<SharedFit, float>("W6", () => new SharedFit(1), () => Samples<float>.Regression(10_000, 4, 4)).Train(10_000),
    ];

    /// <summary>The name of a figure.</summary>
    public static string Name(string workload, int threads, string beside = "") => $"{workload}, {threads} {(threads == 1 ? "thread" : "threads")}{beside}";

    /// <summary>Checks and measures everything.</summary>
    /// <param name="isWrong">Told what computes something else than the naive reference.</param>
    public IEnumerable<Figure> Measure(Action<string> isWrong)
    {
        var limit = Limits.All.First().Prepare();
        var correct = new List<(Workload Workload, Trial Trial)>();
        foreach (var workload in Workloads)
        {
            var trial = workload.Prepare();
            if (trial.Check() is { } wrong)
                isWrong($"{workload.Name} is not timed: {wrong}");
            else
                correct.Add((workload, trial));
        }

        Clock.WarmUp([limit.Run, .. correct.Select(pair => pair.Trial.Run)]);
        foreach (int threads in Threads)
            yield return Of(Name(Limit, threads), limit.Work * threads, Times(count => Together(threads, () => limit.Run(count)), limit.Run));
        foreach (var (workload, trial) in correct)
        {
            foreach (var figure in Compare(workload.Name, trial))
                yield return figure;
        }
    }

    private IEnumerable<Figure> Compare(string name, Trial trial)
    {
        foreach (string beside in new[] { "", Busy })
        {
            bool isDone = false;
            var other = new Thread(() =>
            {
                while (!Volatile.Read(ref isDone))
                    Thread.SpinWait(100);
            });
            if (beside.Length > 0)
                other.Start();
            foreach (int threads in Threads)
            {
                NetworkThreads.Limit = threads;
                yield return Of(Name(name, threads, beside), trial.Work, Times(trial.Run, trial.Run));
            }

            Volatile.Write(ref isDone, true);
            if (beside.Length > 0)
                other.Join();
        }
    }

    private static Figure Of(string name, long work, double[] times) => new("NetGen", name, times[times.Length / 2], times[0], times[^1]) { Work = work };

    /// <summary>Runs the same on several threads.</summary>
    private static void Together(int threads, Action run)
    {
        Thread[] others = [.. Enumerable.Range(1, threads - 1).Select(_ => new Thread(() => run()))];
        foreach (var other in others)
            other.Start();
        run();
        foreach (var other in others)
            other.Join();
    }

    /// <summary>Microseconds a run, in ascending order.</summary>
    private double[] Times(Action<int> run, Action<int> alone)
    {
        int count = 1;
        while (Milliseconds(alone, count) < repetitionMilliseconds / 2)
            count *= 2;
        Milliseconds(run, count);
        return [.. Enumerable.Range(0, Repetitions).Select(_ => Milliseconds(run, count) * 1000 / count).Order()];
    }

    private static double Milliseconds(Action<int> run, int count)
    {
        long start = Stopwatch.GetTimestamp();
        run(count);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
