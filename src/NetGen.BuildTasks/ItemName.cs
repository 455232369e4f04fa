using Microsoft.Build.Framework;

namespace NetGen.BuildTasks;

/// <summary>What networks call a file: its path in the project, as an editor shows it.</summary>
internal static class ItemName
{
    /// <returns>The path from the project's folder, with slashes; of a file outside of it the name alone, unless <c>Link</c> says another path.</returns>
    public static string Of(ITaskItem file, string projectFolder)
    {
        var path = file.GetMetadata("Link") is { Length: > 0 } link ? Path.Combine(projectFolder, link) : file.GetMetadata("FullPath");
        var relative = Path.GetRelativePath(projectFolder, path).Replace('\\', '/');
        return Path.IsPathRooted(relative) || relative.StartsWith("../", StringComparison.Ordinal) ? Path.GetFileName(relative) : relative;
    }
}
