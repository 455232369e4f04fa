namespace NetGen.BuildTasks;

/// <summary>Text of MSBuild's items, in which some characters mean something.</summary>
internal static class ItemText
{
    private const string Special = "%*?@$();'";

    /// <summary>The text by which MSBuild means just these characters.</summary>
    public static string Escape(string text) =>
        string.Concat(text.Select(character => Special.IndexOf(character) < 0 ? character.ToString() : $"%{(int)character:X2}"));
}
