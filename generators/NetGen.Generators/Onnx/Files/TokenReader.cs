using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace NetGen.Generators.Onnx.Files;

/// <summary>The tokens of one line: words, numbers and signs, parted by single spaces, and text in quotes.</summary>
internal sealed class TokenReader(string line, int start)
{
    private int _position = start;

    /// <summary>Whether something was not as it has to be; what is read from then on means nothing.</summary>
    public bool IsBroken { get; private set; }

    public bool IsAtEnd => _position >= line.Length;

    /// <summary>Whether text in quotes comes next.</summary>
    public bool IsAtQuote => !IsAtEnd && line[_position] == '"';

    /// <summary>Whether a word or a sign comes next.</summary>
    public bool IsBefore(string token) =>
        string.CompareOrdinal(line, _position, token, 0, token.Length) == 0 && (_position + token.Length == line.Length || line[_position + token.Length] == ' ');

    /// <summary>Takes a word or a sign if that is what comes.</summary>
    public bool Takes(string token)
    {
        if (IsAtEnd || !IsBefore(token))
            return false;
        _position += token.Length + 1;
        return true;
    }

    /// <summary>Everything up to the next space.</summary>
    public string Word()
    {
        int end = IsAtEnd ? -1 : line.IndexOf(' ', _position);
        string word = IsAtEnd ? "" : line.Substring(_position, (end < 0 ? line.Length : end) - _position);
        _position = end < 0 ? line.Length : end + 1;
        return word.Length > 0 ? word : Broken("");
    }

    public string Name() => IsAtQuote ? Quoted() : Word();

    public string Quoted()
    {
        if (!IsAtQuote)
            return Broken("");
        var text = new StringBuilder();
        for (_position++; !IsAtEnd && line[_position] != '"'; _position++)
            text.Append(line[_position] == '\\' ? Escaped() : line[_position]);
        char next = _position + 1 < line.Length ? line[_position + 1] : ' ';
        bool isClosed = !IsAtEnd && next is ' ' or ')';
        _position += next == ')' ? 1 : 2;
        return isClosed ? text.ToString() : Broken("");
    }

    /// <summary>Names in parentheses, which touch them: <c>("a" "b")</c>.</summary>
    public ImmutableArray<string> List()
    {
        var names = ImmutableArray.CreateBuilder<string>();
        if (IsAtEnd || line[_position++] != '(')
            return Broken(names.ToImmutable());
        while (IsAtQuote && !IsBroken)
            names.Add(Quoted());
        if (IsAtEnd || line[_position] != ')')
            return Broken(names.ToImmutable());
        _position += 2;
        return names.ToImmutable();
    }

    public long Integer()
    {
        string word = Word();
        return long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number
            : ulong.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out ulong large) ? unchecked((long)large)
            : Broken(0L);
    }

    /// <summary>A number by its type: a floating-point one by its bits.</summary>
    public double Number(ElementType type)
    {
        if (type is ElementType.UInt64)
            return unchecked((ulong)Integer());
        if (!type.IsFloating())
            return Integer();
        return ulong.TryParse(Word(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong bits) ? FloatingPoint.OfBits(type, bits) : Broken(0.0);
    }

    private char Escaped()
    {
        if (++_position >= line.Length || line[_position] is '"' or '\\')
            return IsAtEnd ? Broken('\0') : line[_position];
        bool isCode = line[_position] == 'u' && _position + 4 < line.Length;
        if (!isCode || !ushort.TryParse(line.Substring(_position + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code))
            return Broken('\0');
        _position += 4;
        return (char)code;
    }

    private T Broken<T>(T instead)
    {
        IsBroken = true;
        return instead;
    }
}
