using System.Globalization;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using NetGen.Generators.Onnx;
using NetGen.Generators.Onnx.Primitives;

namespace NetGen.OnnxBenchmarks;

/// <summary>A file in ONNX Runtime with all its optimizations and one thread, bound to the memory of its inputs and outputs.</summary>
internal sealed class RuntimeSession : IDisposable
{
    private readonly InferenceSession _session;
    private readonly OrtIoBinding _binding;
    private readonly RunOptions _run = new();
    private readonly OrtValue[] _inputs;
    private readonly IReadOnlyList<OrtValue> _outputs;

    /// <param name="graph">What tells shapes.</param>
    /// <param name="sample">The inputs of a sample, side by side.</param>
    /// <param name="constants">Inputs that the class has as numbers, as <c>[Onnx]</c> says them.</param>
    public RuntimeSession(string path, ImportedGraph graph, double[] sample, string? constants)
    {
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
        _session = new InferenceSession(path, options);
        _binding = _session.CreateIoBinding();
        string[] inputNames = [.. graph.Inputs.Select(input => input.Name)], outputNames = [.. graph.Outputs.Select(output => output.Name)];
        var ends = graph.Inputs.Select((_, i) => graph.Inputs.Take(i + 1).Sum(input => (int)input.Tensor.Shape.Count)).ToArray();
        _inputs = [.. graph.Inputs.Select((input, i) =>
            ValueOf(_session.InputMetadata[input.Name].ElementDataType, sample[(i == 0 ? 0 : ends[i - 1])..ends[i]], input.Tensor.Shape))];
        foreach (var (name, number) in Numbers(constants).Where(constant => _session.InputMetadata.ContainsKey(constant.Name)))
        {
            inputNames = [.. inputNames, name];
            _inputs = [.. _inputs, OrtValue.CreateTensorValueFromMemory(new[] { number }, [.. _session.InputMetadata[name].Dimensions.Select(static length => (long)length)])];
        }

        _outputs = [.. _session.Run(_run, inputNames, _inputs, outputNames)];
        foreach (var (name, value) in inputNames.Zip(_inputs))
            _binding.BindInput(name, value);
        foreach (var (name, value) in outputNames.Zip(_outputs))
            _binding.BindOutput(name, value);
    }

    public void Run() => _session.RunWithBinding(_run, _binding);

    /// <summary>What has been computed, the outputs side by side.</summary>
    public double[] Outputs() => [.. _outputs.SelectMany(static output => output.GetTensorDataAsSpan<float>().ToArray()).Select(static value => (double)value)];

    public void Dispose()
    {
        foreach (var value in _inputs.Concat(_outputs))
            value.Dispose();
        _binding.Dispose();
        _run.Dispose();
        _session.Dispose();
    }

    private static IEnumerable<(string Name, long Number)> Numbers(string? constants) => (constants ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(static constant => constant.Split('=')).Select(static parts => (parts[0], long.Parse(parts[1], CultureInfo.InvariantCulture)));

    private static OrtValue ValueOf(TensorElementType type, double[] values, TensorShape shape)
    {
        return type switch
        {
            TensorElementType.Float => Of(static value => (float)value),
            TensorElementType.Int32 => Of(static value => (int)value),
            TensorElementType.Int64 => Of(static value => (long)value),
            _ => throw new NotSupportedException($"Inputs of type {type}."),
        };

        OrtValue Of<T>(Converter<double, T> convert)
            where T : unmanaged => OrtValue.CreateTensorValueFromMemory(Array.ConvertAll(values, convert), [.. shape.Axes.Select(static axis => axis.For(1))]);
    }
}
