namespace NetGen.Tool.Output;

/// <summary>Names of classes.</summary>
internal static class Identifiers
{
    /// <exception cref="ToolException">C# does not take it as a name, or may not: it keeps those of lower-case letters alone for its own words.</exception>
    public static string Check(string name) =>
        IsIdentifier(name) ? name : throw new ToolException($"\"{name}\" is no name of a class: "
            + "give letters and digits, a letter first and not lower-case letters alone, with --name.");

    /// <summary>A file's name as a class's: <c>my-digits</c> becomes <c>MyDigits</c>.</summary>
    public static string FromFile(string path) =>
        string.Concat(Path.GetFileNameWithoutExtension(path).Split([' ', '-', '_', '.'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static bool IsIdentifier(string name) =>
        name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_')
        && name.All(character => char.IsLetterOrDigit(character) || character == '_') && !name.All(char.IsAsciiLetterLower);
}
