using NetGen.Package.Tests.Infrastructure;

namespace NetGen.Package.Tests;

/// <summary>One commit gives the same packages to the bit, wherever it lies and wherever it was cloned from.</summary>
[Collection(Packed.Name)]
public sealed class ReproducibilityTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("netgen-clones-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Two_clones_of_a_commit_pack_the_same_bits()
    {
        var first = PackAll("one", "https://github.com/netgen/netgen.git");
        var second = PackAll(Path.Combine("another", "of a longer name"), "https://git.example/fork");

        Assert.Equal(first.Keys, second.Keys);
        string[] different = [.. first.Keys.Where(file => !first[file].AsSpan().SequenceEqual(second[file])).Select(file => Difference(file, first[file], second[file]))];
        Assert.True(different.Length == 0, $"Two packs differ in:\n{string.Join('\n', different)}");
    }

    private SortedDictionary<string, byte[]> PackAll(string folder, string origin) => new Clone(Path.Combine(_folder.FullName, folder), origin).PackAll();

    private static string Difference(string file, byte[] first, byte[] second) =>
        $"{file}, of {first.Length:N0} and {second.Length:N0} bytes, from byte {first.AsSpan().CommonPrefixLength(second):N0} on";
}
