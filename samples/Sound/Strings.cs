namespace Samples.Sound;

/// <summary>Plucked strings, as Karplus and Strong make them: noise goes round in a delay line, which smooths it a little each time.</summary>
internal static class Strings
{
    public const int Rate = 44_100;

    /// <summary>A chord of one to four strings three times a second, hard and soft; the same seed plays the same.</summary>
    public static float[] Play(int seconds, int seed)
    {
        var random = new RandomState(seed);
        var sound = new float[seconds * Rate];
        for (int start = 0; start < sound.Length; start += Rate / 3)
        {
            double loudness = Math.Pow(random.RandomSample(), 2);
            int strings = 1 + (int)(4 * random.RandomSample());
            for (int i = 0; i < strings; i++)
                Pluck(sound.AsSpan(start), 82.4 * Math.Pow(2, Math.Floor(36 * random.RandomSample()) / 12), loudness, random);
        }

        return sound;
    }

    private static void Pluck(Span<float> sound, double frequency, double loudness, RandomState random)
    {
        var line = new double[(int)(Rate / frequency)];
        for (int i = 0; i < line.Length; i++)
            line[i] = 0.5 * loudness * (2 * random.RandomSample() - 1);
        for (int i = 0; i < sound.Length; i++)
        {
            int at = i % line.Length;
            sound[i] += (float)line[at];
            line[at] = 0.498 * (line[at] + line[(at + 1) % line.Length]);
        }
    }
}
