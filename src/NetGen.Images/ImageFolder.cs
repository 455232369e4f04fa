namespace NetGen.Images;

/// <summary>A folder with one folder for each class.</summary>
internal sealed class ImageFolder
{
    private static readonly string[] Extensions = [".png", ".jpg", ".jpeg"];

    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidDataException">It has no classes or others, or one has no images.</exception>
    public ImageFolder(string folder, IReadOnlyList<string>? classes)
    {
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"There is no folder {folder}.");
        string[] names = [.. Directory.GetDirectories(folder).Select(path => Path.GetFileName(path)!).Where(name => name[0] != '.').Order(StringComparer.Ordinal)];
        if (names.Length == 0) throw new InvalidDataException($"{folder} has no folders: each class is one, with its images in it.");
        Classes = classes ?? names;
        Files = [.. names.SelectMany(name => ImagesOf(Path.Combine(folder, name), LabelOf(folder, name))).OrderBy(image => image.Label)];
    }

    /// <summary>The names of the classes by their numbers.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <summary>The images and the number of each one's class.</summary>
    public IReadOnlyList<(string Path, int Label)> Files { get; }

    private int LabelOf(string folder, string name)
    {
        for (var label = 0; label < Classes.Count; label++)
            if (Classes[label] == name) return label;
        throw new InvalidDataException($"{folder} has the folder {name}, which is none of the classes {string.Join(", ", Classes)}.");
    }

    private static IEnumerable<(string Path, int Label)> ImagesOf(string folder, int label)
    {
        string[] images = [.. Directory.GetFiles(folder).Where(IsImage).Order(StringComparer.Ordinal)];
        return images.Length > 0
            ? images.Select(path => (path, label))
            : throw new InvalidDataException($"{folder} has no images: they are files whose names end in {string.Join(", ", Extensions)}.");
    }

    private static bool IsImage(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}
