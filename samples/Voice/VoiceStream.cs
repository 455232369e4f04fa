namespace Samples.Voice;

/// <summary>A sound that is listened to chunk by chunk.</summary>
internal sealed class VoiceStream(VoiceDetector detector)
{
    /// <summary>Samples of a second.</summary>
    public const int Rate = 16_000;

    /// <summary>Samples of a chunk.</summary>
    public const int Chunk = 512;

    private const int Context = VoiceDetector.InputSize - Chunk;

    private readonly VoiceDetector.State _state = new();
    private readonly float[] _inputs = new float[VoiceDetector.InputSize];

    /// <summary>How probable it is that somebody speaks in the next chunk.</summary>
    public float Next(ReadOnlySpan<float> chunk)
    {
        // The end of the chunk before is what this one begins with.
        _inputs.AsSpan(Chunk).CopyTo(_inputs);
        chunk.CopyTo(_inputs.AsSpan(Context));
        float probability = 0;
        detector.Forward(_state, _inputs, new Span<float>(ref probability));
        return probability;
    }
}
