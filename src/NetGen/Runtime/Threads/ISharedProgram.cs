using System.ComponentModel;

namespace NetGen.Runtime;

/// <summary>
/// A program of a generated network in three phases, each of which waits for the one before: what samples have in common, the samples, and the
/// gradients of parameters, which sum over the samples.
/// </summary>
/// <typeparam name="T">The network's type of number.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[CLSCompliant(false)]
public interface ISharedProgram<T>
    where T : unmanaged
{
    /// <summary>Prepares what all samples use.</summary>
    /// <param name="batch">All samples.</param>
    static virtual void Prepare(in Batch<T> batch)
    {
    }

    /// <summary>Computes everything that belongs to some samples.</summary>
    /// <param name="batch">All samples.</param>
    /// <param name="first">The first of them.</param>
    /// <param name="samples">How many.</param>
    /// <returns>The sum of their losses.</returns>
    static abstract double ForSamples(in Batch<T> batch, int first, int samples);

    /// <summary>Computes the gradients of some parameters from all samples.</summary>
    /// <param name="batch">All samples.</param>
    /// <param name="share">Which of the parameters.</param>
    static virtual void ForParameters(in Batch<T> batch, Share share)
    {
    }
}
