using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>What inference knows of a batch's statistics. Generated code calls these.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Running
{
    /// <summary>running = (1 − momentum)·running + momentum·mean.</summary>
    /// <param name="running">The first of as many as there are channels.</param>
    /// <param name="mean">Those of the batch.</param>
    /// <param name="channels">How many there are.</param>
    /// <param name="momentum">How far they move.</param>
    /// <param name="rows">The rows of the batch.</param>
    public static void MoveMean<T>(ref T running, ref T mean, int channels, double momentum, int rows)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Move(ref running, ref mean, channels, momentum, momentum);

    /// <summary>running = (1 − momentum)·running + momentum·variance·rows/(rows − 1): of a variance, what is likely for all there might be.</summary>
    /// <param name="running">The first of as many as there are channels.</param>
    /// <param name="variance">Those of the batch.</param>
    /// <param name="channels">How many there are.</param>
    /// <param name="momentum">How far they move.</param>
    /// <param name="rows">The rows of the batch, two at least.</param>
    public static void MoveVariance<T>(ref T running, ref T variance, int channels, double momentum, int rows)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Move(ref running, ref variance, channels, momentum, momentum * rows / (rows - 1.0));

    private static void Move<T>(ref T running, ref T statistic, int channels, double momentum, double weight)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T kept = T.CreateTruncating(1 - momentum), taken = T.CreateTruncating(weight);
        for (int channel = 0; channel < channels; channel++)
            Unsafe.Add(ref running, channel) = kept * Unsafe.Add(ref running, channel) + taken * Unsafe.Add(ref statistic, channel);
    }
}
