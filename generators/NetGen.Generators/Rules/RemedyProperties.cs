using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>Remedies as a diagnostic carries them to the code fix: its properties are texts, and its places additional locations.</summary>
internal static class RemedyProperties
{
    private const string Prefix = "Remedy";
    private const char LineEnd = '\n';

    /// <summary>One property a remedy: its key, its title and its edits, a line each.</summary>
    /// <param name="remedies">The remedies of a finding.</param>
    /// <param name="firstPlace">The index of their first place among the additional locations.</param>
    public static IEnumerable<FindingProperty> Write(EquatableArray<Remedy> remedies, int firstPlace)
    {
        int place = firstPlace;
        for (int i = 0; i < remedies.Length; i++)
        {
            List<string> lines = [remedies[i].Key, remedies[i].Title];
            foreach (ArgumentEdit edit in remedies[i].Edits)
                lines.Add($"{Numbers.Text(place++)} {edit.Argument} {edit.Value}");
            yield return new FindingProperty(Prefix + Numbers.Text(i), string.Join(LineEnd.ToString(), lines));
        }
    }

    /// <summary>The places of the edits, in the order in which <see cref="Write"/> counts them.</summary>
    public static IEnumerable<Place> Places(EquatableArray<Remedy> remedies) =>
        remedies.SelectMany(remedy => remedy.Edits).Select(edit => edit.Attribute);

    /// <summary>The remedies that a diagnostic carries, the first proposal first.</summary>
    public static IEnumerable<WrittenRemedy> Read(IReadOnlyDictionary<string, string?> properties)
    {
        for (int i = 0; properties.TryGetValue(Prefix + Numbers.Text(i), out string? text); i++)
        {
            string[] lines = text!.Split(LineEnd);
            yield return new WrittenRemedy(lines[0], lines[1], [.. lines.Skip(2).Select(Edit)]);
        }
    }

    private static WrittenEdit Edit(string line)
    {
        string[] words = line.Split([' '], count: 3);
        return new WrittenEdit(Numbers.Parse(words[0]), words[1], words[2].Length > 0 ? words[2] : null);
    }
}

/// <summary>A <see cref="Remedy"/> whose places are additional locations.</summary>
internal sealed record WrittenRemedy(string Key, string Title, IReadOnlyList<WrittenEdit> Edits);

/// <summary>An <see cref="ArgumentEdit"/> whose attribute is an additional location.</summary>
internal sealed record WrittenEdit(int Location, string Argument, string? Value);
