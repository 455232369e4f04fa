using System.Globalization;

namespace NetGen.Generators.Onnx;

/// <summary>Names of a file as messages show them.</summary>
internal static class Shown
{
    private const int Longest = 60;

    /// <summary>In quotes, with no signs that would break the line, and cut where it is long.</summary>
    public static string Name(string name)
    {
        string visible = Visible(name.Take(Longest + 1));
        return visible.Length > Longest ? $"\"{visible.Substring(0, Longest)}…\"" : $"\"{visible}\"";
    }

    /// <summary>In quotes, with no signs that would break the line, however long it is: for lists that names are taken from.</summary>
    public static string Whole(string name) => $"\"{Visible(name)}\"";

    /// <summary>One, two and three.</summary>
    public static string All(IEnumerable<string> items)
    {
        string[] all = [.. items];
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all.Take(all.Length - 1))} and {all[all.Length - 1]}";
    }

    /// <summary>The nearest of some names, as a question; nothing where none is near.</summary>
    public static string DidYouMean(string name, IEnumerable<string> names) => Nearest(name, names) is { } nearest ? $" Did you mean {Name(nearest)}?" : "";

    /// <summary>The nearest of some names; null where none is near.</summary>
    public static string? Nearest(string name, IEnumerable<string> names)
    {
        var nearest = names.Select(other => (Name: other, Distance: Distance(name, other))).OrderBy(static other => other.Distance).FirstOrDefault();
        return nearest.Name is not null && nearest.Distance < name.Length && nearest.Distance <= System.Math.Max(2, name.Length / 3) ? nearest.Name : null;
    }

    private static string Visible(IEnumerable<char> name) => string.Concat(name.Select(static sign => IsVisible(sign) ? sign.ToString() : $"\\u{(int)sign:x4}"));

    private static bool IsVisible(char sign) => CharUnicodeInfo.GetUnicodeCategory(sign) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate);

    /// <summary>How many letters have to be changed, put in or left out.</summary>
    private static int Distance(string from, string to)
    {
        (from, to) = (from.Length > Longest ? from.Substring(0, Longest) : from, to.Length > Longest ? to.Substring(0, Longest) : to);
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            int diagonal = row[0]++;
            for (int j = 1; j <= to.Length; j++)
                (diagonal, row[j]) = (row[j], System.Math.Min(System.Math.Min(row[j], row[j - 1]) + 1, diagonal + (from[i - 1] == to[j - 1] ? 0 : 1)));
        }

        return row[to.Length];
    }
}
