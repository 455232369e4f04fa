using System.Globalization;
using NetGen.Weights;

namespace NetGen.BuildTasks;

/// <summary>What the compiler gets to read of a file of weights: text, of which <c>WeightFile</c> in the generator knows the form.</summary>
internal static class WeightsSummary
{
    /// <summary>By which the generator knows such text from other files.</summary>
    public const string Extension = ".NetGenWeights.txt";

    /// <summary>Reads a file, unless it was read before and is as it was, and writes what it holds.</summary>
    /// <param name="path">Where to write.</param>
    /// <param name="name">What networks call the file.</param>
    /// <param name="weights">The file, which is not trusted.</param>
    /// <returns>Why the file cannot be used, which is written as well; null where it can.</returns>
    public static string? Update(string path, string name, string weights)
    {
        var file = new FileInfo(weights);
        var state = FileState.Of(file);
        if (file.Exists && File.Exists(path) && File.ReadLines(path).Take(2).SequenceEqual([name, state])) return null;

        (var lines, var problem) = Read(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllLines(path, problem is null ? [name, state, .. lines] : [name, "", problem]);
        return problem;
    }

    private static (IEnumerable<string> Lines, string? Problem) Read(FileInfo file)
    {
        try
        {
            using var stream = file.OpenRead();
            return (Safetensors.ReadHeader(stream).Select(Line).ToArray(), null);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return ([], FileState.Problem(exception));
        }
    }

    private static string Line(SafetensorsEntry tensor) =>
        string.Create(CultureInfo.InvariantCulture, $"{Word(tensor.TypeName)} {TensorShape.Text(tensor.Shape)} {Shown.Name(tensor.Name)}");

    /// <summary>A type as one word, whatever the file calls it.</summary>
    private static string Word(string type) => Shown.Name(type).Replace(' ', '?');
}
