namespace NetGen.BuildTasks.Onnx;

/// <summary>Nodes and what goes in and out.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Inputs">What it takes.</param>
/// <param name="Outputs">What it gives.</param>
/// <param name="Tensors">Its initializers.</param>
/// <param name="SparseTensors">The names of initializers that are sparse.</param>
/// <param name="Nodes">Its nodes.</param>
internal sealed record OnnxGraph(
    string Name,
    IReadOnlyList<OnnxValue> Inputs,
    IReadOnlyList<OnnxValue> Outputs,
    IReadOnlyList<OnnxTensor> Tensors,
    IReadOnlyList<string> SparseTensors,
    IReadOnlyList<OnnxNode> Nodes)
{
    /// <exception cref="InvalidDataException">The bytes are no such message.</exception>
    public static OnnxGraph Read(WireMessage message)
    {
        List<OnnxValue> inputs = [];
        List<OnnxValue> outputs = [];
        List<OnnxTensor> tensors = [];
        List<string> sparse = [];
        List<OnnxNode> nodes = [];
        foreach (var field in message.Fields())
        {
            switch (field.Number)
            {
                case 1:
                    nodes.Add(OnnxNode.Read(field.Message("node")));
                    break;
                case 2:
                    message.Name = field.Text();
                    break;
                case 5:
                    tensors.Add(OnnxTensor.Read(field.Message("tensor")));
                    break;
                case 11:
                    inputs.Add(OnnxValue.Read(field.Message("input")));
                    break;
                case 12:
                    outputs.Add(OnnxValue.Read(field.Message("output")));
                    break;
                case 15:
                    sparse.Add(OnnxSparseTensor.ReadName(field.Message("sparse tensor")));
                    break;
            }
        }

        return new OnnxGraph(message.Name, inputs, outputs, tensors, sparse, nodes);
    }
}
