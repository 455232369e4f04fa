using System.Numerics;
using NetGen.Weights;

namespace NetGen.Tuning.Networks;

/// <summary>A trained network whose class is of no importance.</summary>
internal abstract class EnsembleMember<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public abstract string Name { get; }

    public abstract int InputSize { get; }

    public abstract int OutputSize { get; }

    public abstract void Forward(ReadOnlySpan<T> inputs, Span<T> outputs);

    /// <summary>Its parameters, as a network's own file has them.</summary>
    public abstract TensorFile ToFile();
}
