using System.Globalization;
using System.Text.Json;

namespace NetGen.Tuning.Storage;

/// <summary>What has to be the same for a study to go on from a journal: the journal's first line.</summary>
internal static class JournalHeader
{
    private const string Property = "study";

    public static string Of(Study study) => JournalLine.Json(writer =>
    {
        writer.WriteStartObject(Property);
        foreach (var (name, value) in Settings(study)) writer.WriteString(name, value);
        writer.WriteEndObject();
    });

    /// <exception cref="InvalidDataException">The header is that of another study.</exception>
    public static void Check(string header, Study study, string place)
    {
        var written = Read(header, place);
        var own = Settings(study).ToDictionary(setting => setting.Name, setting => setting.Value, StringComparer.Ordinal);
        foreach (var name in written.Keys.Union(own.Keys))
            if (written.GetValueOrDefault(name, "none") is var theirs && own.GetValueOrDefault(name, "none") is var ours && theirs != ours)
                throw new InvalidDataException($"{place} is the journal of a study with {name}: {theirs}; this one has {name}: {ours}. Take another folder, or delete it.");
    }

    private static IEnumerable<(string Name, string Value)> Settings(Study study) =>
    [
        ("name", study.Name),
        ("seed", study.Seed.ToString(CultureInfo.InvariantCulture)),
        ("goal", study.Goal.ToString()),
        ("metric", study.Metric?.Name ?? "none"),
        ("strategy", study.Strategy.Identity),
        .. study.Space.Select(setting => ($"setting {setting.Key}", setting.Value.ToString())),
    ];

    private static Dictionary<string, string> Read(string header, string place)
    {
        try
        {
            using var document = JsonDocument.Parse(header);
            return document.RootElement.GetProperty(Property).EnumerateObject()
                .ToDictionary(property => property.Name, property => property.Value.GetString()!, StringComparer.Ordinal);
        }
        catch (Exception exception) when (JournalLine.IsDamage(exception))
        {
            throw new InvalidDataException($"{place} is no journal of a study.", exception);
        }
    }
}
