using System.Globalization;
using System.Text;

namespace NetGen.Training;

/// <summary>
/// Shows a run on the console: on a terminal one line that changes, elsewhere (in a file, in a log) lines at the end of epochs, one a second at most.
/// </summary>
/// <remarks>
/// <c>epoch 3/20   45 %   loss 0.1234   validation 0.1402   accuracy 0.9712   51,200 samples/s   0:42 left</c>. Validation loss and
/// metrics are those of the last finished epoch.
/// </remarks>
public sealed class ConsoleProgress : IProgress<TrainingProgress>
{
    private static readonly TimeSpan PlainInterval = TimeSpan.FromSeconds(1);

    private readonly TextWriter _writer;
    private readonly bool _isTerminal;
    private readonly Func<int> _width;
    private readonly Lock _lock = new();
    private TimeSpan? _lastLine;
    private int _shown;

    /// <summary>Shows runs on the program's standard output.</summary>
    public ConsoleProgress()
        : this(Console.Out, !Console.IsOutputRedirected, () => Console.WindowWidth)
    {
    }

    /// <summary>Shows runs elsewhere.</summary>
    /// <param name="writer">Where.</param>
    /// <param name="isTerminal">Whether a carriage return there lets a line be written over.</param>
    /// <param name="width">How many columns a terminal has at the moment: a longer line is cut off. Null, or a number that is not positive, for no limit.</param>
    public ConsoleProgress(TextWriter writer, bool isTerminal, Func<int>? width = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        _writer = writer;
        _isTerminal = isTerminal;
        _width = width ?? (() => 0);
    }

    /// <summary>Shows how far a run is.</summary>
    /// <param name="value">How far it is.</param>
    public void Report(TrainingProgress value)
    {
        lock (_lock)
        {
            if (_isTerminal) WriteOver(value);
            else if (value.EpochEnded || value.Ended is not null) WriteLine(value);
        }
    }

    private void WriteOver(TrainingProgress progress)
    {
        var line = Line(progress);
        // In the last column some terminals go on to the next line, where a carriage return does not lead back from.
        var longest = _width() - 1;
        if (longest > 0 && line.Length > longest) line = line[..longest];
        _writer.Write('\r' + line.PadRight(_shown));
        _shown = line.Length;
        if (progress.Ended is not null) EndLine();
        _writer.Flush();
    }

    private void EndLine()
    {
        _writer.WriteLine();
        _shown = 0;
    }

    private void WriteLine(TrainingProgress progress)
    {
        // A run that starts again begins to count from nothing.
        if (progress.Elapsed < _lastLine) _lastLine = null;
        if (progress.Ended is null && progress.Elapsed - _lastLine < PlainInterval) return;
        _writer.WriteLine(Line(progress));
        _lastLine = progress.Ended is null ? progress.Elapsed : null;
    }

    private static string Line(in TrainingProgress progress)
    {
        var line = new StringBuilder();
        Append(line, $"epoch {progress.Epoch}/{progress.Epochs}");
        if (!progress.EpochEnded) Append(line, $"   {100L * progress.Samples / progress.SamplesPerEpoch,2} %");
        Append(line, $"   loss {progress.Loss:G4}");
        if (progress.LastEpoch is { } last)
        {
            if (last.ValidationLoss is { } loss) Append(line, $"   validation {loss:G4}");
            foreach (var (name, value) in last.Metrics) Append(line, $"   {name} {value:F4}");
        }

        Append(line, $"   {progress.SamplesPerSecond:N0} samples/s");
        if (progress.Ended is { } reason) Append(line, $"   {Words(reason)} after {Clock(progress.Elapsed)}");
        else if (progress.Remaining is { } left) Append(line, $"   {Clock(left)} left");
        return line.ToString();
    }

    private static string Words(StopReason reason) => reason switch
    {
        StopReason.Completed => "done",
        StopReason.EarlyStopped => "stopped early",
        StopReason.NotFinite => "stopped: not finite",
        StopReason.CallbackStopped => "stopped",
        _ => "cancelled",
    };

    private static FormattableString Clock(TimeSpan time) => time.TotalHours >= 1
        ? (FormattableString)$"{(long)time.TotalHours}:{time:mm\\:ss}"
        : $"{time:m\\:ss}";

    private static void Append(StringBuilder line, FormattableString text) => line.Append(text.ToString(CultureInfo.InvariantCulture));
}
