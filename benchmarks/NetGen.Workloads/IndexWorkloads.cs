namespace NetGen.Workloads;

/// <summary>Networks whose inputs are indices: W12 of a text, and W13 of lists of twenty.</summary>
internal static class IndexWorkloads
{
    private const int Windows = 32, Steps = 64, Entries = 96;

    private const int Lists = 256, Length = 20;

    private static readonly int[] Text = Draw(Windows * Steps, Entries, seed: 1);

    private static readonly int[] Next = Draw(Windows * Steps, Entries, seed: 2);

    private static readonly int[] Words = Draw(Lists * Length, 5000, seed: 3);

    private static readonly int[] Kinds = Draw(Lists, 2, seed: 4);

    private static readonly int[] Offsets = [.. Enumerable.Range(0, Lists).Select(list => list * Length)];

    public static IEnumerable<Workload> All =>
    [
        Of("W12 forward 1", 1, () => new Characters(1), CheckCharacters, (network, count) =>
        {
            float[] outputs = new float[Characters.OutputSize];
            for (int i = 0; i < count; i++)
                network.Forward(Text.AsSpan(i % Windows * Steps, Steps), outputs);
        }),
        Of("W12 step 1", 1.0 / Steps, () => new Characters(1), CheckCharacterSteps, (network, count) => Stream(network, count)),
        Of("W12 train 8", 3 * 8, () => new Characters(1), CheckCharacters, (network, count) =>
        {
            for (int i = 0; i < count; i++)
                network.Step(Text.AsSpan(i % 4 * 8 * Steps, 8 * Steps), Next.AsSpan(i % 4 * 8 * Steps, 8 * Steps), Batches<float>.TinyRate);
        }),
        Of("W13 forward 1", 1, () => new Bag(1), CheckBag, (network, count) =>
        {
            float[] outputs = new float[Bag.OutputSize];
            for (int i = 0; i < count; i++)
                network.Forward(Words.AsSpan(i % Lists * Length, Length), Offsets.AsSpan(0, 1), outputs);
        }),
        Of("W13 train 32", 3 * 32, () => new Bag(1), CheckBag, (network, count) =>
        {
            for (int i = 0; i < count; i++)
                network.Step(Words.AsSpan(i % 8 * 32 * Length, 32 * Length), Offsets.AsSpan(0, 32), Kinds.AsSpan(i % 8 * 32, 32), Batches<float>.TinyRate);
        }),
    ];

    /// <param name="passes">How often the multiply-adds of one sample are done.</param>
    private static Workload Of<TNetwork>(string name, double passes, Func<TNetwork> create, Func<TNetwork, string?> check, Action<TNetwork, int> loop)
        where TNetwork : class, ITrainableNetwork<TNetwork, float> => new(name, null, () =>
    {
        var network = create();
        return new Trial((long)(passes * TNetwork.Description.Layers.Sum(layer => layer.MultiplyAdds)), count => loop(network, count), () => check(network));
    });

    /// <summary>Step by step through one window after the other, as much as a state has room for.</summary>
    private static float[] Stream(Characters network, int count)
    {
        var state = new Characters.State();
        float[] outputs = new float[Entries];
        for (int i = 0; i < count; i++)
        {
            if (i % Steps == 0)
                state.Reset();
            network.Forward(state, Text.AsSpan(i % Text.Length, 1), outputs);
        }

        return outputs;
    }

    private static string? CheckCharacters(Characters network) => Reference.CheckSlope(network,
        () => network.Backward(Text.AsSpan(0, 8 * Steps), Next.AsSpan(0, 8 * Steps)), () => network.Evaluate(Text.AsSpan(0, 8 * Steps), Next.AsSpan(0, 8 * Steps)));

    private static string? CheckCharacterSteps(Characters network)
    {
        float[] window = new float[Characters.OutputSize];
        network.Forward(Text.AsSpan(0, Steps), window);
        return Reference.CheckSteps(window, Stream(network, Steps));
    }

    private static string? CheckBag(Bag network) => Reference.CheckSlope(network,
        () => network.Backward(Words, Offsets, Kinds), () => network.Evaluate(Words, Offsets, Kinds));

    private static int[] Draw(int count, int bound, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.Next(bound))];
    }
}
