using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NetGen.BuildTasks.Onnx;

/// <summary>Names and texts in what the compiler reads: on one line, and without characters that hide or turn others.</summary>
internal static partial class Quoted
{
    /// <summary>Appends a text in quotes.</summary>
    public static StringBuilder AppendQuoted(this StringBuilder text, string content)
    {
        text.Append('"');
        foreach (var unit in content)
        {
            if (unit is '"' or '\\') text.Append('\\').Append(unit);
            else if (IsShown(unit)) text.Append(unit);
            else text.Append("\\u").Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture));
        }

        return text.Append('"');
    }

    /// <summary>Appends a name without quotes if it is a word.</summary>
    public static StringBuilder AppendName(this StringBuilder text, string name) => IsWord(name) ? text.Append(name) : text.AppendQuoted(name);

    /// <summary>A text in quotes.</summary>
    public static string Text(string content) => new StringBuilder().AppendQuoted(content).ToString();

    /// <summary>The texts in quotes on a line.</summary>
    public static IEnumerable<string> In(string line) => Between().Matches(line).Select(match => Escaped().Replace(match.Groups[1].Value, Unescaped));

    private static string Unescaped(Match escaped) =>
        escaped.Value.Length > 2 ? ((char)Convert.ToInt32(escaped.Groups[1].Value, 16)).ToString() : escaped.Value[1..];

    [GeneratedRegex("\"((?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex Between();

    [GeneratedRegex(@"\\u(....)|\\.")]
    private static partial Regex Escaped();

    private static bool IsShown(char unit) => char.GetUnicodeCategory(unit) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static bool IsWord(string name) =>
        name is [var first, ..] && !char.IsAsciiDigit(first) && name.All(unit => char.IsAsciiLetterOrDigit(unit) || unit == '_');
}
