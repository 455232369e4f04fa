namespace Samples.Characters;

/// <summary>Writes on where a text ends, character by character: each is drawn by its probability behind those before.</summary>
/// <remarks>A state keeps what the network has read, so that a character costs one step. It has room for a window: when that is full, it reads the last half of it anew.</remarks>
internal sealed class Writer(NextCharacter network, RandomState random)
{
    private const int Window = NextCharacter.InputSize;

    private readonly NextCharacter.State _state = new();

    private readonly float[] _probabilities = new float[Window * Text.Characters];

    /// <summary>The place in the text from which on the state has read.</summary>
    private int _begin;

    /// <summary>The place up to which it has.</summary>
    private int _end;

    public string Write(string beginning, int characters)
    {
        int[] text = [.. Text.ToNumbers(beginning), .. new int[characters]];
        BeginAt(0);
        for (int place = text.Length - characters; place < text.Length; place++)
            text[place] = Draw(Next(text.AsSpan(0, place)));
        return string.Concat(text.Select(Text.ToCharacter));
    }

    /// <summary>The probabilities behind the end of a text.</summary>
    private ReadOnlySpan<float> Next(ReadOnlySpan<int> text)
    {
        if (text.Length - _begin > Window)
            BeginAt(text.Length - Window / 2);
        ReadOnlySpan<int> unread = text[_end..];
        Span<float> probabilities = _probabilities.AsSpan(0, unread.Length * Text.Characters);
        network.Forward(_state, unread, probabilities);
        _end = text.Length;
        return probabilities[^Text.Characters..];
    }

    private void BeginAt(int place)
    {
        _state.Reset();
        _begin = _end = place;
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
