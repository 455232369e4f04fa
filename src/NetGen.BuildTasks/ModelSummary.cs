using System.Text;
using NetGen.BuildTasks.Onnx;
using NetGen.Weights;

namespace NetGen.BuildTasks;

/// <summary>What the compiler gets to read of an ONNX file, and what is embedded of it.</summary>
/// <param name="path">Where to write them, without an extension.</param>
/// <param name="name">What networks call the file.</param>
internal sealed class ModelSummary(string path, string name)
{
    /// <summary>The text, by whose extension the generator knows it from other files.</summary>
    public string TextPath { get; } = path + ".NetGenModel.txt";

    /// <summary>The tensors.</summary>
    public string TensorsPath { get; } = path + ".NetGenModel.safetensors";

    /// <summary>Reads a file, unless it and those beside it were read before and are as they were, and writes what it holds.</summary>
    /// <param name="model">The file, which is not trusted.</param>
    /// <returns>Why the file cannot be used, which is written as well; nothing where it can.</returns>
    public IReadOnlyList<OnnxProblem> Update(string model)
    {
        var file = new FileInfo(model);
        if (IsAsItWas(file)) return [];

        var state = FileState.Of(file);
        var reading = Read(file);
        Directory.CreateDirectory(Path.GetDirectoryName(TextPath)!);
        if (reading.Problems.Count > 0)
        {
            File.WriteAllLines(TextPath, [name, "", .. reading.Problems.Select(problem => $"{problem.Rule} {problem.Text}")]);
            return reading.Problems;
        }

        Safetensors.Write(reading.Tensors, TensorsPath);
        var text = $"{name}\n{With(state, file, reading.DataFiles)}\n{reading.Text}";
        AtomicFile.Write(TextPath, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
        return [];
    }

    private bool IsAsItWas(FileInfo file)
    {
        if (!file.Exists || !File.Exists(TextPath) || !File.Exists(TensorsPath)) return false;
        string[] lines = [.. File.ReadLines(TextPath).Take(2)];
        return lines is [var written, var state] && written == name && state == With(FileState.Of(file), file, Quoted.In(state));
    }

    /// <summary>The state of a file and of those beside it that hold its numbers.</summary>
    private static string With(string state, FileInfo file, IEnumerable<string> dataFiles) =>
        state + string.Concat(dataFiles.Select(data => $", with {Quoted.Text(data)} {FileState.Of(new FileInfo(DataPath.In(file.DirectoryName!, data)))}"));

    private static OnnxReading Read(FileInfo file)
    {
        try
        {
            return OnnxReading.Read(File.ReadAllBytes(file.FullName), file.DirectoryName!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return OnnxReading.Failed(FileState.Problem(exception));
        }
    }
}
