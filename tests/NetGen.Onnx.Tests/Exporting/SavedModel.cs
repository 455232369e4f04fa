extern alias library;

using library::NetGen;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using NetGen.BuildTasks.Onnx;
using NetGen.Generators.Onnx;
using NetGen.Generators.Tests.Infrastructure.Driving;
using NetGen.Onnx.Tests.Importing;

namespace NetGen.Onnx.Tests.Exporting;

/// <summary>A network as it was saved: run by ONNX Runtime, and by the interpreter of what the compiler imports.</summary>
internal sealed class SavedModel
{
    public SavedModel(AnyNetwork network, Layout layout = Layout.ChannelsLast)
    {
        using var stream = new MemoryStream();
        network.SaveOnnx(stream, layout);
        Bytes = stream.ToArray();
    }

    public byte[] Bytes { get; }

    /// <summary>The model as the build reads it.</summary>
    public string Text => OnnxReading.Read(Bytes, ".").Text;

    /// <summary>What ONNX Runtime computes, a sample's outputs side by side.</summary>
    /// <exception cref="OnnxRuntimeException">It refuses the model.</exception>
    public double[] Run(double[] inputs, int samples, bool optimized)
    {
        using var options = new SessionOptions
        {
            GraphOptimizationLevel = optimized ? GraphOptimizationLevel.ORT_ENABLE_ALL : GraphOptimizationLevel.ORT_DISABLE_ALL,
            IntraOpNumThreads = 1,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
        };
        using var session = new InferenceSession(Bytes, options);
        var (name, metadata) = Assert.Single(session.InputMetadata);
        int[] shape = [samples, .. metadata.Dimensions[1..]];
        using var results = session.Run([ValueOf(name, metadata.ElementType, inputs, shape)]);
        return SideBySide(results.OrderBy(result => session.OutputNames.ToList().IndexOf(result.Name)).Select(ValuesOf), samples);
    }

    /// <summary>The model as the compiler understands it.</summary>
    public ImportedModel Import()
    {
        var model = ImportedModel.Of(Bytes, ImportSettings.Read(null, null, null).Settings, ".");
        Assert.Empty(model.Result.Problems);
        return model;
    }

    /// <summary>What that computes.</summary>
    public double[] RunImported(double[] inputs, int samples)
    {
        var model = Import();
        var outputs = model.Run(new Dictionary<string, double[]> { [model.Result.Graph!.Inputs[0].Name] = inputs });
        return SideBySide(model.Result.Graph!.Outputs.Select(output => outputs[output.Name].Values), samples);
    }

    private static NamedOnnxValue ValueOf(string name, Type type, double[] inputs, int[] shape)
    {
        return type == typeof(long) ? Of(static value => (long)value) : type == typeof(double) ? Of(static value => value) : Of(static value => (float)value);

        NamedOnnxValue Of<T>(Converter<double, T> convert) => NamedOnnxValue.CreateFromTensor(name, new DenseTensor<T>(Array.ConvertAll(inputs, convert), shape));
    }

    private static double[] ValuesOf(NamedOnnxValue value) =>
        value.Value is Tensor<double> doubles ? [.. doubles] : [.. value.AsTensor<float>().Select(number => (double)number)];

    private static double[] SideBySide(IEnumerable<double[]> outputs, int samples)
    {
        List<double[][]> rows = [.. outputs.Select(output => output.Chunk(output.Length / samples).ToArray())];
        return [.. Enumerable.Range(0, samples).SelectMany(sample => rows.SelectMany(row => row[sample]))];
    }
}
