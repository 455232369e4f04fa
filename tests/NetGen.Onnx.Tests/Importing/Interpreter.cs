using NetGen.Generators.Onnx.Primitives;

namespace NetGen.Onnx.Tests.Importing;

/// <summary>Computes an imported graph in double precision, operation by operation, by what these say of themselves: no kernel, no fusion, no haste.</summary>
/// <param name="weights">A tensor of the file by its key.</param>
internal sealed class Interpreter(ImportedGraph graph, Func<Weight, double[]> weights)
{
    /// <summary>The outputs of a batch by name.</summary>
    public IReadOnlyDictionary<string, Numbers> Run(IReadOnlyDictionary<string, double[]> inputs)
    {
        long samples = graph.Inputs.Where(input => input.Tensor.Shape.HasBatch).Select(input => inputs[input.Name].Length / input.Tensor.Shape.Count).FirstOrDefault(1);
        var values = new TensorMemory(samples);
        foreach (var input in graph.Inputs)
            values.Set(input.Tensor, inputs[input.Name]);
        foreach (var weight in graph.Weights)
            values.Set(weight.Tensor, weights(weight));
        foreach (var literal in graph.Literals)
            values.Set(literal.Tensor, [.. Enumerable.Range(0, (int)literal.Tensor.Shape.Count).Select(i => literal.Values.At(i).Fixed)]);
        Operations.Run(graph.Operations, values);
        return graph.Outputs.ToDictionary(output => output.Name, output => values[output.Tensor]);
    }
}

/// <summary>The numbers of all tensors of a graph.</summary>
/// <param name="samples">How many samples the batch has.</param>
internal sealed class TensorMemory(long samples)
{
    private readonly Dictionary<int, Numbers> _values = [];

    public Numbers this[Tensor tensor] => _values[tensor.Number];

    public long[] ShapeOf(Tensor tensor) => [.. tensor.Shape.Axes.Select(axis => axis.For(samples))];

    public Numbers New(Tensor tensor) => _values[tensor.Number] = Numbers.Zeros(ShapeOf(tensor));

    public void Set(Tensor tensor, double[] values)
    {
        Assert.Equal(ShapeOf(tensor).Aggregate(1L, (count, length) => count * length), values.Length);
        _values[tensor.Number] = new Numbers(ShapeOf(tensor), values);
    }
}
