using System.Reflection;

namespace NetGen.BuildTasks;

/// <summary>By what a file is known again: its length and time, and who read it.</summary>
internal static class FileState
{
    private static readonly string Version = typeof(FileState).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <returns>Empty for a file that is not there.</returns>
    public static string Of(FileInfo file) =>
        file.Exists ? FormattableString.Invariant($"{file.Length} bytes of {file.LastWriteTimeUtc:O}, read by {Version}") : "";

    /// <summary>Why a file could not be read, on one line.</summary>
    public static string Problem(Exception exception) =>
        exception is FileNotFoundException or DirectoryNotFoundException ? "There is no such file." : exception.Message.ReplaceLineEndings(" ");
}
