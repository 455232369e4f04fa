namespace NetGen.Onnx;

/// <content>Attention, spelled out: opset 17 has no operator for it.</content>
internal sealed partial class LayerExport
{
    private OnnxValue Attention(OnnxValue x)
    {
        var (steps, heads) = (layer.InputShape[0], layer.AttentionHeads);
        var size = layer.Inputs / heads;
        var all = Product(x.Own(graph), "in_proj_weight", layer.HasBias ? "in_proj_bias" : null);
        var scores = graph.Node("MatMul", [OfHeads(0, 2, 1, 3), OfHeads(1, 2, 3, 1)]);
        var scaled = graph.Node("Mul", [scores, graph.Number(1 / Math.Sqrt(size))]);
        var seen = graph.Node("Softmax", [layer.IsCausal ? graph.Node("Add", [scaled, StepsBehind(steps)]) : scaled], new OnnxAttribute("axis", -1L));
        var values = graph.Transpose(graph.Node("MatMul", [seen, OfHeads(2, 2, 1, 3)]), 0, 2, 1, 3);
        return Own(Product(graph.Reshape(values, layer.OutputShape), "out_proj.weight", layer.HasBias ? "out_proj.bias" : null));

        string OfHeads(int part, params long[] order)
        {
            var slice = graph.Node("Slice", [all, graph.Integers(part * layer.Inputs), graph.Integers((part + 1) * layer.Inputs), graph.Integers(-1)]);
            return graph.Transpose(graph.Reshape(slice, steps, heads, size), [0, .. order]);
        }
    }

    /// <summary>−∞ where a step would see one behind it, else 0.</summary>
    private string StepsBehind(int steps)
    {
        var all = graph.Node("Expand", [graph.Number(double.NegativeInfinity), graph.Integers(steps, steps)]);
        return graph.Node("Trilu", [all, graph.Integer(1)], new OnnxAttribute("upper", 1L));
    }
}
