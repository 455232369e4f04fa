using NetGen.Orleans.Grains;
using NetGen.Tuning.Storage;

namespace NetGen.Orleans.Working;

/// <summary>Artifacts of a study on the cluster, as a worker sees them under its lease.</summary>
internal sealed class ClusterArtifacts(IGrainFactory grains, string study, long lease, Patience patience, CancellationToken cancellation) : IArtifacts
{
    private readonly HashSet<string> _seen = [];

    /// <exception cref="OperationCanceledException">Another worker has the trial by now.</exception>
    public void Save(string name, byte[] content)
    {
        _seen.Add(name);
        var count = Math.Max(1, (content.Length + ArtifactSlice.Capacity - 1) / ArtifactSlice.Capacity);
        for (var i = 0; i < count;)
        {
            var (index, slice) = (i, content.AsSpan(Range(i, content.Length)).ToArray());
            var reply = patience.Call(() => Grain(name).Write(lease, index, count, slice), cancellation);
            if (reply == SliceReply.Refused) throw new OperationCanceledException("Another worker has the trial.");
            i = reply == SliceReply.Stored ? i + 1 : 0;
        }
    }

    public byte[]? Load(string name)
    {
        var count = patience.Call(Grain(name).Count, cancellation);
        if (count == 0) return null;
        _seen.Add(name);
        using var content = new MemoryStream();
        for (var i = 0; i < count; i++)
        {
            var index = i;
            content.Write(patience.Call(() => Grain(name).Read(index), cancellation));
        }

        return content.ToArray();
    }

    public string PlaceOf(string name) => $"{study}/{name} on the cluster";

    /// <summary>Forgets a name that this worker has saved or found.</summary>
    public void DeleteSeen(string name)
    {
        if (_seen.Contains(name)) Delete(name);
    }

    public void Delete(string name) => patience.Call(
        async () =>
        {
            await Grain(name).Delete();
            return true;
        }, cancellation);

    private static Range Range(int slice, int length) => new(slice * ArtifactSlice.Capacity, Math.Min(length, (slice + 1) * ArtifactSlice.Capacity));

    private IArtifactGrain Grain(string name) => grains.GetGrain<IArtifactGrain>($"{study}/{name}");
}
