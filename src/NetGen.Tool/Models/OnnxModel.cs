extern alias tasks;

using NetGen.Generators.Onnx;
using NetGen.Generators.Onnx.Declaring;
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
    private ModelFile? _file;
    private ImportSettings? _settings;

    /// <summary>Whether the name ends like that of such a file.</summary>
    public static bool IsOne(string path) => Path.GetExtension(path).Equals(".onnx", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a file that is not trusted.</summary>
    /// <exception cref="ToolException">It cannot become a network; the message says all that is wrong.</exception>
    public static OnnxModel Read(string path, OnnxSettings settings)
    {
        var reading = OnnxReading.Read(Files.ReadWhole(path), Path.GetDirectoryName(Path.GetFullPath(path))!);
        if (reading.Problems.Count > 0) throw Refused(path, reading.Problems.Select(problem => $"{problem.Rule}: {problem.Text}"));

        var file = Generators.Onnx.Files.ModelText.Read($"{path}\nread now\n{reading.Text}");
        var (given, problems) = ImportSettings.Read(settings.Dims, settings.Constants, settings.Outputs);
        var result = problems.Length > 0 ? new ImportResult(null, problems) : Importer.ImportNetwork(file, given);
        return result.Graph is { } graph
            ? new OnnxModel(file.OperatorSets.First(set => set.Domain.Length == 0).Version, graph) { _reading = reading, _file = file, _settings = given }
            : throw Refused(path, result.Problems.Select(problem => $"{problem.Rule}: {problem.Message}"));
    }

    /// <summary>The parameters as a network of the file saves them: under its names and in its shapes, and whole numbers as floating-point ones.</summary>
    public TensorFile Parameters()
    {
        var embedded = Embedded();
        var file = new TensorFile();
        foreach (var weight in Graph.Weights) file.Tensors.Add(weight.Name, TensorNumbers.AsParameter(embedded[weight.Source.Key!]));
        return file;
    }

    /// <summary>The layers that attributes declare for the file, and the parameters as their network has them.</summary>
    /// <param name="path">What messages call the file.</param>
    /// <exception cref="ToolException">Attributes cannot say it.</exception>
    public (IReadOnlyList<string> Attributes, TensorFile Parameters) Declared(string path)
    {
        var (model, problem) = DeclaredModel.Of(_file!, _settings!);
        if (model is null) throw new ToolException($"{path} cannot be written as attributes of layers. {problem}");
        var embedded = Embedded();
        var file = new TensorFile();
        foreach (var tensor in model.Tensors)
        {
            var source = tensor.Source;
            file.Tensors.Add(tensor.Name, TensorNumbers.Taken(embedded[source.Tensor.Key!], source, [.. tensor.Shape.Select(axis => (long)axis)]));
        }

        return (model.Attributes, file);
    }

    /// <summary>What the build embeds. The task has a reading of files of its own.</summary>
    private TensorFile Embedded()
    {
        using var stream = new MemoryStream();
        tasks::NetGen.Weights.Safetensors.Write(_reading!.Tensors, stream);
        stream.Position = 0;
        return Safetensors.Read(stream);
    }

    private static ToolException Refused(string path, IEnumerable<string> problems) =>
        new($"{path} cannot become a network.{string.Concat(problems.Select(problem => $"{Environment.NewLine}  {problem}"))}");
}
