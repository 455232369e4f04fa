using System.Text;
using NetGen.Tuning.Running;

namespace NetGen.Tuning.Storage;

/// <summary>A study's entries in a file, a line each, appended as they happen.</summary>
internal sealed class Journal : IDisposable
{
    private readonly FileStream _stream;

    private Journal(FileStream stream) => _stream = stream;

    /// <summary>Opens a journal and tells the ledger what is in it. A last line that was cut off in a crash is taken away.</summary>
    /// <exception cref="InvalidDataException">It is damaged or of another study.</exception>
    /// <exception cref="IOException">It cannot be opened: another process may work on the study.</exception>
    public static Journal Open(string path, Study study, Ledger ledger)
    {
        var stream = Open(path);
        try
        {
            var journal = new Journal(stream);
            journal.Read(path, study, ledger);
            return journal;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Writes an entry. When this returns, the end of the process does not take it away; nor does that of the machine, where a trial has ended: the others cost at most
    /// what is done anew.
    /// </summary>
    public void Append(JournalEntry entry) => Append(JournalLine.Of(entry), entry is TrialEnded);

    public void Dispose() => _stream.Dispose();

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (exception.GetType() == typeof(IOException))
        {
            var folder = Path.GetDirectoryName(Path.GetFullPath(path));
            throw new IOException($"The folder {folder} cannot be used. Where another study works in it, wait for its end, or take another folder. {exception.Message}", exception);
        }
    }

    private void Append(string line, bool toDisk)
    {
        _stream.Write(Encoding.UTF8.GetBytes(line + "\n"));
        _stream.Flush(toDisk);
    }

    private void Read(string path, Study study, Ledger ledger)
    {
        var content = new byte[_stream.Length];
        _stream.ReadExactly(content);
        var whole = content.AsSpan().LastIndexOf((byte)'\n') + 1;
        _stream.SetLength(whole);
        _stream.Position = whole;
        if (whole == 0)
        {
            Append(JournalHeader.Of(study), toDisk: true);
            return;
        }

        var lines = Encoding.UTF8.GetString(content, 0, whole - 1).Split('\n');
        CheckHeader(lines[0], study, path);
        for (var i = 1; i < lines.Length; i++) Apply(lines[i], ledger, $"{path}, line {i + 1}");
        foreach (var trial in ledger.Trials)
            if (trial.End is null) ledger.Release(trial.Number);
    }

    private static void CheckHeader(string header, Study study, string path)
    {
        try
        {
            if (JournalHeader.Difference(header, study) is { } difference)
                throw new InvalidDataException($"It is of a study with {difference}. Take another folder, or delete it.");
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException($"The journal {path} cannot be gone on with. {exception.Message}", exception);
        }
    }

    private static void Apply(string line, Ledger ledger, string place)
    {
        try
        {
            ledger.Apply(JournalLine.Read(line));
        }
        catch (Exception exception) when (JournalLine.IsDamage(exception))
        {
            throw new InvalidDataException($"{place}, is damaged: {line}", exception);
        }
    }
}
