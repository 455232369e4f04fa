using System.Numerics;

namespace NetGen.Workloads;

/// <summary>A network that is timed.</summary>
/// <param name="name">How its workloads' names begin.</param>
/// <param name="draw">Makes the samples to time it with.</param>
internal sealed class Subject<TNetwork, T>(string name, Func<TNetwork> create, Func<Samples<T>> draw)
    where TNetwork : class, INetwork<TNetwork, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Runs a network on batch after batch.</summary>
    public delegate void Loop(TNetwork network, Batches<T> batches, int count);

    /// <summary>Small networks have loops of their own, since these call through the interface.</summary>
    public Loop ForwardLoop { get; init; } = (network, batches, count) =>
    {
        for (int i = 0; i < count; i++)
            network.Forward(batches.Inputs(i), batches.Outputs);
    };

    public Loop StepLoop { get; init; } = (network, batches, count) =>
    {
        for (int i = 0; i < count; i++)
            batches.Loss = network.Step(batches.Inputs(i), batches.Targets(i), batches.Rate);
    };

    /// <summary>Whether it is a chain of dense layers, which the naive network knows; of others the gradient is held against how the loss changes along it.</summary>
    public bool IsDense { get; init; } = true;

    public Workload Forward(int samples, double? goal = null) => new($"{name} forward {samples}", goal, () =>
    {
        var (network, batches) = (create(), new Batches<T>(draw(), samples));
        void Run(int count) => ForwardLoop(network, batches, count);
        return new Trial(samples * Work(1, 1), Run, () => IsDense ? Reference.CheckForward(network, batches, Run) : CheckSlope(network, batches));
    });

    public Workload Train(int samples, double? goal = null) => new($"{name} train {samples}", goal, () =>
    {
        var (network, batches) = (create(), new Batches<T>(draw(), samples));
        void Run(int count) => StepLoop(network, batches, count);
        return new Trial(samples * Work(2, 3), Run, () => IsDense ? Reference.CheckStep(network, batches, Run) : CheckSlope(network, batches));
    });

    private static string? CheckSlope(TNetwork network, Batches<T> batches) => Reference.CheckSlope(network,
        () => network.Backward(batches.Inputs(0), batches.Targets(0)), () => network.Evaluate(batches.Inputs(0), batches.Targets(0)));

    private static long Work(int passesOfFirstLayer, int passesOfOthers)
    {
        int width = typeof(T) == typeof(double) ? 2 : 1;
        return width * TNetwork.Description.Layers.Select((layer, i) => (i == 0 ? passesOfFirstLayer : passesOfOthers) * layer.MultiplyAdds).Sum();
    }
}
