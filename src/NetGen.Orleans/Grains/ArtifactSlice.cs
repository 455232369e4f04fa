namespace NetGen.Orleans.Grains;

/// <summary>A part of an artifact.</summary>
[GenerateSerializer]
internal sealed class ArtifactSlice
{
    /// <summary>How many bytes a slice has at most.</summary>
    public const int Capacity = 128 * 1024;

    [Id(0)]
    public byte[] Content { get; set; } = [];
}
