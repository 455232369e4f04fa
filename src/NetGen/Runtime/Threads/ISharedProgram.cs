using System.ComponentModel;
using System.Numerics;

namespace NetGen.Runtime;

/// <summary>
/// A program of a generated network in three phases, each of which waits for the one before: what samples have in common, the samples, and the
/// gradients of parameters, which sum over the samples. Where there are few parameters, the samples' phase computes gradients for each partition of them.
/// </summary>
/// <typeparam name="T">The network's type of number.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[CLSCompliant(false)]
public interface ISharedProgram<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>What the number of samples in a partition is a multiple of, the last one apart: whole tiles.</summary>
    static virtual int PartitionStep => 16;

    /// <summary>How many gradients each partition of the samples has of its own; 0 where the last phase computes those of all.</summary>
    static virtual int Gradients => 0;

    /// <summary>For how many partitions the scratch memory has room for such gradients, at most 16: no batch is divided into more.</summary>
    static virtual int PartitionsWithGradients => 0;

    /// <summary>From the gradients of one partition to those of the next, the first of which are at the beginning of the scratch memory.</summary>
    static virtual int GradientStride => 0;

    /// <summary>How many samples a partition with gradients of its own goes through at once.</summary>
    static virtual int PartitionBlock => int.MaxValue;

    /// <summary>Where the rows of the first such partition begin in the scratch memory.</summary>
    static virtual int RowsStart => 0;

    /// <summary>From the rows of one such partition to those of the next.</summary>
    static virtual int RowsStride => 0;

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
    /// <param name="partition">Which of the parameters.</param>
    static virtual void ForParameters(in Batch<T> batch, Partition partition)
    {
    }
}
