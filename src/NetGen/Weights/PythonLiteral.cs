using System.Globalization;

namespace NetGen.Weights;

/// <summary>Reads a Python literal piece by piece, from left to right; white space between the pieces is skipped.</summary>
internal ref struct PythonLiteral(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;

    /// <summary>Whether nothing is left.</summary>
    public bool IsAtEnd => Rest.IsEmpty;

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

    /// <exception cref="InvalidDataException">No whole number of 63 bits without a sign comes next.</exception>
    public long Integer()
    {
        var end = Rest.IndexOfAnyExceptInRange('0', '9');
        var digits = end < 0 ? _rest : _rest[..end];
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value)) throw Expected("a whole number");
        _rest = _rest[digits.Length..];
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

    private bool TakeWord(string word)
    {
        if (!Rest.StartsWith(word, StringComparison.Ordinal)) return false;
        _rest = _rest[word.Length..];
        return true;
    }

    private InvalidDataException Expected(string what) =>
        new($"The header is damaged: {what} is expected where {(IsAtEnd ? "it ends" : $"\"{Shown.Name(_rest.ToString())}\" is")}.");
}
