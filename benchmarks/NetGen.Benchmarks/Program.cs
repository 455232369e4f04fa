using System.Diagnostics;
using System.Globalization;
using BenchmarkDotNet.Running;
using NetGen.Benchmarks;
using NetGen.Benchmarks.Gate;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["table", .. string[] rest]:
        return Table.Print(Settings.Parse(rest, processes: 3));
    case ["compare", .. string[] rest]:
        return Comparison.Write(Settings.Parse(rest, processes: 5));
    case ["gate", .. string[] rest]:
        return SpeedGate.Run(Settings.Parse(rest, processes: 3));
    case ["debug", .. string[] rest]:
        return DebugTable.Print(Settings.Parse(rest, processes: 2));
    case ["threads"]:
        Console.Write(ThreadTable.Of(new Core(null).Run(NetGenProcess.Jit(milliseconds: 60, NetGenProcess.Threads))));
        return 0;
    case ["setup"]:
        using (var setup = Process.Start("bash", [Path.Combine(Repository.Peers, "setup.sh")]))
        {
            setup.WaitForExit();
            return setup.ExitCode;
        }

    case ["benchmarkdotnet", .. string[] options]:
        BenchmarkSwitcher.FromTypes([typeof(NetworkBenchmarks)]).Run(options, NetworkBenchmarks.Config);
        return 0;
    default:
        Console.Error.WriteLine("""
            usage: NetGen.Benchmarks table [row ...]      NetGen's own times within seconds; rows by how their names begin, in any case: w2 "w4 train"
                   NetGen.Benchmarks debug [row ...]      what a debug build of the user's costs
                   NetGen.Benchmarks threads              what threads gain
                   NetGen.Benchmarks setup                installs what the peers need, on Debian
                   NetGen.Benchmarks compare [peer ...]   NetGen and its peers side by side, into docs/benchmarks.md and docs/benchmarks.svg;
                                                          peers: c layers eigen fann numpy torch cs ort
                   NetGen.Benchmarks gate [row ...]       whether a row has become slower than benchmarks/speed.json says, by peers in the same run;
                                                          --write writes that file
                   NetGen.Benchmarks benchmarkdotnet      W1 to W6 in BenchmarkDotNet; its own options may follow
            Table, debug, compare and gate take --core n, the core that all processes are pinned to (0), and --processes n, the best of which counts (3, 2, 5 and 3).
            """);
        return 1;
}
