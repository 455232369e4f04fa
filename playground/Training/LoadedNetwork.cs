using System.Reflection;

namespace NetGen.Playground.Training;

/// <summary>Finds the network of an assembly.</summary>
public static class LoadedNetwork
{
    /// <summary>Makes the first network that an assembly declares.</summary>
    /// <param name="assembly">The bytes of the assembly.</param>
    /// <param name="seed">The seed of its initial parameters.</param>
    /// <exception cref="InvalidOperationException">There is none that can be trained here.</exception>
    public static INetworkRunner Create(byte[] assembly, int seed)
    {
        foreach (Type type in Assembly.Load(assembly).GetTypes().OrderBy(type => type.MetadataToken))
        {
            if (type.GetInterfaces().FirstOrDefault(IsNetwork) is { } network && !type.ContainsGenericParameters && !type.IsAbstract)
                return (INetworkRunner)Activator.CreateInstance(typeof(NetworkRunner<,>).MakeGenericType(type, network.GetGenericArguments()[1]), Make(type, seed))!;
        }

        throw new InvalidOperationException("There is no network here whose inputs are numbers: put [Layer(2, 8)] and [Layer(8, 1)] on a partial class.");
    }

    private static bool IsNetwork(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(INetwork<,>);

    private static object Make(Type type, int seed)
    {
        try
        {
            ConstructorInfo? seeded = type.GetConstructor([typeof(int)]);
            return seeded?.Invoke([seed]) ?? Activator.CreateInstance(type)!;
        }
        catch (TargetInvocationException thrown)
        {
            Exception reason = thrown.GetBaseException();
            throw new InvalidOperationException($"The constructor of {type.Name} failed. {reason.GetType().Name}: {reason.Message}", reason);
        }
        catch (MissingMethodException)
        {
            throw new InvalidOperationException($"{type.Name} has no constructor that takes a seed, and none that takes nothing: add one.");
        }
    }
}
