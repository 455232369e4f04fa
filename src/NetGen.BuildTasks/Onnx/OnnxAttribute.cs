namespace NetGen.BuildTasks.Onnx;

/// <summary>A setting of a node.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="Reference">In a function, the attribute of the call whose value it has; else empty.</param>
internal sealed record OnnxAttribute(string Name, OnnxAttributeKind Kind, string Reference)
{
    /// <summary>The number, or the numbers.</summary>
    public IReadOnlyList<float> Floats { get; init; } = [];

    /// <summary>The integer, or the integers.</summary>
    public IReadOnlyList<long> Ints { get; init; } = [];

    /// <summary>The text, or the texts.</summary>
    public IReadOnlyList<string> Strings { get; init; } = [];

    /// <summary>The tensor.</summary>
    public OnnxTensor? Tensor { get; init; }

    /// <summary>The graph.</summary>
    public OnnxGraph? Graph { get; init; }

    /// <exception cref="InvalidDataException">The bytes are no such message.</exception>
    public static OnnxAttribute Read(WireMessage message)
    {
        var fields = new OnnxAttributeFields();
        foreach (var field in message.Fields())
        {
            fields.Add(field);
            message.Name = fields.Name;
        }

        return fields.ToAttribute();
    }
}
