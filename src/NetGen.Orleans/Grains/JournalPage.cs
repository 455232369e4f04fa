namespace NetGen.Orleans.Grains;

/// <summary>Some lines of a journal, which are stored together.</summary>
[GenerateSerializer]
internal sealed class JournalPage
{
    /// <summary>How many lines a page gets: it is written anew with each.</summary>
    public const int Capacity = 64;

    [Id(0)]
    public List<string> Lines { get; set; } = [];

    public bool IsFull => Lines.Count >= Capacity;
}
