using System.Text;
using System.Text.Json;
using NetGen.Tuning.Running;

namespace NetGen.Tuning.Storage;

/// <summary>An entry of a journal as a line of JSON.</summary>
internal static class JournalLine
{
    private const string Released = "released";
    private const string Anew = "anew";

    public static string Of(JournalEntry entry) => Json(writer =>
    {
        writer.WriteNumber("trial", entry.Trial);
        switch (entry)
        {
            case TrialBegun begun:
                WriteBegun(writer, begun);
                break;
            case EpochReported reported:
                writer.WriteNumber("epoch", reported.Epoch);
                writer.WriteNumber("value", reported.Value);
                break;
            case TrialEnded ended:
                writer.WriteString("ended", ended.Status.ToString());
                if (ended.Reason is not null) writer.WriteString("reason", ended.Reason);
                writer.WriteNumber("seconds", ended.Duration.TotalSeconds);
                if (ended.Epochs is { } epochs) writer.WriteNumber("epochs", epochs);
                break;
            case TrialBegunAnew:
                writer.WriteBoolean(Anew, true);
                break;
            case TrialReleased:
                writer.WriteBoolean(Released, true);
                break;
        }
    });

    /// <summary>An object on a line.</summary>
    public static string Json(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Writes the settings of a trial as the property <c>settings</c>.</summary>
    public static void WriteSettings(Utf8JsonWriter writer, IReadOnlyDictionary<string, SettingValue> settings)
    {
        writer.WriteStartObject("settings");
        foreach (var (name, value) in settings)
        {
            if (value.Text is not null) writer.WriteString(name, value.Text);
            else writer.WriteNumber(name, value.Number);
        }

        writer.WriteEndObject();
    }

    /// <exception cref="Exception">The line is no entry: <see cref="IsDamage"/> tells such exceptions.</exception>
    public static JournalEntry Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        var trial = root.GetProperty("trial").GetInt32();
        if (root.TryGetProperty("settings", out var settings))
            return new TrialBegun(trial, ReadSettings(settings), Optional(root, "parent")?.GetInt32(), Optional(root, "lease")?.GetInt64() ?? 0);
        if (root.TryGetProperty("epoch", out var epoch)) return new EpochReported(trial, epoch.GetInt32(), root.GetProperty("value").GetDouble());
        if (root.TryGetProperty(Released, out _)) return new TrialReleased(trial);
        if (root.TryGetProperty(Anew, out _)) return new TrialBegunAnew(trial);
        return new TrialEnded(
            trial, Enum.Parse<TrialStatus>(root.GetProperty("ended").GetString()!), Optional(root, "reason")?.GetString(),
            TimeSpan.FromSeconds(root.GetProperty("seconds").GetDouble()), Optional(root, "epochs")?.GetInt32());
    }

    /// <summary>Whether an exception says that a line is no entry.</summary>
    public static bool IsDamage(Exception exception) =>
        exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or OverflowException;

    private static void WriteBegun(Utf8JsonWriter writer, TrialBegun begun)
    {
        WriteSettings(writer, begun.Settings);
        if (begun.Parent is { } parent) writer.WriteNumber("parent", parent);
        if (begun.Lease != 0) writer.WriteNumber("lease", begun.Lease);
    }

    private static OrderedDictionary<string, SettingValue> ReadSettings(JsonElement settings)
    {
        var values = new OrderedDictionary<string, SettingValue>(StringComparer.Ordinal);
        foreach (var property in settings.EnumerateObject())
            values.Add(
                property.Name,
                property.Value.ValueKind == JsonValueKind.String ? SettingValue.Of(property.Value.GetString()!) : SettingValue.Of(property.Value.GetDouble()));
        return values;
    }

    private static JsonElement? Optional(JsonElement element, string name) => element.TryGetProperty(name, out var property) ? property : null;
}
