namespace NetGen.BuildTasks.Onnx;

/// <summary>An operator that a file defines itself.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Domain">Whose operator it is.</param>
/// <param name="Overload">Which of several of the name it is.</param>
/// <param name="Inputs">The names of its inputs inside.</param>
/// <param name="Outputs">The names of its outputs inside.</param>
/// <param name="Defaults">Its attributes that have a value where a call gives none.</param>
/// <param name="Opsets">Which operators it means.</param>
/// <param name="Nodes">Its nodes.</param>
internal sealed record OnnxFunction(
    string Name,
    string Domain,
    string Overload,
    IReadOnlyList<string> Inputs,
    IReadOnlyList<string> Outputs,
    IReadOnlyList<OnnxAttribute> Defaults,
    IReadOnlyList<OnnxOpset> Opsets,
    IReadOnlyList<OnnxNode> Nodes)
{
    /// <exception cref="InvalidDataException">The bytes are no such message.</exception>
    public static OnnxFunction Read(WireMessage message)
    {
        List<string> inputs = [];
        List<string> outputs = [];
        List<OnnxAttribute> defaults = [];
        List<OnnxOpset> opsets = [];
        List<OnnxNode> nodes = [];
        var (domain, overload) = ("", "");
        foreach (var field in message.Fields())
        {
            switch (field.Number)
            {
                case 1:
                    message.Name = field.Text();
                    break;
                case 4:
                    inputs.Add(field.Text());
                    break;
                case 5:
                    outputs.Add(field.Text());
                    break;
                case 7:
                    nodes.Add(OnnxNode.Read(field.Message("node")));
                    break;
                case 9:
                    opsets.Add(OnnxOpset.Read(field.Message("operator set")));
                    break;
                case 10:
                    domain = OnnxDomain.Read(field);
                    break;
                case 11:
                    defaults.Add(OnnxAttribute.Read(field.Message("attribute")));
                    break;
                case 13:
                    overload = field.Text();
                    break;
            }
        }

        return new OnnxFunction(message.Name, domain, overload, inputs, outputs, defaults, opsets, nodes);
    }
}
