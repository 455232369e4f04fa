namespace Samples.Characters;

/// <summary>NetGen's own pages, as numbers of characters.</summary>
internal static class Text
{
    /// <summary>The end of a line, and what ASCII has from the blank on.</summary>
    public const int Characters = 96;

    private const char First = ' ';

    /// <summary>All pages, one behind the other.</summary>
    public static int[] Read()
    {
        string[] pages = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Pages"), "*.md", SearchOption.AllDirectories);
        return [.. pages.Order(StringComparer.Ordinal).SelectMany(page => ToNumbers(File.ReadAllText(page)))];
    }

    /// <summary>The numbers of the characters that have one.</summary>
    public static IEnumerable<int> ToNumbers(string text) =>
        text.Where(character => character == '\n' || character is >= First and <= '~').Select(character => character == '\n' ? 0 : 1 + character - First);

    public static char ToCharacter(int number) => number == 0 ? '\n' : (char)(First + number - 1);
}
