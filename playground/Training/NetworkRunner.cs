using System.Numerics;

namespace NetGen.Playground.Training;

/// <summary>A network behind an interface without types of its own, in single precision whatever its own is.</summary>
internal sealed class NetworkRunner<TNetwork, T>(TNetwork network) : INetworkRunner
    where TNetwork : INetwork<TNetwork, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public NetworkDescription Description => TNetwork.Description;

    public int InputSize => TNetwork.InputSize;

    public int OutputSize => TNetwork.OutputSize;

    public int ParameterCount => TNetwork.ParameterCount;

    public double Train(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, double learningRate) =>
        double.CreateSaturating(network.Step(Own(inputs), Own(targets), T.CreateSaturating(learningRate)));

    public double Evaluate(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) => double.CreateSaturating(network.Evaluate(Own(inputs), Own(targets)));

    public void Forward(ReadOnlySpan<float> inputs, Span<float> outputs)
    {
        T[] answers = new T[outputs.Length];
        network.Forward(Own(inputs), answers);
        Write(answers, outputs);
    }

    public void Parameters(int start, Span<float> values) => Write(network.Parameters.Slice(start, values.Length), values);

    private static T[] Own(ReadOnlySpan<float> numbers)
    {
        T[] own = new T[numbers.Length];
        for (int i = 0; i < own.Length; i++)
            own[i] = T.CreateTruncating(numbers[i]);
        return own;
    }

    private static void Write(ReadOnlySpan<T> numbers, Span<float> values)
    {
        for (int i = 0; i < values.Length; i++)
            values[i] = float.CreateTruncating(numbers[i]);
    }
}
