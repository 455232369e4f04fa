namespace Samples.Voice;

/// <summary>
/// A sound that is listened to chunk by chunk. The file's inputs and outputs lie side by side in a row: a chunk and the state before it, an answer and the state after it.
/// </summary>
internal sealed class VoiceStream(VoiceDetector detector)
{
    /// <summary>Samples of a second.</summary>
    public const int Rate = 16_000;

    /// <summary>Samples of a chunk.</summary>
    public const int Chunk = 512;

    private const int Context = 64, State = 2 * 128;

    private readonly float[] _inputs = new float[Context + Chunk + State];
    private readonly float[] _outputs = new float[1 + State];

    /// <summary>How probable it is that somebody speaks in the next chunk.</summary>
    public float Next(ReadOnlySpan<float> chunk)
    {
        // The end of the chunk before is what this one begins with.
        _inputs.AsSpan(Chunk, Context).CopyTo(_inputs);
        chunk.CopyTo(_inputs.AsSpan(Context, Chunk));
        _outputs.AsSpan(1).CopyTo(_inputs.AsSpan(Context + Chunk));
        detector.Forward(_inputs, _outputs);
        return _outputs[0];
    }
}
