using NetGen.Generators.Declaration;

namespace NetGen.Generators.Graph;

/// <content>Attention: a product for queries, keys and values, what the heads make of them, and a product of that.</content>
internal sealed partial class ForwardPass
{
    /// <summary>qkv = x·W + b, heads = softmax(q·kᵀ/√size)·v of each, z = heads·Wo + bo. Dropout is of the probabilities.</summary>
    private (Tensor, Contraction) Attention(LayerNode layer, Tensor x)
    {
        var tensors = layout.Of(layer).ToList();
        int half = tensors.Count / 2, heads = layer.Source.Heads!.Value;
        var qkv = Value("qkv", layer.Number, x.Places, Components("qkv", layer.Number, 3 * layer.Inputs));
        var product = Project("", qkv, x, [.. tensors.Take(half)]);
        var attended = Value("heads", layer.Number, x.Places, Components("heads", layer.Number, layer.Inputs));
        Operations.Add(new Attend(attended, qkv, new Heads(heads, layer.Source.IsCausal), layer.Dropout > 0 ? MaskOfProbabilities(layer, x, heads) : null)
        {
            Kept = window is int steps ? Kept(layer, steps, qkv.Axes.Last()) : null,
        });
        var z = Value("z", layer.Number, x.Places, Components("z", layer.Number, layer.Outputs), "delta");
        Project("o", z, attended, [.. tensors.Skip(half)]);
        return (Activate(z, layer.Activation.Formula(), "a", layer.Number), product);
    }

    /// <param name="suffix">What the symbols of its parameters have behind them.</param>
    private Contraction Project(string suffix, Tensor result, Tensor x, IReadOnlyList<ParameterTensor> tensors)
    {
        var weights = AddParameter("W" + suffix, tensors[0], x.Axes.Last(), result.Axes.Last());
        var bias = tensors.Count > 1 ? AddParameter("b" + suffix, tensors[1], result.Axes.Last()) : null;
        var product = new Contraction(result, x, weights, bias);
        Operations.Add(product);
        return product;
    }

    private Tensor MaskOfProbabilities(LayerNode layer, Tensor x, int heads)
    {
        int steps = window ?? x.Positions;
        Axis keys = Components("keys", layer.Number, steps), queries = Components("queries", layer.Number, steps);
        var mask = Value("m", layer.Number, [Components("head", layer.Number, heads), keys], queries);
        Operations.Add(new RandomMask(mask, layer.Number, layer.Dropout));
        return mask;
    }
}
