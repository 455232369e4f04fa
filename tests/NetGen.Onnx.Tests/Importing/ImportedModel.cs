using NetGen.BuildTasks.Onnx;
using NetGen.Generators.Onnx;
using NetGen.Generators.Onnx.Files;
using NetGen.Generators.Onnx.Primitives;

namespace NetGen.Onnx.Tests.Importing;

/// <summary>A file that went through the build task's reader and the compiler's importer.</summary>
internal sealed class ImportedModel
{
    private readonly OnnxReading _reading;

    private ImportedModel(OnnxReading reading, ImportResult result)
    {
        _reading = reading;
        Result = result;
    }

    public ImportResult Result { get; }

    /// <summary>Imports a file.</summary>
    /// <param name="bytes">Its content.</param>
    /// <param name="folder">Its folder, for numbers that lie beside it.</param>
    public static ImportedModel Of(byte[] bytes, ImportSettings settings, string folder)
    {
        var reading = OnnxReading.Read(bytes, folder);
        string text = reading.Problems.Count > 0 ? $"model\n\n{string.Join("\n", reading.Problems)}\n" : $"model\nstate\n{reading.Text}";
        return new ImportedModel(reading, Importer.Import(NetGen.Generators.Onnx.Files.ModelText.Read(text), settings));
    }

    /// <summary>How many samples a batch has; one where the model has no axis for them.</summary>
    public long SamplesOf(IReadOnlyDictionary<string, double[]> inputs) => Result.Graph!.Inputs
        .Where(input => input.Tensor.Shape.HasBatch).Select(input => inputs[input.Name].Length / input.Tensor.Shape.Count).FirstOrDefault(1);

    public IReadOnlyDictionary<string, Numbers> Run(IReadOnlyDictionary<string, double[]> inputs) => new Interpreter(Result.Graph!, ValuesOf).Run(inputs);

    /// <summary>The numbers of a weight: from where they are embedded, or from the text where they stand there alone.</summary>
    private double[] ValuesOf(Weight weight)
    {
        if (weight.Source.Key is not { } key)
            return [.. weight.Source.Values!];
        var tensor = _reading.Tensors[key];
        return ModelCases.NumbersOf(tensor.Type.ToString(), tensor.Bytes);
    }
}
