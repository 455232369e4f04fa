namespace NetGen.Workloads;

/// <summary>Recurrent networks: W9 step by step with a state, and W10.</summary>
internal static class StepWorkloads
{
    private const int Pool = 256;

    public static IEnumerable<Workload> All =>
    [
        Steps<Amplifier16, Amplifier16.State>("W9 16 step 1", () => new(1), () => new(), (network, state, inputs, outputs, count) =>
        {
            for (int i = 0; i < count; i++)
                network.Forward(state, inputs.AsSpan(i & 2047, 1), outputs);
        }),
        Steps<Amplifier20, Amplifier20.State>("W9 20 step 1", () => new(1), () => new(), (network, state, inputs, outputs, count) =>
        {
            for (int i = 0; i < count; i++)
                network.Forward(state, inputs.AsSpan(i & 2047, 1), outputs);
        }),
        Steps<Amplifier32, Amplifier32.State>("W9 32 step 1", () => new(1), () => new(), (network, state, inputs, outputs, count) =>
        {
            for (int i = 0; i < count; i++)
                network.Forward(state, inputs.AsSpan(i & 2047, 1), outputs);
        }),
        Steps<Amplifier40, Amplifier40.State>("W9 40 step 1", () => new(1), () => new(), (network, state, inputs, outputs, count) =>
        {
            for (int i = 0; i < count; i++)
                network.Forward(state, inputs.AsSpan(i & 2047, 1), outputs);
        }),
        Steps<Gesture, Gesture.State>("W10 step 1", () => new(1), () => new(), (network, state, inputs, outputs, count) =>
        {
            for (int i = 0; i < count; i++)
                network.Forward(state, inputs.AsSpan((i & 31) * 9, 9), outputs);
        }),
        Gesture.Forward(1), Gesture.Train(32),
    ];

    private static Subject<Gesture, float> Gesture { get; } = new("W10", () => new Gesture(1), () => Samples<float>.Classification(Pool, 32 * 9, 6)) { IsDense = false };

    /// <summary>Answers step after step of the same window, the state going on.</summary>
    private static Workload Steps<TNetwork, TState>(string name, Func<TNetwork> create, Func<TState> begin, Action<TNetwork, TState, float[], float[], int> loop)
        where TNetwork : class, INetwork<TNetwork, float>
        where TState : NetworkState<float> => new(name, null, () =>
    {
        var (network, state, steps) = (create(), begin(), TNetwork.InputShape[0]);
        float[] inputs = Samples<float>.Regression(1, TNetwork.InputSize, 1).Inputs, outputs = new float[TNetwork.OutputShape[^1]];
        void Run(int count) => loop(network, state, inputs, outputs, count);
        return new Trial(TNetwork.Description.Layers.Sum(layer => layer.MultiplyAdds) / steps, Run, () =>
        {
            float[] window = new float[TNetwork.OutputSize];
            network.Forward(inputs, window);
            state.Reset();
            Run(steps);
            return Reference.CheckSteps(window, outputs);
        });
    });
}
