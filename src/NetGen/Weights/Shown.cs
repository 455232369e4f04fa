using System.Globalization;

namespace NetGen.Weights;

/// <summary>What messages show of a file.</summary>
internal static class Shown
{
    private const int Longest = 80;

    /// <summary>Text from a file: what is not trusted may be long, or speak to the terminal.</summary>
    public static string Name(string name)
    {
        var shown = string.Concat(name.Take(Longest).Select(character => IsHarmless(character) ? character : '?'));
        return name.Length > Longest ? shown + "…" : shown;
    }

    private static bool IsHarmless(char character) =>
        char.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
