using System.Globalization;

namespace NetGen.Weights;

/// <summary>Reads a Python literal piece by piece, from left to right; white space between the pieces is skipped.</summary>
internal ref struct PythonLiteral(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;

    /// <summary>Whether nothing is left.</summary>
    public bool IsAtEnd => Rest.IsEmpty;

    /// <summary>Whether a string comes next, and nothing that has parts.</summary>
    public bool IsStringNext => Rest is ['\'' or '"', ..];

    private ReadOnlySpan<char> Rest => _rest = _rest.TrimStart();

    /// <summary>Takes a character if it comes next.</summary>
    public bool Take(char character)
    {
        if (Rest is not [var next, ..] || next != character) return false;
        _rest = _rest[1..];
        return true;
    }

    /// <exception cref="InvalidDataException">Another character comes next.</exception>
    public void Expect(char character)
    {
        if (!Take(character)) throw Expected($"'{character}'");
    }

    /// <exception cref="InvalidDataException">No string without escapes comes next.</exception>
    public string String()
    {
        var quote = Take('\'') ? '\'' : Take('"') ? '"' : throw Expected("a string");
        var end = _rest.IndexOf(quote);
        if (end < 0 || _rest[..end].Contains('\\')) throw Expected("the end of a plain string");
        var value = _rest[..end].ToString();
        _rest = _rest[(end + 1)..];
        return value;
    }

    /// <exception cref="InvalidDataException">Neither True nor False comes next.</exception>
    public bool Boolean() => TakeWord("True") || (TakeWord("False") ? false : throw Expected("True or False"));

    /// <remarks>Python 2 writes an L behind a long one, and numpy did so behind every length.</remarks>
    /// <exception cref="InvalidDataException">No whole number of 63 bits without a sign comes next.</exception>
    public long Integer()
    {
        var end = Rest.IndexOfAnyExceptInRange('0', '9');
        var digits = end < 0 ? _rest : _rest[..end];
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value)) throw Expected("a whole number");
        _rest = _rest[digits.Length..];
        if (_rest is ['L', ..]) _rest = _rest[1..];
        return value;
    }

    /// <exception cref="InvalidDataException">No tuple of whole numbers comes next.</exception>
    public long[] Tuple()
    {
        var values = new List<long>();
        Expect('(');
        while (!Take(')'))
        {
            values.Add(Integer());
            if (Take(',')) continue;
            Expect(')');
            if (values.Count == 1) throw Expected("',' after the only element of a tuple");
            break;
        }

        return [.. values];
    }

    /// <summary>What is left.</summary>
    public override readonly string ToString() => _rest.ToString();

    private bool TakeWord(string word)
    {
        if (!Rest.StartsWith(word, StringComparison.Ordinal)) return false;
        _rest = _rest[word.Length..];
        return true;
    }

    private InvalidDataException Expected(string what) =>
        new($"The header is damaged: {what} is expected where {(IsAtEnd ? "it ends" : $"\"{Shown.Name(_rest.ToString())}\" is")}.");
}
