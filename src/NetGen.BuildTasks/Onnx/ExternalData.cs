using System.Globalization;
using NetGen.Weights;

namespace NetGen.BuildTasks.Onnx;

/// <summary>Files beside an ONNX file, in which the numbers of its tensors lie. The ONNX file names them, and is not trusted.</summary>
/// <param name="folder">The folder of the ONNX file: nothing outside of it is opened.</param>
internal sealed class ExternalData(string folder)
{
    private readonly Dictionary<string, DataFile> _files = new(OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);

    /// <summary>What was read, by the paths in the folder.</summary>
    public IEnumerable<string> Files => _files.Keys.Select(path => Path.GetRelativePath(folder, path));

    /// <summary>Reads the bytes of a tensor.</summary>
    /// <param name="entries">Where they lie, by key.</param>
    /// <param name="count">How many the tensor takes.</param>
    /// <exception cref="ExternalDataException">They cannot be read there.</exception>
    /// <exception cref="InvalidDataException">There are more or fewer of them.</exception>
    public byte[] Read(IReadOnlyList<KeyValuePair<string, string>> entries, long count)
    {
        var location = Value(entries, "location") ?? throw new ExternalDataException("The file that its numbers lie in is not named.");
        var offset = Number(entries, "offset") ?? 0;
        var length = Number(entries, "length") ?? count;
        if (length != count) throw new InvalidDataException(FormattableString.Invariant($"Its numbers are {count} bytes, and {length} are said to lie in {Shown.Name(location)}."));
        var path = DataPath.Of(folder, location);
        if (!_files.TryGetValue(path, out var file)) _files.Add(path, file = new DataFile(location, path));
        return file.Read(offset, length);
    }

    private static string? Value(IReadOnlyList<KeyValuePair<string, string>> entries, string key) =>
        entries.Where(entry => entry.Key == key).Select(entry => entry.Value).LastOrDefault();

    private static long? Number(IReadOnlyList<KeyValuePair<string, string>> entries, string key)
    {
        if (Value(entries, key) is not { } text) return null;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ExternalDataException($"The {key} of its numbers is {Shown.Name(text)}, which is no number of bytes.");
    }
}
