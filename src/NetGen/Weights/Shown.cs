namespace NetGen.Weights;

/// <summary>Text from a file as messages may show it: what is not trusted may be long, or speak to the terminal.</summary>
internal static class Shown
{
    private const int Longest = 80;

    public static string Name(string name)
    {
        var shown = string.Concat(name.Take(Longest).Select(character => char.IsControl(character) ? '?' : character));
        return name.Length > Longest ? shown + "…" : shown;
    }
}
