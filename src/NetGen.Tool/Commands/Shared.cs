using System.CommandLine;

namespace NetGen.Tool.Commands;

/// <summary>Arguments and options of several commands.</summary>
internal static class Shared
{
    public static Argument<string> File(string description) => new("file") { Description = description };

    public static Option<string?> Network { get; } = new("--network") { Description = "The class, where an assembly declares several." };

    /// <summary>Writes to a file, or to the standard output where none is given.</summary>
    public static void WriteTo(string? path, TextWriter output, Action<TextWriter> write)
    {
        using var text = new StringWriter { NewLine = "\n" };
        write(text);
        if (path is null) output.Write(text.ToString());
        else System.IO.File.WriteAllText(path, text.ToString());
    }
}
