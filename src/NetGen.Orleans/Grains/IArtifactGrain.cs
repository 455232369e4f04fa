namespace NetGen.Orleans.Grains;

/// <summary>Something that a trial saved, in slices so that no call takes long. Its key is study/name.</summary>
internal interface IArtifactGrain : IGrainWithStringKey
{
    /// <summary>Stores a slice. With the last one the whole takes the place of what was there.</summary>
    /// <param name="lease">The lease of whoever saves: what was saved under a higher one stays.</param>
    /// <param name="index">Which slice.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="slice">Its bytes.</param>
    Task<SliceReply> Write(long lease, int index, int count, byte[] slice);

    /// <summary>How many slices there are; 0 if nothing is saved.</summary>
    Task<int> Count();

    /// <summary>A slice.</summary>
    Task<byte[]> Read(int index);

    /// <summary>Forgets it.</summary>
    Task Delete();
}
