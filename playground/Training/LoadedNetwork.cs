using System.Reflection;

namespace NetGen.Playground.Training;

/// <summary>The network of an assembly.</summary>
/// <param name="Runner">The first that it declares.</param>
/// <param name="Others">The names of the rest.</param>
public sealed record LoadedNetwork(INetworkRunner Runner, IReadOnlyList<string> Others)
{
    /// <summary>Makes the first network that an assembly declares.</summary>
    /// <param name="assembly">The bytes of the assembly.</param>
    /// <param name="seed">The seed of its initial parameters.</param>
    /// <exception cref="InvalidOperationException">There is none that can be trained here.</exception>
    public static LoadedNetwork Create(byte[] assembly, int seed)
    {
        Type[] networks = [.. Assembly.Load(assembly).GetTypes().Where(IsNetwork).OrderBy(type => type.MetadataToken)];
        return networks.Length > 0
            ? new LoadedNetwork(Run(networks[0], seed), [.. networks.Skip(1).Select(type => type.Name)])
            : throw new InvalidOperationException("There is no network here whose inputs are numbers: put [Layer(2, 8)] and [Layer(8, 1)] on a partial class.");
    }

    private static bool IsNetwork(Type type) => !type.ContainsGenericParameters && !type.IsAbstract && Implemented(type) is not null;

    private static Type? Implemented(Type type) =>
        type.GetInterfaces().FirstOrDefault(implemented => implemented.IsGenericType && implemented.GetGenericTypeDefinition() == typeof(INetwork<,>));

    private static INetworkRunner Run(Type type, int seed) => (INetworkRunner)Activator.CreateInstance(
        typeof(NetworkRunner<,>).MakeGenericType(type, Implemented(type)!.GetGenericArguments()[1]), Make(type, seed))!;

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
