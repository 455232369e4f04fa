namespace Samples.Characters;

/// <summary>What the network has to beat: how often each character follows each other.</summary>
internal sealed class Pairs
{
    /// <summary>How often a pair counts that was never met, so that none is impossible.</summary>
    private const double Doubt = 0.1;

    private readonly double[,] _counts = new double[Text.Characters, Text.Characters];

    private readonly double[] _all = new double[Text.Characters];

    public Pairs(ReadOnlySpan<int> text)
    {
        for (int i = 1; i < text.Length; i++)
        {
            _counts[text[i - 1], text[i]]++;
            _all[text[i - 1]]++;
        }
    }

    /// <summary>How many bits each character of another text takes, where its probability behind the one before is known.</summary>
    public double BitsPerCharacter(ReadOnlySpan<int> text)
    {
        double bits = 0;
        for (int i = 1; i < text.Length; i++)
            bits -= Math.Log2((_counts[text[i - 1], text[i]] + Doubt) / (_all[text[i - 1]] + Doubt * Text.Characters));
        return bits / (text.Length - 1);
    }
}
