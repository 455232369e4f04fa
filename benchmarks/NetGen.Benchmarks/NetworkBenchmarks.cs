using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using NetGen.Workloads;

namespace NetGen.Benchmarks;

/// <summary>W1 to W6 in BenchmarkDotNet, which also says what they allocate.</summary>
[MemoryDiagnoser]
public class NetworkBenchmarks
{
    private const int Repetitions = 100;

    private Action<int>? _run;

    /// <summary>In this process: the networks are generated when it is built.</summary>
    public static IConfig Config => DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessNoEmitToolchain.Instance));

    public static IEnumerable<string> Names => SmallWorkloads.All.Select(workload => workload.Name);

    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    /// <summary>What computes something else than the naive reference is not timed.</summary>
    [GlobalSetup]
    public void Check()
    {
        var trial = SmallWorkloads.All.Single(workload => workload.Name == Name).Prepare();
        if (trial.Check() is { } wrong)
            throw new InvalidOperationException(wrong);
        _run = trial.Run;
    }

    [Benchmark(OperationsPerInvoke = Repetitions)]
    public void Run() => _run!(Repetitions);
}
