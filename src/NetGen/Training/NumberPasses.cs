using System.Numerics;

namespace NetGen.Training;

/// <summary>The passes of a network of numbers.</summary>
internal sealed class NumberPasses<TNetwork, T>(TNetwork network) : Passes<T, ReadOnlySpan<T>>
    where TNetwork : INetwork<TNetwork, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public override void Forward(ReadOnlySpan<T> inputs, Span<T> outputs) => network.Forward(inputs, outputs);

    public override T EvaluateHeads(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> losses) => network.EvaluateHeads(inputs, targets, losses);

    public override T Backward(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, bool accumulate) => network.Backward(inputs, targets, accumulate);

    public override T Step(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, T learningRate) => network.Step(inputs, targets, learningRate);
}
