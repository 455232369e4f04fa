using System.Numerics;

namespace NetGen.Training;

/// <summary>A network's passes over a batch whose inputs are one value, whatever kind of inputs it takes.</summary>
/// <typeparam name="T">The network's type of number.</typeparam>
/// <typeparam name="TInputs">The inputs of a batch.</typeparam>
internal abstract class Passes<T, TInputs>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TInputs : allows ref struct
{
    public abstract void Forward(TInputs inputs, Span<T> outputs);

    public abstract T EvaluateHeads(TInputs inputs, ReadOnlySpan<T> targets, Span<T> losses);

    public abstract T Backward(TInputs inputs, ReadOnlySpan<T> targets, bool accumulate);

    public abstract T Step(TInputs inputs, ReadOnlySpan<T> targets, T learningRate);
}
