namespace Samples.Sound;

/// <summary>
/// Sounds of one length and what the tube makes of them, cut into pieces: a piece has the next steps of all recordings, one recording after the other, as a state takes them.
/// </summary>
internal sealed class Recordings
{
    private const int Steps = 256;

    public Recordings(int count, int seconds)
    {
        float[][] sounds = [.. Enumerable.Range(1, count).Select(seed => Strings.Play(seconds, seed))];
        (Count, Inputs, Targets) = (count, Cut(sounds), Cut([.. sounds.Select(Tube.Amplify)]));
    }

    public int Count { get; }

    public int Pieces => Inputs.Length;

    /// <summary>[piece][recording · step].</summary>
    public float[][] Inputs { get; }

    /// <summary>[piece][recording · step].</summary>
    public float[][] Targets { get; }

    private static float[][] Cut(float[][] sounds) =>
        [.. Enumerable.Range(0, sounds[0].Length / Steps).Select(piece => sounds.SelectMany(sound => sound[(piece * Steps)..((piece + 1) * Steps)]).ToArray())];
}
