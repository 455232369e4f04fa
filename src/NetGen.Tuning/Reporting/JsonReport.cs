using System.Text;
using System.Text.Json;
using NetGen.Tuning.Storage;

namespace NetGen.Tuning.Reporting;

/// <summary>A study's trials as JSON.</summary>
internal static class JsonReport
{
    public static string Of(StudyResult result)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" })) Write(writer, result);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter writer, StudyResult result)
    {
        writer.WriteStartObject();
        writer.WriteString("study", result.Study.Name);
        writer.WriteNumber("seed", result.Study.Seed);
        writer.WriteString("goal", result.Study.Goal == Goal.Maximize ? "maximize" : "minimize");
        if (result.Best is { } best) writer.WriteNumber("best", best.Number);
        writer.WriteBoolean("cancelled", result.IsCancelled);
        writer.WriteNumber("failed", result.Failed);
        writer.WriteStartArray("trials");
        foreach (var trial in result.Trials) Write(writer, trial);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, TrialResult trial)
    {
        writer.WriteStartObject();
        writer.WriteNumber("trial", trial.Number);
        writer.WriteNumber("seed", trial.Seed);
        if (trial.Parent is { } parent) writer.WriteNumber("parent", parent);
        writer.WriteString("status", Words.Of(trial.Status));
        if (!double.IsNaN(trial.Value)) writer.WriteNumber("value", trial.Value);
        if (trial.Reason is not null) writer.WriteString("reason", trial.Reason);
        writer.WriteNumber("seconds", trial.Duration.TotalSeconds);
        JournalLine.WriteSettings(writer, trial.Settings);
        writer.WriteStartArray("reports");
        foreach (var value in trial.Reports) writer.WriteNumberValue(value);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
