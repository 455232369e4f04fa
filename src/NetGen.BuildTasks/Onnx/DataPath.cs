using NetGen.Weights;

namespace NetGen.BuildTasks.Onnx;

/// <summary>Where a file lies that an ONNX file names.</summary>
internal static class DataPath
{
    private const int Longest = 250;

    /// <summary>The file's full path, which lies in a folder or below it.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="location">The path in it, by either kind of slash.</param>
    /// <exception cref="ExternalDataException">It leads out of the folder, over a link, or to no file.</exception>
    public static string Of(string folder, string location)
    {
        var shown = Shown.Name(location);
        if (location.Length is 0 or > Longest || location.Contains('\0', StringComparison.Ordinal)) throw new ExternalDataException($"'{shown}' is no name of a file.");
        var parts = Parts(location);
        if (Path.IsPathRooted(location) || parts[0].Length == 0 || location.Contains(':', StringComparison.Ordinal) || LeadsOut(parts))
            throw new ExternalDataException($"Its numbers lie outside of the folder of the file ({shown}): only files there or below are read.");

        for (var length = 1; length <= parts.Length; length++)
        {
            if (parts[length - 1] is "" or "." or "..") continue;
            var step = new FileInfo(In(folder, parts[..length]));
            if (step.LinkTarget is not null)
                throw new ExternalDataException($"{shown} is a link or lies behind one, which is not followed: put the file itself there.");
            if (length < parts.Length && !Directory.Exists(step.FullName)) throw Missing(shown);
        }

        var path = In(folder, parts);
        return File.Exists(path) ? path : throw Missing(shown);
    }

    /// <summary>Where a file of a folder lies; nothing is checked.</summary>
    public static string In(string folder, string location) => In(folder, Parts(location));

    private static string In(string folder, string[] parts) => Path.GetFullPath(Path.Combine([folder, .. parts]));

    private static string[] Parts(string location) => location.Split('/', '\\');

    private static ExternalDataException Missing(string shown) => new($"There is no file {shown} beside it, in which its numbers lie.");

    private static bool LeadsOut(string[] parts)
    {
        var depth = 0;
        foreach (var part in parts)
        {
            depth += part switch
            {
                ".." => -1,
                "" or "." => 0,
                _ => 1,
            };
            if (depth < 0) return true;
        }

        return false;
    }
}
