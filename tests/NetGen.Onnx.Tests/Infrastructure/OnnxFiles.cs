using System.IO.Compression;

namespace NetGen.Onnx.Tests.Infrastructure;

/// <summary>The files under <c>Files</c>, by folder and name.</summary>
internal static class OnnxFiles
{
    /// <summary>Where they lie, packed and not.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Files");

    /// <summary>The names of a folder's models, without their extension.</summary>
    public static string[] Models(string folder) =>
        [.. Contents(folder).Keys.Where(name => name.EndsWith(".onnx", StringComparison.Ordinal)).Select(name => name[..^".onnx".Length]).Order(StringComparer.Ordinal)];

    public static byte[] Model(string folder, string name) => Contents(folder)[name + ".onnx"];

    /// <summary>The files of a folder by name, out of its archive if it is one.</summary>
    public static IReadOnlyDictionary<string, byte[]> Contents(string folder)
    {
        if (Directory.Exists(Path.Combine(Folder, folder)))
            return Directory.EnumerateFiles(Path.Combine(Folder, folder)).ToDictionary(path => Path.GetFileName(path), File.ReadAllBytes);
        using var zip = ZipFile.OpenRead(Path.Combine(Folder, folder + ".zip"));
        return zip.Entries.ToDictionary(entry => entry.FullName, Content);
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var copy = new MemoryStream();
        using var content = entry.Open();
        content.CopyTo(copy);
        return copy.ToArray();
    }
}
