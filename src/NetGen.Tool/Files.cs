namespace NetGen.Tool;

/// <summary>Says in plain words what is wrong with a path, before the system does in its own.</summary>
internal static class Files
{
    /// <exception cref="ToolException">There is no such file, or nothing in it, as in a pipe or a device, which may never end.</exception>
    public static void CheckReadable(string path)
    {
        CheckNoFolder(path);
        if (!File.Exists(path)) throw new ToolException($"There is no file {path}.");
        if (Target(path).Length == 0) throw new ToolException($"{path} is empty, or a pipe or device: give a file.");
    }

    /// <summary>All bytes of a file.</summary>
    /// <exception cref="ToolException">There is no such file, or it is too large.</exception>
    public static byte[] ReadWhole(string path)
    {
        CheckReadable(path);
        return Target(path).Length is var bytes && bytes <= Array.MaxLength
            ? File.ReadAllBytes(path)
            : throw new ToolException(FormattableString.Invariant($"{path} has {bytes:N0} bytes, and files of up to {Array.MaxLength:N0} are read."));
    }

    /// <summary>A file, or the one that a link leads to.</summary>
    private static FileInfo Target(string path) => new FileInfo(path) is var file && file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target ? target : file;

    /// <exception cref="ToolException">There is no folder for it.</exception>
    public static void CheckWritable(string path)
    {
        CheckNoFolder(path);
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder && !Directory.Exists(folder)) throw new ToolException($"There is no folder {folder}.");
    }

    private static void CheckNoFolder(string path)
    {
        if (Directory.Exists(path)) throw new ToolException($"{path} is a folder: give a file.");
    }
}
