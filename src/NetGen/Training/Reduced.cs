using System.Numerics;

namespace NetGen.Training;

/// <summary>How a network makes one number of a batch's losses.</summary>
internal static class Reduced<TNetwork, T>
    where TNetwork : ITrainableNetwork<TNetwork, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Whether it is their mean, and gradients are its gradients.</summary>
    public static readonly bool IsMean = TNetwork.Description.Reduction == Reduction.Mean;

    /// <summary>The sum of the losses behind what a network returned for a batch.</summary>
    /// <param name="reduced">What it returned.</param>
    /// <param name="counted">How many samples a mean is over.</param>
    public static double Sum(T reduced, double counted) => double.CreateTruncating(reduced) * (IsMean ? counted : 1);
}
