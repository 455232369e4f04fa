namespace NetGen.Orleans.Grains;

/// <summary>What is stored of a study beside its journal.</summary>
[GenerateSerializer]
internal sealed class StudyState
{
    /// <summary>What the study is; null before it was started.</summary>
    [Id(0)]
    public string? Header { get; set; }

    /// <summary>Why it was ended; null if it was not.</summary>
    [Id(1)]
    public string? Error { get; set; }
}
