using NetGen.Weights;

namespace NetGen.Onnx;

/// <content>Recurrent layers: ONNX has the steps before the samples, both directions in one tensor, and gates in an order of its own.</content>
internal sealed partial class LayerExport
{
    private OnnxValue Recurrent(OnnxValue x)
    {
        string[] directions = parameters.Has("weight_ih_l0_reverse") ? ["", "_reverse"] : [""];
        var units = layer.Outputs / directions.Length;
        string[] bias = layer.HasBias ? [graph.Tensor(parameters.NameOf("bias_ih_l0"), InGateOrder(directions, ["bias_ih_l0", "bias_hh_l0"]))] : [];
        var steps = graph.Node(
            layer.Kind, [graph.Transpose(x.Own(graph), 1, 0, 2), Gates("weight_ih_l0"), Gates("weight_hh_l0"), .. bias],
            [
                new OnnxAttribute("hidden_size", (long)units),
                new OnnxAttribute("direction", directions.Length == 1 ? "forward" : "bidirectional"),
                .. OfKind(directions.Length),
            ]);
        return Own(graph.Reshape(graph.Transpose(steps, 2, 0, 1, 3), layer.OutputShape));

        string Gates(string name) => graph.Tensor(parameters.NameOf(name), InGateOrder(directions, [name]));
    }

    /// <summary>What one kind alone has to say: a GRU has the reset after the product, as PyTorch.</summary>
    private OnnxAttribute[] OfKind(int directions) => layer.Kind switch
    {
        "GRU" => [new OnnxAttribute("linear_before_reset", 1L)],
        "RNN" => [new OnnxAttribute("activations", Enumerable.Repeat(layer.Activation == nameof(Activation.ReLU) ? "Relu" : "Tanh", directions).ToArray())],
        _ => [],
    };

    /// <summary>Tensors of all directions, those of one behind the other: PyTorch has i f g o and r z n where ONNX has i o f c and z r h.</summary>
    private StoredTensor InGateOrder(string[] directions, string[] names)
    {
        int[] gates = layer.Kind switch
        {
            "LSTM" => [0, 3, 1, 2],
            "GRU" => [1, 0, 2],
            _ => [0],
        };
        var bytes = new List<byte>();
        foreach (var direction in directions)
        {
            foreach (var name in names)
            {
                var tensor = parameters[name + direction].Data;
                var length = tensor.Length / gates.Length;
                foreach (var gate in gates) bytes.AddRange(tensor.Span.Slice(gate * length, length));
            }
        }

        var shape = parameters[names[0]].Shape;
        return new StoredTensor(graph.Type, [directions.Length, names.Length * shape[0], .. shape[1..]], bytes.ToArray());
    }
}
