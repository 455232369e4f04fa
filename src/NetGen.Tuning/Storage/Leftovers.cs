namespace NetGen.Tuning.Storage;

/// <summary>What a process that was killed leaves in a study's folder: files that were being written, and those that trainers worked with.</summary>
internal static class Leftovers
{
    private static readonly string[] Patterns = ["*.safetensors.*.tmp", "*.running.safetensors"];

    /// <summary>Deletes them; only for whoever has the study's journal.</summary>
    public static void Delete(params ReadOnlySpan<string> folders)
    {
        foreach (var folder in folders)
            foreach (var file in Patterns.SelectMany(pattern => Directory.EnumerateFiles(folder, pattern))) File.Delete(file);
    }
}
