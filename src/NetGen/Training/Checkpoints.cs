namespace NetGen.Training;

/// <summary>Where and how often a run saves what it needs to go on as if it had never been interrupted.</summary>
/// <param name="Path">The file, safetensors; each checkpoint replaces the one before, atomically.</param>
public sealed record Checkpoints(string Path)
{
    /// <summary>The file.</summary>
    /// <exception cref="ArgumentException">It is empty.</exception>
    public string Path { get; init; } = Path is { Length: > 0 } ? Path : throw new ArgumentException("A checkpoint needs the path of a file.", nameof(Path));

    /// <summary>After how many epochs a checkpoint is written each time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public int EveryEpochs { get; init => field = Check.Positive(value, nameof(EveryEpochs)); } = 1;

    /// <summary>After how many steps of an epoch a checkpoint is written each time, besides those between epochs; 0 for none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int EverySteps { get; init => field = Check.NotNegative(value, nameof(EverySteps)); }

    /// <summary>Whether a run goes on from the file if there is one; otherwise it starts anew and overwrites it.</summary>
    public bool Resume { get; init; } = true;
}
