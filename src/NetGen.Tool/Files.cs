namespace NetGen.Tool;

/// <summary>Says in plain words what is wrong with a path, before the system does in its own.</summary>
internal static class Files
{
    /// <exception cref="ToolException">There is no such file.</exception>
    public static void CheckReadable(string path)
    {
        CheckNoFolder(path);
        if (!File.Exists(path)) throw new ToolException($"There is no file {path}.");
    }

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
