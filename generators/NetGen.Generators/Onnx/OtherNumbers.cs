using NetGen.Generators.Onnx.Files;
using NetGen.Generators.Onnx.Primitives;

namespace NetGen.Generators.Onnx;

/// <summary>What of a file is computed in numbers of another type than those that it has.</summary>
internal static class OtherNumbers
{
    /// <param name="isDouble">Whether the network computes in double precision.</param>
    public static IEnumerable<string> In(ImportedGraph graph, bool isDouble)
    {
        if (graph.QuantizedTensors is > 0 and var count)
            yield return $"{(count == 1 ? "a tensor" : $"{count} tensors")} of quantized whole numbers {(count == 1 ? "becomes" : "become")} floating-point numbers";
        string[] types = [.. Types(graph).Where(type => type is ElementType.Half or ElementType.BFloat16 || type == ElementType.Double && !isDouble).Select(ElementTypes.NameOf)];
        if (types.Length > 0)
            yield return $"what it has in {Shown.All(types)} is computed in {(isDouble ? "double" : "single")} precision";
    }

    private static IEnumerable<ElementType> Types(ImportedGraph graph) => graph.Inputs.Concat(graph.Outputs).Select(static named => named.Tensor)
        .Concat(graph.Weights.Select(static weight => weight.Tensor))
        .Concat(graph.Operations.SelectMany(static operation => operation.Results))
        .Select(static tensor => tensor.Type).Distinct().OrderBy(static type => type);
}
