namespace NetGen.Tuning;

/// <summary>How a study runs in a process.</summary>
public sealed record StudyOptions
{
    /// <summary>
    /// Where the study keeps its journal, from which it resumes, and leaves its results: <c>trials.csv</c>, <c>trials.json</c>, <c>plots.svg</c> and
    /// <c>best.safetensors</c>. It is created if it does not exist. Null for nowhere.
    /// </summary>
    /// <exception cref="ArgumentException">It is empty.</exception>
    public string? Folder { get; init => field = value is null ? null : Require.Named(value, nameof(Folder)); }

    /// <summary>How many trials run at once, each on a thread of its own.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public int Workers { get; init => field = Require.Positive(value, nameof(Workers)); } = Environment.ProcessorCount;

    /// <summary>
    /// Who is told how the study gets on, such as a <see cref="ConsoleTable"/>: when a trial begins, reports or ends, and each second in which none does. It
    /// is called on several threads, one at a time. What it throws ends the study.
    /// </summary>
    public IProgress<StudyProgress>? Progress { get; init; }
}
