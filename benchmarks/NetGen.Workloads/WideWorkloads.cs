namespace NetGen.Workloads;

/// <summary>Layers whose weights leave one cache after the other.</summary>
internal static class WideWorkloads
{
    private const int Samples = 64;

    public static IEnumerable<Workload> All =>
    [
        .. Of(512, seed => new Layer512(seed), seed => new Wide512(seed)),
        .. Of(1024, seed => new Layer1024(seed), seed => new Wide1024(seed)),
        .. Of(2048, seed => new Layer2048(seed), seed => new Wide2048(seed)),
        .. Of(4096, seed => new Layer4096(seed), seed => new Wide4096(seed)),
    ];

    private static IEnumerable<Workload> Of<TLayer, TNetwork>(int width, Func<int, TLayer> createLayer, Func<int, TNetwork> createNetwork)
        where TLayer : class, INetwork<TLayer, float>
        where TNetwork : class, INetwork<TNetwork, float>
    {
        var layer = new Subject<TLayer, float>($"layer {width}", () => createLayer(1), Draw);
        var network = new Subject<TNetwork, float>($"layers {width}", () => createNetwork(1), Draw);
        return [layer.Forward(Samples), layer.Train(Samples), network.Train(1), network.Train(Samples)];

        Samples<float> Draw() => Samples<float>.Regression(Samples, width, width);
    }
}
