using NetGen.Generators.Onnx.Files;

namespace NetGen.Generators.Onnx;

/// <summary>Which tensors of a single element are parameters: weights and biases of what has one output. Others, such as ε, are numbers of formulas.</summary>
internal static class ParameterPlaces
{
    /// <summary>The inputs of each operator that are weights, biases, scales or slopes.</summary>
    private static readonly Dictionary<string, int[]> Places = new()
    {
        ["BatchNormalization"] = [1, 2, 3, 4],
        ["Conv"] = [1, 2],
        ["ConvTranspose"] = [1, 2],
        ["GRU"] = [1, 2, 3],
        ["Gemm"] = [0, 1, 2],
        ["GroupNormalization"] = [1, 2],
        ["InstanceNormalization"] = [1, 2],
        ["LSTM"] = [1, 2, 3],
        ["LayerNormalization"] = [1, 2],
        ["MatMul"] = [0, 1],
        ["PRelu"] = [1],
        ["RMSNormalization"] = [1],
        ["RNN"] = [1, 2, 3],
    };

    /// <summary>The names that stand in such places.</summary>
    public static HashSet<string> In(IReadOnlyList<ModelNode> nodes)
    {
        var products = new HashSet<string>(nodes.Where(static node => node.Operator == "MatMul").SelectMany(static node => node.Outputs));
        return [.. nodes.SelectMany(node => node.Operator == "Add" && node.Inputs.Any(products.Contains) ? node.Inputs
            : Places.TryGetValue(node.Operator, out int[]? places) ? places.Where(place => place < node.Inputs.Length).Select(place => node.Inputs[place])
            : [])];
    }
}
