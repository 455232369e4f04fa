using System.Globalization;
using NetGen.Workloads;

// Checks and times the workloads whose names begin as asked, or what threads gain, and prints a figure for each; started by NetGen.Benchmarks, which pins it to a core
// unless it is about threads. Or says how far a workload gets from a cold start, in as many milliseconds.
if (args is not [string milliseconds, .. string[] names])
{
    Console.Error.WriteLine("usage: NetGen.Workloads milliseconds [workload ... | threads | cold workload]");
    return 1;
}

if (names is ["threads"])
{
    bool areWrong = false;
    foreach (var figure in new ThreadScaling(double.Parse(milliseconds, CultureInfo.InvariantCulture)).Measure(Report))
        Console.WriteLine(figure.ToJson());
    return areWrong ? 1 : 0;

    void Report(string wrong)
    {
        areWrong = true;
        Console.Error.WriteLine(wrong);
    }
}

if (names is ["cold", var only])
{
    if (Catalog().FirstOrDefault(workload => workload.Name.StartsWith(only, StringComparison.OrdinalIgnoreCase)) is not { } workload)
    {
        Console.Error.WriteLine($"No workload's name begins with {only}.");
        return 1;
    }

    Console.WriteLine(ColdStart.Measure(workload, double.Parse(milliseconds, CultureInfo.InvariantCulture)));
    return 0;
}

var asked = Catalog().Where(workload => names.Length == 0 || names.Any(name => workload.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase)));
var correct = new List<(Workload Workload, Trial Trial)>();
bool isWrong = false;
foreach (var workload in asked)
{
    var trial = workload.Prepare();
    if (trial.Check() is { } wrong)
    {
        isWrong = true;
        Console.Error.WriteLine($"{workload.Name} is not timed: {wrong}");
    }
    else
    {
        correct.Add((workload, trial));
    }
}

var clock = new Clock(double.Parse(milliseconds, CultureInfo.InvariantCulture));
Clock.WarmUp([.. correct.Select(pair => pair.Trial.Run)]);
foreach (var (workload, trial) in correct)
{
    double[] times = clock.Time(trial.Run);
    Console.WriteLine(new Figure("NetGen", workload.Name, times[times.Length / 2], times[0], times[^1]) { Goal = workload.Goal, Work = trial.Work }.ToJson());
}

return isWrong ? 1 : 0;

static IEnumerable<Workload> Catalog() => [.. Limits.All, .. SmallWorkloads.All, .. LayerWorkloads.All, .. StepWorkloads.All, .. IndexWorkloads.All, .. WideWorkloads.All];
