namespace NetGen.Orleans.Grains;

/// <summary>A page of a journal.</summary>
/// <param name="Lines">Its lines so far.</param>
/// <param name="IsFull">Whether it gets no more: the next page follows.</param>
/// <param name="Error">Why the study was ended; null if it was not.</param>
[GenerateSerializer]
internal sealed record JournalReply([property: Id(0)] string[] Lines, [property: Id(1)] bool IsFull, [property: Id(2)] string? Error);
