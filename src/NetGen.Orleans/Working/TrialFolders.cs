namespace NetGen.Orleans.Working;

/// <summary>
/// Where the trainers of a silo write checkpoints before they are saved: a folder of the process, with a file that the process keeps locked as long as it lives. Folders of
/// processes that were killed are deleted by the next one.
/// </summary>
internal sealed class TrialFolders : IDisposable
{
    private const string Prefix = "netgen-trials-";
    private const string LockName = "lock";
    private const int Attempts = 5;

    private readonly string _path;
    private readonly FileStream _lock;

    private TrialFolders(string path, FileStream @lock)
    {
        _path = path;
        _lock = @lock;
    }

    /// <summary>Makes a folder for this process, and deletes those of the dead.</summary>
    /// <param name="parent">Where all of them are.</param>
    /// <exception cref="IOException">It cannot be made.</exception>
    public static TrialFolders Create(string parent)
    {
        foreach (var folder in Directory.EnumerateDirectories(parent, Prefix + "*")) DeleteUnlessLocked(folder);
        for (var i = 0; i < Attempts; i++)
        {
            var path = Directory.CreateDirectory(Path.Combine(parent, Prefix + Path.GetRandomFileName())).FullName;
            if (Lock(path, FileMode.CreateNew) is not { } @lock) continue;
            // Where files are opened first and then locked, another process may have found it in between and deleted it.
            if (File.Exists(@lock.Name)) return new TrialFolders(path, @lock);
            @lock.Dispose();
        }

        throw new IOException($"No folder for the checkpoints of trials can be made in {parent}.");
    }

    /// <summary>A new folder for one trial.</summary>
    public string ForTrial() => Directory.CreateDirectory(Path.Combine(_path, Path.GetRandomFileName())).FullName;

    public void Dispose()
    {
        _lock.Dispose();
        DeleteUnlessLocked(_path);
    }

    /// <summary>Deletes a folder whose process is no more. One that has no lock is being made.</summary>
    private static void DeleteUnlessLocked(string folder)
    {
        using var @lock = Lock(folder, FileMode.Open);
        if (@lock is null) return;
        // Windows deletes no file that is open, and opens and locks it at once.
        if (OperatingSystem.IsWindows()) @lock.Dispose();
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Another process deletes it too.
        }
    }

    private static FileStream? Lock(string folder, FileMode mode)
    {
        try
        {
            return new FileStream(Path.Combine(folder, LockName), mode, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
