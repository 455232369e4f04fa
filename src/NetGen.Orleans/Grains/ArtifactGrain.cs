using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace NetGen.Orleans.Grains;

/// <summary>Something that a trial saved. Of two sets of slices one is whole, and the other is written over.</summary>
internal sealed class ArtifactGrain(
    [PersistentState("netgen-artifact", StudyStorage.Name)] IPersistentState<ArtifactState> state,
    [FromKeyedServices(StudyStorage.Name)] IGrainStorage storage) : Grain, IArtifactGrain
{
    private const string Kind = "netgen-slice";
    private const long SetSize = int.MaxValue;

    /// <summary>The highest lease under which someone has begun to save: of two workers that believe in the same trial, the slices must not mix.</summary>
    private long _writer;

    private string Key => this.GetPrimaryKeyString();

    public async Task<SliceReply> Write(long lease, int index, int count, byte[] slice)
    {
        if (index == 0) _writer = Math.Max(_writer, lease);
        if (lease < Math.Max(_writer, state.State.Lease)) return SliceReply.Refused;
        if (_writer != lease) return SliceReply.StartAgain;
        var set = 1 - state.State.Set;
        await Store(set, index, slice);
        if (index == count - 1) await Complete(lease, set, count);
        return SliceReply.Stored;
    }

    public Task<int> Count() => Task.FromResult(state.State.Count);

    public async Task<byte[]> Read(int index) => (await storage.Read<ArtifactSlice>(Kind, Key, Part(state.State.Set, index))).State!.Content;

    public async Task Delete()
    {
        var (set, count) = (state.State.Set, state.State.Count);
        if (state.RecordExists) await state.ClearStateAsync();
        await Clear(set, count);
        DeactivateOnIdle();
    }

    private static long Part(int set, int index) => set * SetSize + index;

    /// <summary>Makes the set that was just written the whole one.</summary>
    private async Task Complete(long lease, int set, int count)
    {
        var old = state.State.Count;
        (state.State.Lease, state.State.Set, state.State.Count) = (lease, set, count);
        try
        {
            await state.WriteStateAsync();
        }
        catch
        {
            DeactivateOnIdle();
            throw;
        }

        await Clear(1 - set, old);
    }

    private async Task Store(int set, int index, byte[] content)
    {
        var slice = await storage.Read<ArtifactSlice>(Kind, Key, Part(set, index));
        slice.State!.Content = content;
        await storage.Write(Kind, Key, Part(set, index), slice);
    }

    private async Task Clear(int set, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var slice = await storage.Read<ArtifactSlice>(Kind, Key, Part(set, i));
            if (slice.RecordExists) await storage.Clear(Kind, Key, Part(set, i), slice);
        }
    }
}
