using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

namespace NetGen.Benchmarks;

/// <summary>W1 to W6 in BenchmarkDotNet, which also says what they allocate.</summary>
[MemoryDiagnoser]
public class NetworkBenchmarks
{
    private const int Repetitions = 100;

    private Workload? _workload;

    /// <summary>In this process: the networks are generated when it is built.</summary>
    public static IConfig Config => DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessNoEmitToolchain.Instance));

    public static IEnumerable<string> Names => Workloads.All().Select(workload => workload.Name);

    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    /// <summary>What computes something else than the naive reference is not timed.</summary>
    [GlobalSetup]
    public void Check()
    {
        _workload = Workloads.All().Single(workload => workload.Name == Name);
        if (_workload.Check() is { } wrong)
            throw new InvalidOperationException(wrong);
    }

    [Benchmark(OperationsPerInvoke = Repetitions)]
    public void Run() => _workload!.Run(Repetitions);
}
