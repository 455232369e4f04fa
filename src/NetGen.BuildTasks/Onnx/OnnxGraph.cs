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
            if (field.Number == 1) nodes.Add(OnnxNode.Read(field.Message("node")));
            else if (field.Number == 2) message.Name = field.Text();
            else if (field.Number == 5) tensors.Add(OnnxTensor.Read(field.Message("tensor")));
            else if (field.Number == 11) inputs.Add(OnnxValue.Read(field.Message("input")));
            else if (field.Number == 12) outputs.Add(OnnxValue.Read(field.Message("output")));
            else if (field.Number == 15) sparse.Add(OnnxSparseTensor.ReadName(field.Message("sparse tensor")));
        }

        return new OnnxGraph(message.Name, inputs, outputs, tensors, sparse, nodes);
    }
}
