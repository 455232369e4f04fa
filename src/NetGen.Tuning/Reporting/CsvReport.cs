using System.Globalization;
using System.Text;

namespace NetGen.Tuning.Reporting;

/// <summary>Trials as CSV: RFC 4180, numbers as in code.</summary>
internal static class CsvReport
{
    private static readonly string[] Columns = ["trial", "seed", "parent", "status", "value", "epochs", "seconds", "reason"];

    public static string Of(StudyResult result)
    {
        var settings = result.Study.Space.Select(setting => setting.Key).ToArray();
        var text = new StringBuilder();
        Append(text, [.. Columns, .. settings.Select(name => ColumnOf(name, settings))]);
        foreach (var trial in result.Trials) Append(text, [.. Fields(trial), .. settings.Select(name => trial.Settings[name].ToString())]);
        return text.ToString();
    }

    /// <summary>A setting's column; one whose name a column of every table has is told from it.</summary>
    private static string ColumnOf(string setting, string[] settings)
    {
        if (!Columns.Contains(setting)) return setting;
        var column = setting;
        do column = "setting." + column;
        while (settings.Contains(column));
        return column;
    }

    private static string[] Fields(TrialResult trial) =>
    [
        Number(trial.Number), Number(trial.Seed), trial.Parent is { } parent ? Number(parent) : "", Words.Of(trial.Status),
        double.IsNaN(trial.Value) ? "" : Number(trial.Value), Number(trial.Reports.Count), Number(trial.Duration.TotalSeconds), trial.Reason ?? "",
    ];

    private static void Append(StringBuilder text, string[] fields) => text.AppendJoin(',', fields.Select(Quoted)).Append("\r\n");

    private static string Quoted(string field) => field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Number<T>(T number)
        where T : IFormattable => number.ToString(null, CultureInfo.InvariantCulture);
}
