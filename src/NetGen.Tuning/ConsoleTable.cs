using System.Globalization;
using System.Text;
using NetGen.Tuning.Reporting;

namespace NetGen.Tuning;

/// <summary>
/// Shows a study on the console: on a terminal a table of the best trials and of those running that changes in place, elsewhere a line at each new best trial, and every 30
/// seconds.
/// </summary>
public sealed class ConsoleTable : IProgress<StudyProgress>
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LineInterval = TimeSpan.FromSeconds(30);

    private readonly TextWriter _writer;
    private readonly bool _isTerminal;
    private readonly Func<int> _width;
    private TimeSpan? _shownAt;
    private int _lines;
    private int? _best;

    /// <summary>Shows studies on the program's standard output.</summary>
    public ConsoleTable()
        : this(Console.Out, !Console.IsOutputRedirected, () => Console.WindowWidth)
    {
    }

    /// <summary>Shows studies elsewhere.</summary>
    /// <param name="writer">Where.</param>
    /// <param name="isTerminal">Whether it understands the codes that lead back to lines above.</param>
    /// <param name="width">How many columns a terminal has at the moment: longer lines are cut off. Null, or a number that is not positive, for no limit.</param>
    public ConsoleTable(TextWriter writer, bool isTerminal, Func<int>? width = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        _writer = writer;
        _isTerminal = isTerminal;
        _width = width ?? (() => 0);
    }

    /// <summary>Shows how far a study is.</summary>
    /// <param name="value">How far it is.</param>
    public void Report(StudyProgress value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (_isTerminal) WriteOver(value);
        else WriteLine(value);
    }

    private void WriteOver(StudyProgress progress)
    {
        if (!progress.IsLast && progress.Elapsed - _shownAt < Interval) return;
        _shownAt = progress.Elapsed;
        var text = new StringBuilder();
        if (_lines > 0) text.Append(CultureInfo.InvariantCulture, $"\x1b[{_lines}F");
        string[] lines = [Summary(progress), .. Table(progress)];
        // Past the last column a line would take two, and the way back would be wrong.
        var longest = _width() - 1;
        foreach (var line in lines) text.Append(longest > 0 && line.Length > longest ? line[..longest] : line).Append("\x1b[K\n");
        // What is left of a longer table.
        if (lines.Length < _lines) text.Append("\x1b[J");
        _lines = lines.Length;
        _writer.Write(text.ToString());
        _writer.Flush();
    }

    private void WriteLine(StudyProgress progress)
    {
        var best = progress.Best is [var first, ..] ? first : null;
        _shownAt = _shownAt <= progress.Elapsed ? _shownAt : TimeSpan.Zero;
        if (!progress.IsLast && (best is null || best.Number == _best) && progress.Elapsed - _shownAt < LineInterval) return;
        _shownAt = progress.Elapsed;
        _best = best?.Number;
        _writer.WriteLine(best is null ? Summary(progress) : $"{Summary(progress)}   best: {Row(best)}");
    }

    private static string Summary(StudyProgress progress)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{progress.Name}   {progress.Ended}/{progress.Trials} trials");
        if (progress.Running > 0) text.Append(CultureInfo.InvariantCulture, $"   {progress.Running} running");
        if (progress.Stopped > 0) text.Append(CultureInfo.InvariantCulture, $"   {progress.Stopped} stopped early");
        if (progress.Failed > 0) text.Append(CultureInfo.InvariantCulture, $"   {progress.Failed} failed");
        if (progress.IsLast && progress.Ended < progress.Trials) text.Append("   cancelled");
        return text.Append(CultureInfo.InvariantCulture, $"   {(int)progress.Elapsed.TotalMinutes}:{progress.Elapsed:ss}").ToString();
    }

    /// <summary>The trials in columns.</summary>
    private static IEnumerable<string> Table(StudyProgress progress)
    {
        string[][] trials = [.. progress.Best.Select(trial => Cells(trial, Words.Of(trial.Status))), .. progress.Current.Select(trial => Cells(trial, "running"))];
        if (trials.Length == 0) return [];
        string[][] rows = [["trial", "value", "epochs", "", .. progress.Best.Concat(progress.Current).First().Settings.Keys], .. trials];
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        return rows.Select(row => string.Join("   ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }

    private static string[] Cells(TrialResult trial, string status) =>
    [
        trial.Number.ToString(CultureInfo.InvariantCulture), trial.Reports.Count > 0 ? Short(trial.Value) : "", trial.Reports.Count.ToString(CultureInfo.InvariantCulture), status,
        .. trial.Settings.Values.Select(Short),
    ];

    private static string Row(TrialResult trial) =>
        $"trial {trial.Number}, {Short(trial.Value)} with {string.Join(", ", trial.Settings.Select(setting => $"{setting.Key} {Short(setting.Value)}"))}";

    private static string Short(SettingValue value) => value.Text ?? Short(value.Number);

    private static string Short(double number) => number.ToString("G5", CultureInfo.InvariantCulture);
}
