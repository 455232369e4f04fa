using System.Collections.Concurrent;

namespace NetGen.Tuning.Storage;

/// <summary>Artifacts of a study that has no folder.</summary>
internal sealed class MemoryArtifacts : IArtifacts
{
    private readonly ConcurrentDictionary<string, byte[]> _contents = new(StringComparer.Ordinal);

    public void Save(string name, byte[] content) => _contents[name] = content;

    public byte[]? Load(string name) => _contents.GetValueOrDefault(name);

    public string PlaceOf(string name) => $"{name} in memory";

    public void Delete(string name) => _contents.TryRemove(name, out _);
}
