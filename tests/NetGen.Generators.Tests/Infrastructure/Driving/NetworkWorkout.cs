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

    /// <summary>The bytes that calls with such batches allocate: the least of a few rounds, since what other threads make the runtime do may be charged to this one.</summary>
    public static long Allocated(Action<int> workout, int[] batches)
    {
        long least = long.MaxValue;
        for (int round = 0; round < 3; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            foreach (int batch in batches)
                workout(batch);
            least = long.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
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
