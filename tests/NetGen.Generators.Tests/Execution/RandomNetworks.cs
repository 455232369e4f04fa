using System.Collections.Immutable;
using NetGen.Generators.Tests.Execution.Naive;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests.Execution;

/// <summary>The random architectures compiled: many to a compilation, since the compiler's own start costs more than a network.</summary>
public static class RandomNetworks
{
    private const int ChunkSize = 20;

    private static readonly ImmutableArray<Lazy<LoadedAssembly>> Chunks =
    [
        .. RandomArchitectures.All.Chunk(ChunkSize).Select(chunk => new Lazy<LoadedAssembly>(() =>
            Compile.Load([.. chunk.Select(architecture => architecture.Declaration)]))),
    ];

    /// <summary>Indices into <see cref="RandomArchitectures.All"/>, for theories.</summary>
    public static TheoryData<int> Indices => [.. Enumerable.Range(0, RandomArchitectures.All.Length)];

    /// <summary>Those of them in double, which alone can be certified by finite differences.</summary>
    public static TheoryData<int> IndicesInDouble =>
        [.. Enumerable.Range(0, RandomArchitectures.All.Length).Where(index => RandomArchitectures.All[index].Precision == Precision.Double)];

    public static NetworkPair Create(int index)
    {
        Architecture architecture = RandomArchitectures.All[index];
        return new NetworkPair(architecture, Chunks[index / ChunkSize].Value.Network(architecture.Name), seed: index);
    }
}
