using System.Numerics;

namespace NetGen.Workloads;

/// <summary>Samples in batches, which a workload goes through over and over, and where it leaves its results.</summary>
/// <param name="all">Their number of batches is a power of two.</param>
internal sealed class Batches<T>(Samples<T> all, int samples)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>So small that a network stays where it is, however often it is trained.</summary>
    public static readonly T TinyRate = T.CreateChecked(1e-9);

    private readonly int _mask = all.Count / samples - 1;

    private readonly int _inputs = all.Inputs.Length / all.Count * samples;

    private readonly int _targets = all.Targets.Length / all.Count * samples;

    public T[] Outputs { get; } = new T[all.Targets.Length / all.Count * samples];

    public T Loss { get; set; }

    public T Rate { get; set; } = TinyRate;

    public ReadOnlySpan<T> Inputs(int i) => all.Inputs.AsSpan((i & _mask) * _inputs, _inputs);

    public ReadOnlySpan<T> Targets(int i) => all.Targets.AsSpan((i & _mask) * _targets, _targets);
}
