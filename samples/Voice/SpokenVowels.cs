namespace Samples.Voice;

/// <summary>
/// Vowels between noises, as somebody would say them: pulses of a larynx through the resonances of a mouth (Klatt, "Software for a cascade/parallel formant synthesizer", 1980).
/// </summary>
internal sealed class SpokenVowels(int seed)
{
    private const int Rate = VoiceStream.Rate;

    // The frequencies of the first three resonances in a, i, u, e, o: Peterson and Barney, "Control Methods Used in a Study of the Vowels" (1952).
    private static readonly double[][] Vowels = [[730, 1090, 2440], [270, 2290, 3010], [300, 870, 2240], [530, 1840, 2480], [570, 840, 2410]];

    private readonly Random _random = new(seed);
    private readonly List<float> _sound = [];

    /// <summary>What has been said so far.</summary>
    public float[] Sound => [.. _sound];

    /// <summary>Nobody speaks; the room is not quite silent.</summary>
    public void Pause(double seconds) => Add(new double[(int)(seconds * Rate)]);

    public void Speak(int syllables)
    {
        for (int syllable = 0; syllable < syllables; syllable++)
        {
            Add(Consonant(0.06));
            Add(Vowel(Vowels[syllable % Vowels.Length], 0.16, pitch: 120 + _random.Next(10)));
            Pause(0.02);
        }
    }

    private double[] Consonant(double seconds)
    {
        int count = (int)(seconds * Rate);
        return [.. Enumerable.Range(0, count).Select(i => 0.08 * Noise() * Math.Sin(Math.PI * i / count))];
    }

    private double[] Vowel(double[] resonances, double seconds, double pitch)
    {
        double[] sound = Pulses((int)(seconds * Rate), pitch);
        foreach (var (frequency, width) in resonances.Append(3500).Zip([80.0, 90, 120, 200]))
            sound = Resonance(sound, frequency, width);
        double loudest = sound.Max(Math.Abs);
        return [.. sound.Select((value, i) => 0.5 * value / loudest * Math.Min(1, Math.Min(i, sound.Length - i) / (0.03 * Rate)))];
    }

    /// <summary>What comes out of the larynx: the pitch falls as in speech, and trembles.</summary>
    private double[] Pulses(int count, double pitch)
    {
        var pulses = new double[count];
        double phase = 0;
        for (int i = 0; i < count; i++)
        {
            phase += (pitch - (15.0 * i / count) + (2 * Math.Sin(2 * Math.PI * 5 * i / Rate))) / Rate;
            double place = phase % 1 / 0.6;
            pulses[i] = (place < 1 ? Math.Pow(Math.Sin(Math.PI * place), 2) * (1.6 - (2.4 * place)) : 0) + (0.01 * Noise());
        }

        return pulses;
    }

    private static double[] Resonance(double[] sound, double frequency, double width)
    {
        double radius = Math.Exp(-Math.PI * width / Rate), first = 2 * radius * Math.Cos(2 * Math.PI * frequency / Rate), second = -radius * radius;
        var result = new double[sound.Length];
        for (int i = 2; i < sound.Length; i++)
            result[i] = ((1 - first - second) * sound[i]) + (first * result[i - 1]) + (second * result[i - 2]);
        return result;
    }

    private void Add(IEnumerable<double> sound) => _sound.AddRange(sound.Select(value => (float)(value + (0.003 * Noise()))));

    /// <summary>A normally distributed number: the sum of twelve uniform ones is nearly one.</summary>
    private double Noise() => Enumerable.Range(0, 12).Sum(_ => _random.NextDouble()) - 6;
}
