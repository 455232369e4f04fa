using System.Numerics;

namespace NetGen;

/// <summary>Copies between networks of one class.</summary>
public static class NetworkCopies
{
    /// <summary>Makes weights and biases those of another network; the optimizer's state is let be.</summary>
    /// <param name="network">The network to change.</param>
    /// <param name="source">The network to copy from.</param>
    public static void CopyParametersFrom<TSelf, T>(this ITrainableNetwork<TSelf, T> network, ITrainableNetwork<TSelf, T> source)
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(source);
        source.Parameters.CopyTo(network.Parameters);
    }

    /// <summary>
    /// Makes everything that a network has learned with that of another one: parameters, the optimizer's state and that of dropout.
    /// </summary>
    /// <param name="network">The network to change.</param>
    /// <param name="source">The network to copy from.</param>
    public static void CopyFrom<TSelf, T>(this ITrainableNetwork<TSelf, T> network, ITrainableNetwork<TSelf, T> source)
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        network.CopyParametersFrom(source);
        for (var i = 0; i < TSelf.OptimizerStateCount; i++) source.OptimizerState(i).CopyTo(network.OptimizerState(i));
        source.OptimizerScalars.CopyTo(network.OptimizerScalars);
        network.DropoutSeed = source.DropoutSeed;
    }

    /// <summary>A second network that answers and goes on learning like this one, and shares nothing with it. Gradients are not copied.</summary>
    /// <param name="network">The network. Its class needs a constructor without parameters, which generated networks have.</param>
    public static TSelf Clone<TSelf, T>(this ITrainableNetwork<TSelf, T> network)
        where TSelf : ITrainableNetwork<TSelf, T>, new()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var clone = new TSelf();
        clone.CopyFrom(network);
        return clone;
    }
}
