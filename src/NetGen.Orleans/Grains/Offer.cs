namespace NetGen.Orleans.Grains;

/// <summary>A trial for a worker, or none.</summary>
[GenerateSerializer]
internal sealed record Offer
{
    /// <summary>The trial as a line of a journal; null if there is none at the moment.</summary>
    [Id(0)]
    public string? Trial { get; init; }

    /// <summary>The trial's seed.</summary>
    [Id(1)]
    public int Seed { get; init; }

    /// <summary>What earlier workers reported of it.</summary>
    [Id(2)]
    public double[] Reports { get; init; } = [];

    /// <summary>Why this worker gets none; null if it may get one.</summary>
    [Id(3)]
    public string? Refusal { get; init; }
}
