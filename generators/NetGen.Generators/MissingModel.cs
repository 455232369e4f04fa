using NetGen.Generators.Onnx;

namespace NetGen.Generators;

/// <summary>What to do where the project has no ONNX file of a name.</summary>
internal static class MissingModel
{
    /// <param name="name">What the declaration calls the file, with slashes.</param>
    /// <param name="models">What the project calls those that it has.</param>
    public static string Remedy(string name, IEnumerable<string> models)
    {
        string[] others = [.. models.OrderBy(static other => other, StringComparer.Ordinal)];
        string listed = others.Length == 0 ? "" : $"name one that is there, {string.Join(", ", others.Select(static other => $"'{other}'"))}";
        if (name.Trim().Length == 0)
            return listed.Length > 0 ? listed : "name the file, and write it as a NetGenModel into an ItemGroup of the project file";
        string add = $"write <NetGenModel Include=\"{System.Security.SecurityElement.Escape(BuildTasks.ItemText.Escape(name))}\" /> into an ItemGroup of the project file";
        string meant = Nearest(name, others) is { } nearest ? $"did you mean '{nearest}'? Otherwise " : "";
        return IsAbsolute(name)
            ? $"names are relative to the folder of the project, and files outside of it have no folder in theirs; {meant}{add}"
            : $"{meant}{add}{(listed.Length == 0 ? "" : $", or {listed}")}";
    }

    /// <summary>One that is called so in another folder, or nearly so.</summary>
    private static string? Nearest(string name, string[] others)
    {
        string last = LastPiece(name);
        return others.Where(other => LastPiece(other).Equals(last, StringComparison.OrdinalIgnoreCase)).OrderByDescending(other => IsEndOf(other, name)).FirstOrDefault()
            ?? (Shown.Nearest(last, others.Select(LastPiece)) is { } near ? others.First(other => LastPiece(other) == near) : null);
    }

    private static bool IsEndOf(string other, string name) => name.EndsWith("/" + other, StringComparison.OrdinalIgnoreCase);

    private static string LastPiece(string name) => name.Substring(name.LastIndexOf('/') + 1);

    /// <summary>Whether a path begins at a root of any system; the compiler may run on another than the writer.</summary>
    private static bool IsAbsolute(string name) => name[0] == '/' || name.Length > 2 && name[1] == ':' && name[2] == '/';
}
