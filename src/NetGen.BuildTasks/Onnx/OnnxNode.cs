namespace NetGen.BuildTasks.Onnx;

/// <summary>An operator at work.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Operator">What it does.</param>
/// <param name="Domain">Whose operator that is; empty for ONNX's own.</param>
/// <param name="Overload">Which function of the name is meant, where the file has several.</param>
/// <param name="Inputs">What it takes; an empty name where an input is left out.</param>
/// <param name="Outputs">What it gives; an empty name where an output is left out.</param>
/// <param name="Attributes">Its settings.</param>
internal sealed record OnnxNode(
    string Name,
    string Operator,
    string Domain,
    string Overload,
    IReadOnlyList<string> Inputs,
    IReadOnlyList<string> Outputs,
    IReadOnlyList<OnnxAttribute> Attributes)
{
    /// <summary>By what messages and keys call it: a node need not have a name.</summary>
    public string Title => Name.Length > 0 ? Name : Outputs.FirstOrDefault(output => output.Length > 0) ?? Operator;

    /// <exception cref="InvalidDataException">The bytes are no such message.</exception>
    public static OnnxNode Read(WireMessage message)
    {
        List<string> inputs = [];
        List<string> outputs = [];
        List<OnnxAttribute> attributes = [];
        var (type, domain, overload) = ("", "", "");
        foreach (var field in message.Fields())
        {
            switch (field.Number)
            {
                case 1:
                    inputs.Add(field.Text());
                    break;
                case 2:
                    outputs.Add(field.Text());
                    break;
                case 3:
                    message.Name = field.Text();
                    break;
                case 4:
                    type = field.Text();
                    break;
                case 5:
                    attributes.Add(OnnxAttribute.Read(field.Message("attribute")));
                    break;
                case 7:
                    domain = OnnxDomain.Read(field);
                    break;
                case 8:
                    overload = field.Text();
                    break;
            }
        }

        return new OnnxNode(message.Name, type, domain, overload, inputs, outputs, attributes);
    }
}
