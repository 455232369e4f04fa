namespace NetGen.Orleans.Grains;

/// <summary>Which slices make up an artifact.</summary>
[GenerateSerializer]
internal sealed class ArtifactState
{
    /// <summary>The lease under which it was saved.</summary>
    [Id(0)]
    public long Lease { get; set; }

    /// <summary>Which of the two sets of slices is the whole one; the other is written meanwhile.</summary>
    [Id(1)]
    public int Set { get; set; }

    /// <summary>How many slices there are.</summary>
    [Id(2)]
    public int Count { get; set; }
}
