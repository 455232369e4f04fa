namespace Samples.Characters;

/// <summary>Writes on where a text ends, character by character: each is drawn by its probability behind those before.</summary>
internal sealed class Writer(NextCharacter network, RandomState random)
{
    private readonly float[] _probabilities = new float[NextCharacter.OutputSize];

    public string Write(string beginning, int characters)
    {
        List<int> text = [.. Text.ToNumbers(beginning)];
        for (int i = 0; i < characters; i++)
            text.Add(Draw(Next(text)));
        return string.Concat(text.Select(Text.ToCharacter));
    }

    /// <summary>The probabilities behind the end of a text. What is in the window behind that end is not seen.</summary>
    private ReadOnlySpan<float> Next(List<int> text)
    {
        int[] window = new int[NextCharacter.InputSize];
        int seen = Math.Min(text.Count, window.Length);
        text.CopyTo(text.Count - seen, window, 0, seen);
        network.Forward(window, _probabilities);
        return _probabilities.AsSpan((seen - 1) * Text.Characters, Text.Characters);
    }

    private int Draw(ReadOnlySpan<float> probabilities)
    {
        double left = random.RandomSample();
        int character = 0;
        while (character < probabilities.Length - 1 && (left -= probabilities[character]) > 0)
            character++;
        return character;
    }
}
