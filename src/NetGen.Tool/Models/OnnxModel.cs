extern alias tasks;

using NetGen.Generators.Onnx;
using NetGen.Generators.Onnx.Files;
using NetGen.Generators.Onnx.Primitives;
using NetGen.Weights;
using tasks::NetGen.BuildTasks.Onnx;

namespace NetGen.Tool.Models;

/// <summary>The network of an ONNX file, read and understood as in a build.</summary>
/// <param name="Opset">The version of the operators that it is written for.</param>
/// <param name="Graph">What it computes.</param>
internal sealed record OnnxModel(long Opset, ImportedGraph Graph)
{
    private OnnxReading? _reading;

    /// <summary>Whether the name ends like that of such a file.</summary>
    public static bool IsOne(string path) => Path.GetExtension(path) == ".onnx";

    /// <summary>Reads a file that is not trusted.</summary>
    /// <exception cref="ToolException">It cannot become a network; the message says all that is wrong.</exception>
    public static OnnxModel Read(string path, OnnxSettings settings)
    {
        Files.CheckReadable(path);
        var reading = OnnxReading.Read(File.ReadAllBytes(path), Path.GetDirectoryName(Path.GetFullPath(path))!);
        if (reading.Problems.Count > 0) throw Refused(path, reading.Problems.Select(problem => $"{problem.Rule}: {problem.Text}"));

        var file = Generators.Onnx.Files.ModelText.Read($"{path}\nread now\n{reading.Text}");
        var (given, problems) = ImportSettings.Read(settings.Dims, settings.Constants, settings.Outputs);
        var result = problems.Length > 0 ? new ImportResult(null, problems) : Importer.ImportNetwork(file, given);
        return result.Graph is { } graph
            ? new OnnxModel(file.OperatorSets.First(set => set.Domain.Length == 0).Version, graph) { _reading = reading }
            : throw Refused(path, result.Problems.Select(problem => $"{problem.Rule}: {problem.Message}"));
    }

    /// <summary>The parameters as a network of the file saves them: under its names and in its shapes, and whole numbers as floating-point ones.</summary>
    public TensorFile Parameters()
    {
        // The task has a reading of files of its own.
        using var stream = new MemoryStream();
        tasks::NetGen.Weights.Safetensors.Write(_reading!.Tensors, stream);
        stream.Position = 0;
        var embedded = Safetensors.Read(stream);
        var file = new TensorFile();
        foreach (var weight in Graph.Weights) file.Tensors.Add(weight.Name, TensorNumbers.AsParameter(embedded[weight.Source.Key!]));
        return file;
    }

    private static ToolException Refused(string path, IEnumerable<string> problems) =>
        new($"{path} cannot become a network.{string.Concat(problems.Select(problem => $"{Environment.NewLine}  {problem}"))}");
}
