using System.Numerics;

namespace NetGen.Training;

/// <summary>The passes of a network of indices.</summary>
internal sealed class IndexPasses<TNetwork, T>(TNetwork network) : Passes<T, ReadOnlySpan<int>>
    where TNetwork : IIndexNetwork<TNetwork, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public override void Forward(ReadOnlySpan<int> inputs, Span<T> outputs) => network.Forward(inputs, outputs);

    public override T EvaluateHeads(ReadOnlySpan<int> inputs, ReadOnlySpan<T> targets, Span<T> losses) => network.EvaluateHeads(inputs, targets, losses);

    public override T Backward(ReadOnlySpan<int> inputs, ReadOnlySpan<T> targets, bool accumulate) => network.Backward(inputs, targets, accumulate);

    public override T Step(ReadOnlySpan<int> inputs, ReadOnlySpan<T> targets, T learningRate) => network.Step(inputs, targets, learningRate);
}
