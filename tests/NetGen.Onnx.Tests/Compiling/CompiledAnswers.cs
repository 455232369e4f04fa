using NetGen.Onnx.Tests.Importing;

namespace NetGen.Onnx.Tests.Compiling;

/// <summary>Runs compiled models on the inputs beside their files and compares.</summary>
internal static class CompiledAnswers
{
    private delegate void Forward(ReadOnlySpan<float> inputs, Span<float> outputs);

    /// <summary>Runs all cases; throws where one is wrong.</summary>
    /// <param name="imported">What tells how samples lie.</param>
    public static void Check(object network, ImportedModel imported, IReadOnlyList<ModelCase> cases, double noise)
    {
        var graph = imported.Result.Graph!;
        var forward = network.GetType().GetMethod("Forward", [typeof(ReadOnlySpan<float>), typeof(Span<float>)])!.CreateDelegate<Forward>(network);
        foreach (var run in cases)
        {
            int samples = (int)imported.SamplesOf(run.Inputs);
            float[] inputs = [.. InputsOf(imported, run).Select(value => (float)value)];
            int size = graph.Outputs.Sum(output => (int)output.Tensor.Shape.Count);
            var outputs = new float[samples * size];
            forward(inputs, outputs);
            int start = 0;
            foreach (var output in graph.Outputs)
            {
                var expected = run.Outputs[output.Name];
                int length = (int)output.Tensor.Shape.Count;
                double[][] wanted = output.Tensor.Shape.HasBatch ? Rows(expected.Values, output.Tensor.Shape, samples) : [.. Enumerable.Repeat(expected.Values, samples)];
                for (int sample = 0; sample < samples; sample++)
                    Compare(output.Name, wanted[sample], outputs.AsSpan((sample * size) + start, length), noise);
                start += length;
            }
        }
    }

    /// <summary>The inputs of a case as compiled networks take them: those of a sample side by side.</summary>
    public static double[] InputsOf(ImportedModel imported, ModelCase run)
    {
        int samples = (int)imported.SamplesOf(run.Inputs);
        var rows = imported.Result.Graph!.Inputs.Select(input => Rows(run.Inputs[input.Name], input.Tensor.Shape, samples)).ToArray();
        return [.. Enumerable.Range(0, samples).SelectMany(sample => rows.SelectMany(row => row[sample]))];
    }

    private static void Compare(string name, double[] expected, ReadOnlySpan<float> actual, double noise)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            double allowed = Math.Max(1e-5 + (1e-4 * Math.Abs(expected[i])), 10 * noise);
            Assert.True(((float)expected[i]).Equals(actual[i]) || Math.Abs(expected[i] - actual[i]) <= allowed, $"{name}[{i}] is {actual[i]}, not {expected[i]}.");
        }
    }

    /// <summary>The numbers of each sample. Those of an input without samples are every sample's.</summary>
    private static double[][] Rows(double[] values, Generators.Onnx.Primitives.TensorShape shape, int samples)
    {
        if (!shape.HasBatch)
            return [.. Enumerable.Repeat(values, samples)];
        int before = (int)shape.CountBefore(shape.BatchAxis), each = values.Length / before / samples;
        return [.. Enumerable.Range(0, samples).Select(sample => Enumerable.Range(0, before)
            .SelectMany(row => values.Skip(((row * samples) + sample) * each).Take(each)).ToArray())];
    }
}
