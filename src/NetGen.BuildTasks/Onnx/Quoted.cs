using System.Globalization;
using System.Text;

namespace NetGen.BuildTasks.Onnx;

/// <summary>Names and texts in what the compiler reads: on one line, and without characters that hide or turn others.</summary>
internal static class Quoted
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

    private static bool IsShown(char unit) => char.GetUnicodeCategory(unit) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static bool IsWord(string name) =>
        name is [var first, ..] && !char.IsAsciiDigit(first) && name.All(unit => char.IsAsciiLetterOrDigit(unit) || unit == '_');
}
