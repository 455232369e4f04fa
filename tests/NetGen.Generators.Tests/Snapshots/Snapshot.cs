using System.Runtime.CompilerServices;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests.Snapshots;

/// <summary>
/// Compares generated files with those in the repository. Verify.SourceGenerators cannot be restored from every registry that
/// builds run against, so this keeps to its convention on disk (<c>Class.Method#Hint.g.verified.cs</c>, a first line with the
/// hint name, <c>.received.cs</c> beside it on a mismatch), and switching is a package reference.
/// </summary>
internal static class Snapshot
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "tests", "NetGen.Generators.Tests", "Snapshots");

    /// <summary>Asserts that a generated file is the verified one; one that differs, or that nobody has verified yet, is written beside it.</summary>
    public static void Verify(string hintName, string text, string name, [CallerFilePath] string file = "")
    {
        string received = $"//HintName: {hintName}\n{text.TrimStart('\uFEFF').ReplaceLineEndings("\n")}";
        string path = Path.Combine(s_folder, $"{Path.GetFileNameWithoutExtension(file)}.{name}#{Path.ChangeExtension(hintName, null)}");
        string verifiedPath = path + ".verified" + Path.GetExtension(hintName);
        string receivedPath = path + ".received" + Path.GetExtension(hintName);
        File.Delete(receivedPath);
        string? verified = File.Exists(verifiedPath) ? File.ReadAllText(verifiedPath).ReplaceLineEndings("\n") : null;
        if (verified == received)
            return;

        File.WriteAllText(receivedPath, received);
        Assert.Fail(verified is null
            ? $"{Path.GetFileName(verifiedPath)} is missing: read {Path.GetFileName(receivedPath)}, which this run wrote, rename it and commit it."
            : $"{Path.GetFileName(verifiedPath)} differs:\n{Differences(verified, received)}");
    }

    private static string Differences(string verified, string received) => string.Join('\n', InlineDiffBuilder.Diff(verified, received).Lines
        .Where(line => line.Type is ChangeType.Inserted or ChangeType.Deleted)
        .Take(20)
        .Select(line => (line.Type == ChangeType.Inserted ? "+ " : "- ") + line.Text));
}
