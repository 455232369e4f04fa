using NetGen.Generators.Tests.Execution.Naive;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests.Execution;

/// <summary>Compiles architectures that a test names itself.</summary>
internal static class Declared
{
    public static NetworkPair Pair(Architecture architecture, int seed = 1) =>
        new(architecture, Compile.Load(architecture.Declaration).Network(architecture.Name), seed);

    /// <summary>All of them in one compilation.</summary>
    public static IReadOnlyDictionary<string, Lazy<NetworkPair>> Pairs(params Architecture[] architectures)
    {
        var assembly = new Lazy<LoadedAssembly>(() => Compile.Load([.. architectures.Select(architecture => architecture.Declaration)]));
        return architectures.ToDictionary(
            architecture => architecture.Name,
            architecture => new Lazy<NetworkPair>(() => new NetworkPair(architecture, assembly.Value.Network(architecture.Name), seed: 1)));
    }
}
