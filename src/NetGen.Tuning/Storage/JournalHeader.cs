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

    /// <summary>What a header says that the study does not, and what the study says; null if they are the same.</summary>
    /// <exception cref="InvalidDataException">It is no header.</exception>
    public static string? Difference(string header, Study study)
    {
        var written = Read(header);
        var own = Settings(study).ToDictionary(setting => setting.Name, setting => setting.Value, StringComparer.Ordinal);
        var name = written.Keys.Union(own.Keys).FirstOrDefault(name => written.GetValueOrDefault(name) != own.GetValueOrDefault(name));
        return name is null ? null : $"{name}: {written.GetValueOrDefault(name, "none")}; this one has {name}: {own.GetValueOrDefault(name, "none")}";
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

    private static Dictionary<string, string> Read(string header)
    {
        try
        {
            using var document = JsonDocument.Parse(header);
            return document.RootElement.GetProperty(Property).EnumerateObject()
                .ToDictionary(property => property.Name, property => property.Value.GetString()!, StringComparer.Ordinal);
        }
        catch (Exception exception) when (JournalLine.IsDamage(exception))
        {
            throw new InvalidDataException("It does not begin as the journal of a study.", exception);
        }
    }
}
