using System.Numerics;
using System.Reflection;

namespace NetGen.Generators.Tests.Infrastructure.Driving;

/// <summary>Calls of every member of a network that takes numbers, of which none should allocate.</summary>
internal static class NetworkWorkout
{
    /// <summary>What makes the calls with a batch of so many samples.</summary>
    public static Action<int> Of(AnyNetwork network, int largestBatch)
    {
        Type type = network.Underlying.GetType();
        Type contract = type.GetInterfaces().Single(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(INetwork<,>));
        return (Action<int>)typeof(NetworkWorkout).GetMethod(nameof(OfNetwork), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(type, contract.GenericTypeArguments[1]).Invoke(null, [network.Underlying, largestBatch])!;
    }

    private static Action<int> OfNetwork<TNetwork, T>(TNetwork network, int largestBatch)
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] inputs = new T[largestBatch * TNetwork.InputSize], inputGradients = new T[inputs.Length], outputs = new T[largestBatch * TNetwork.OutputSize];
        return batch =>
        {
            ReadOnlySpan<T> x = inputs.AsSpan(0, batch * TNetwork.InputSize);
            Span<T> y = outputs.AsSpan(0, batch * TNetwork.OutputSize);
            network.Forward(x, y);
            network.Evaluate(x, y);
            network.Backward(x, y);
            network.BackwardFrom(x, y, inputGradients.AsSpan(0, x.Length));
            network.Update(T.Zero);
            network.Step(x, y, T.Zero);
        };
    }
}
