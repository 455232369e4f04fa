using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>Remedies as a diagnostic carries them to the code fix: its properties are texts, and its places additional locations.</summary>
internal static class RemedyProperties
{
    private const string Prefix = "Remedy";
    private const char LineEnd = '\n';

    /// <summary>One property a remedy.</summary>
    /// <param name="remedies">The remedies of a finding.</param>
    /// <param name="firstPlace">The index of their first place among the additional locations.</param>
    public static IEnumerable<FindingProperty> Write(EquatableArray<Remedy> remedies, int firstPlace)
    {
        int place = firstPlace;
        return Write(remedies.Select(remedy => new WrittenRemedy(
            remedy.Key, remedy.Title, [.. remedy.Edits.Select(edit => new WrittenEdit(place++, edit.Argument, edit.Value))])));
    }

    /// <summary>Its key, its title and its edits, a line each.</summary>
    public static IEnumerable<FindingProperty> Write(IEnumerable<WrittenRemedy> remedies) => remedies.Select((remedy, index) =>
        new FindingProperty(
            Prefix + Numbers.Text(index),
            string.Join(
                LineEnd.ToString(),
                [remedy.Key, remedy.Title, .. remedy.Edits.Select(edit => $"{Numbers.Text(edit.Location)} {edit.Argument} {edit.Value}")])));

    /// <summary>The places of the edits, in the order in which <see cref="Write"/> counts them.</summary>
    public static IEnumerable<SourceSpan> Places(EquatableArray<Remedy> remedies) =>
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

/// <summary>
/// An <see cref="ArgumentEdit"/> whose attribute is an additional location; where the argument has no name, the location is an expression
/// that the value replaces.
/// </summary>
internal sealed record WrittenEdit(int Location, string Argument, string? Value);
