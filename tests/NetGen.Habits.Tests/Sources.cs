using NetGen.Benchmarks;

namespace NetGen.Habits.Tests;

/// <summary>The files of the checkout that people write.</summary>
internal static class Sources
{
    private static readonly string[] Made = ["bin", "obj", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts"];

    /// <summary>Those of a pattern in all folders, without what builds and tests make.</summary>
    public static IEnumerable<string> Of(string pattern) => In(Repository.Root, pattern);

    /// <summary>The path from the root, as people read it.</summary>
    public static string Name(string path) => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');

    private static IEnumerable<string> In(string folder, string pattern) => Directory.EnumerateFiles(folder, pattern).Concat(Directory
        .EnumerateDirectories(folder)
        .Where(inner => !Made.Contains(Path.GetFileName(inner)) && Path.GetFileName(inner) != ".git")
        .SelectMany(inner => In(inner, pattern)));
}
