using System.Globalization;
using System.Text;

namespace NetGen.Generators.Emit;

/// <summary>Writes C# text with the indentation of its blocks. It knows braces and nothing else of the language.</summary>
/// <param name="depth">The blocks that the text will stand in.</param>
internal sealed class CodeWriter(int depth = 0)
{
    private const int Width = 4;

    /// <summary>About what is read without scrolling.</summary>
    private const int ReadableWidth = 140;

    /// <summary>More characters than most networks take.</summary>
    private const int Capacity = 1 << 18;

    /// <summary>Most numbers in the text count rows, vectors and elements, and are written again and again.</summary>
    private static readonly string?[] s_numbers = new string?[1024];

    private static StringBuilder? s_spare;

    private readonly StringBuilder _text = Interlocked.Exchange(ref s_spare, null) ?? new StringBuilder(Capacity);
    private int _depth = depth;
    private bool _hasClosedBlock;

    /// <summary>Writes the lines of a text, each at the current indentation; empty lines stay empty.</summary>
    public void Lines(string text)
    {
        foreach (string line in text.Split('\n'))
            Line(line.TrimEnd('\r'));
    }

    /// <summary>Writes a line. What follows a block within another is set off from it by an empty line.</summary>
    public void Line(string text = "")
    {
        if (_hasClosedBlock && text.Length > 0 && text is not ("}" or "else"))
            _text.Append('\n');
        _hasClosedBlock = text == "}";
        if (text.Length > 0)
            _text.Append(' ', _depth * Width).Append(text);
        _text.Append('\n');
    }

    /// <summary>Writes a number of a type, of which the JIT makes a constant.</summary>
    public void Number(string name, int number) => Line($"public static int {name} => {Number(number)};");

    /// <summary>Writes numbers of a type.</summary>
    /// <param name="isShort">Whether as many stand in a line as there is room for.</param>
    public void Numbers(IEnumerable<(string Name, string Value)> numbers, bool isShort) =>
        Joined(numbers.Select(static number => $"public static {(number.Value is "true" or "false" ? "bool" : "int")} {number.Name} => {number.Value};"), "", " ", "", isShort);

    /// <summary>Writes items a line each, or as many in a line as there is room for.</summary>
    /// <param name="start">What each line begins with.</param>
    /// <param name="between">What stands between items of a line.</param>
    /// <param name="end">What each line ends with.</param>
    public void Joined(IEnumerable<string> items, string start, string between, string end, bool isShort)
    {
        string line = "";
        foreach (string item in items)
        {
            if (line.Length > 0 && (!isShort || line.Length + item.Length > ReadableWidth))
            {
                Line(start + line + end);
                line = "";
            }

            line += line.Length == 0 ? item : between + item;
        }

        if (line.Length > 0)
            Line(start + line + end);
    }

    /// <summary>Writes what another writer has written for this place.</summary>
    public void Text(string text) => _text.Append(text);

    /// <summary>Writes a header, if there is one, and opens its block, which disposing closes.</summary>
    public BlockScope Block(string? header = null)
    {
        if (header is not null)
            Line(header);
        Line("{");
        _depth++;
        return new BlockScope(this);
    }

    /// <summary>Indents what follows without braces: the statement of a loop or a continued expression.</summary>
    public IndentScope Indent()
    {
        _depth++;
        return new IndentScope(this);
    }

    /// <summary>The whole text. It ends the writing: the next writer gets the memory.</summary>
    public string Finish()
    {
        string text = _text.ToString();
        s_spare = _text.Clear();
        return text;
    }

    /// <summary>An integer as C# reads it back. Between strings it is said like this, too: what is interpolated otherwise is formatted, which takes much longer.</summary>
    public static string Number(int number) => (uint)number < s_numbers.Length
        ? s_numbers[number] ??= number.ToString(CultureInfo.InvariantCulture)
        : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>An integer or a floating-point number as C# reads it back, whatever the culture.</summary>
    public static string Number(IFormattable number, string format = "") => number is double value && (double.IsNaN(value) || double.IsInfinity(value))
        ? $"double.{(double.IsNaN(value) ? "NaN" : value > 0 ? "PositiveInfinity" : "NegativeInfinity")}"
        : number.ToString(format, CultureInfo.InvariantCulture);

    internal readonly struct BlockScope(CodeWriter writer) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            writer.Line("}");
        }
    }

    internal readonly struct IndentScope(CodeWriter writer) : IDisposable
    {
        public void Dispose() => writer._depth--;
    }
}
