using System.Numerics;

namespace NetGen.Data;

/// <summary>The inputs of one batch after another, in the same memory.</summary>
internal abstract class InputBuffer<T, TInputs>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TInputs : allows ref struct
{
    /// <summary>The batch loaded last.</summary>
    public abstract TInputs Inputs { get; }

    /// <summary>Loads the inputs of some samples.</summary>
    public abstract void Load(ReadOnlySpan<int> samples);

    /// <summary>The numbers of a sample of the batch, which may be changed; empty where its inputs are others.</summary>
    /// <param name="sample">Which one of the batch.</param>
    public virtual Span<T> NumbersOf(int sample) => [];
}
