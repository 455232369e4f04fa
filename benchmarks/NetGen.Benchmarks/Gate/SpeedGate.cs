using System.Runtime.InteropServices;
using NetGen.Workloads;

namespace NetGen.Benchmarks.Gate;

/// <summary>Says whether NetGen has become slower, by what it takes against peers in the same run, compared with the committed table.</summary>
internal sealed class SpeedGate
{
    private const int Milliseconds = 60;

    /// <summary>Of the peers those that neither change by themselves nor need minutes: code by hand in C and C++, and what .NET has.</summary>
    private static readonly string[] Yardsticks = ["c", "eigen", "cs"];

    private readonly Core _core;
    private readonly Settings _settings;
    private readonly Peers _peers;
    private readonly List<Figure> _own = [], _others = [];

    private SpeedGate(Settings settings, string folder)
    {
        (_core, _settings) = (new Core(settings.Core), settings);
        _peers = Peers.Build(folder, Yardsticks);
    }

    /// <summary>Measures and compares, or writes the table.</summary>
    /// <returns>The exit code: 1 if a row is slower or cannot be compared, or a process fails.</returns>
    public static int Run(Settings settings)
    {
        var folder = Directory.CreateTempSubdirectory("netgen-speed-");
        try
        {
            return new SpeedGate(settings, folder.FullName).Run();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private int Run()
    {
        Console.WriteLine($"{SpeedTable.Kind}: {Machine()}");
        if (_peers.Missing.Count > 0)
            Console.WriteLine($"Left out: {string.Join("; ", _peers.Missing)}. What is there is enough; `setup` in place of `gate` installs the rest.");
        var table = SpeedTable.Parse(File.Exists(SpeedTable.Path) ? File.ReadAllText(SpeedTable.Path) : "{}");
        return _settings.Write ? Write(table) : Compare(table);
    }

    private int Write(SpeedTable table)
    {
        var rows = Measure();
        if (!_core.IsContent || rows.Count == 0)
            return Refuse("Nothing is written: what was measured is not whole.");
        table.Replace(SpeedTable.Kind, new SpeedTable.Run(Machine(), rows), IsAsked);
        File.WriteAllText(SpeedTable.Path, table.ToJson());
        Console.WriteLine($"{rows.Count} rows of {SpeedTable.Kind} are written to {SpeedTable.Path}.");
        return 0;
    }

    private int Compare(SpeedTable table)
    {
        if (!table.TryGetValue(SpeedTable.Kind, out var run))
            return Refuse($"The table knows no processor of this kind, {SpeedTable.Kind}: with --write, on the commit before yours, it gets one.");
        var then = new Ratios();
        foreach (var (workload, yardsticks) in run.Rows.Where(row => IsAsked(row.Key)))
            then[workload] = yardsticks;

        Verdict[] verdicts = Verdict.Compare(then, Measure());
        if (_core.IsContent && Array.Exists(verdicts, verdict => verdict.Outcome == Outcome.Slower))
        {
            Console.Error.WriteLine("Slower at first sight; once more, since a process can have been unlucky.");
            verdicts = Verdict.Compare(then, Measure());
        }

        if (verdicts.Length == 0)
            return Refuse($"No row begins with {string.Join(" or ", _settings.Names)}.");
        Console.WriteLine($"The table: {run.Taken}");
        foreach (var verdict in verdicts)
            Console.WriteLine(Line(verdict));
        int failed = verdicts.Count(verdict => verdict.Fails);
        Console.WriteLine($"{verdicts.Length - failed} rows pass, {failed} fail.{(_core.IsContent ? "" : " A process failed: see above.")}");
        return failed == 0 && _core.IsContent ? 0 : 1;
    }

    /// <summary>Measures in so many more processes; of those of all calls the best counts.</summary>
    private Ratios Measure()
    {
        // Round after round rather than peer after peer, so that a neighbour on the machine slows all down alike.
        for (int process = 1; process <= _settings.Processes; process++)
        {
            Console.Error.WriteLine($"process {process} of {_settings.Processes}");
            _own.AddRange(_core.Run(NetGenProcess.Jit(Milliseconds, [NetGenProcess.Limits, .. _settings.Names.Length == 0 ? [NetGenProcess.Small] : _settings.Names])));
            foreach (string[] command in _peers.Commands)
                _others.AddRange(_core.Run(command));
        }

        return Ratios.Of(_own.BestOfProcesses(), _others.BestOfProcesses());
    }

    private bool IsAsked(string workload) =>
        _settings.Names.Length == 0 || _settings.Names.Any(name => workload.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    private string Machine() =>
        $"{DateTime.UtcNow:yyyy-MM-dd} on {Processor.Name}, {RuntimeInformation.FrameworkDescription}; {string.Join("; ", _peers.Versions)}; best of {_settings.Processes}";

    private string Line(Verdict verdict)
    {
        double? time = _own.BestOfProcesses().Of(verdict.Workload)?.Median;
        string change = double.IsNaN(verdict.Change) ? "" : $"{verdict.Change - 1:+0.0 %;-0.0 %}";
        return $"{verdict.Workload,-24} {time,9:0.####} µs {change,9}  {Story(verdict.Outcome)}";
    }

    private static string Story(Outcome outcome) => outcome switch
    {
        Outcome.Same => "",
        Outcome.Faster => "faster: --write keeps it",
        Outcome.Slower => "SLOWER",
        Outcome.New => "new: --write puts it into the table",
        Outcome.Missing => "MISSING: the table has it, this run has not",
        _ => "NOT COMPARED: the table has other yardsticks",
    };

    private static int Refuse(string why)
    {
        Console.Error.WriteLine(why);
        return 1;
    }
}
