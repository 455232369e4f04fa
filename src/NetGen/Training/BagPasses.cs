using System.Numerics;

namespace NetGen.Training;

/// <summary>The passes of a network of lists of indices.</summary>
internal sealed class BagPasses<TNetwork, T>(TNetwork network) : Passes<T, IndexLists>
    where TNetwork : IBagNetwork<TNetwork, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public override void Forward(IndexLists inputs, Span<T> outputs) => network.Forward(inputs.Indices, inputs.Offsets, outputs);

    public override T EvaluateHeads(IndexLists inputs, ReadOnlySpan<T> targets, Span<T> losses) => network.EvaluateHeads(inputs.Indices, inputs.Offsets, targets, losses);

    public override T Backward(IndexLists inputs, ReadOnlySpan<T> targets, bool accumulate) => network.Backward(inputs.Indices, inputs.Offsets, targets, accumulate);

    public override T Step(IndexLists inputs, ReadOnlySpan<T> targets, T learningRate) => network.Step(inputs.Indices, inputs.Offsets, targets, learningRate);
}
