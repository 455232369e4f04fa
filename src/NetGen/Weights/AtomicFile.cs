namespace NetGen.Weights;

/// <summary>Writes files so that whatever goes wrong, a reader finds the old content or the new one and never a part.</summary>
public static class AtomicFile
{
    /// <summary>
    /// Writes a file beside its place, has the system put it on the disk, and only then renames it over the old one. When writing fails, the old
    /// file is as it was and nothing is left beside it. Who may read and write a file that is replaced may do so afterwards, and nobody else in between.
    /// </summary>
    /// <param name="path">The file; where it is a symbolic link, what it leads to is replaced. Its folder has to exist.</param>
    /// <param name="write">Writes the content. The stream cannot be sought in, and is closed afterwards.</param>
    /// <exception cref="IOException">The system cannot write or rename the file.</exception>
    /// <exception cref="UnauthorizedAccessException">The system does not allow it.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(write);

        var link = new FileInfo(path);
        var target = link.LinkTarget is null ? link.FullName : link.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        var temporary = $"{target}.{Path.GetRandomFileName()}.tmp";
        try
        {
            using (var stream = Create(temporary, target))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Creates a file with the mode of the one that it shall replace, if there is one. Windows has no modes.</summary>
    private static FileStream Create(string path, string replaced)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (OperatingSystem.IsWindows() || !File.Exists(replaced)) return new FileStream(path, options);

        // The system takes what the process's mask forbids from a new file, but not from one that is there.
        var mode = File.GetUnixFileMode(replaced);
        options.UnixCreateMode = mode;
        var stream = new FileStream(path, options);
        try
        {
            File.SetUnixFileMode(stream.SafeFileHandle, mode);
            return stream;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }
}
