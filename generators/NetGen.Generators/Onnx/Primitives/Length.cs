namespace NetGen.Generators.Onnx.Primitives;

/// <summary>How long an axis is: so many for each sample of the batch, or a fixed number. One of both is 0.</summary>
internal readonly record struct Length(long Fixed, long PerSample = 0)
{
    public static readonly Length One = new(1), Batch = new(0, 1);

    /// <summary>Whether the samples of the batch lie along the axis.</summary>
    public bool IsBatch => PerSample != 0;

    public static implicit operator Length(long fixedLength) => new(fixedLength);

    /// <summary>For a batch of so many samples.</summary>
    public long For(long samples) => Fixed + (PerSample * samples);

    public override string ToString() => !IsBatch ? $"{Fixed}" : PerSample == 1 ? "N" : $"{PerSample}·N";
}
