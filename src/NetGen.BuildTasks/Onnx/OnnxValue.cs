namespace NetGen.BuildTasks.Onnx;

/// <summary>An input or an output, as the file declares it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is: <c>float</c> for a tensor of such, <c>sequence</c>, <c>undefined</c>.</param>
/// <param name="Axes">A tensor's axes; null where the file does not say how many there are.</param>
/// <param name="IsTensor">Whether it is a tensor, or may be one.</param>
internal sealed record OnnxValue(string Name, string Kind, IReadOnlyList<OnnxAxis>? Axes, bool IsTensor)
{
    /// <exception cref="InvalidDataException">The bytes are no such message.</exception>
    public static OnnxValue Read(WireMessage message)
    {
        var value = new OnnxValue("", "undefined", null, IsTensor: true);
        foreach (var field in message.Fields())
        {
            switch (field.Number)
            {
                case 1:
                    message.Name = field.Text();
                    break;
                case 2:
                    value = ReadType(field.Message("type"));
                    break;
            }
        }

        return value with { Name = message.Name };
    }

    private static OnnxValue ReadType(WireMessage message)
    {
        var value = new OnnxValue("", "undefined", null, IsTensor: true);
        foreach (var field in message.Fields())
        {
            value = field.Number switch
            {
                1 => ReadTensor(field.Message("tensor type")),
                4 => Other("sequence"),
                5 => Other("map"),
                7 => Other("opaque"),
                8 => Other("sparse_tensor"),
                9 => Other("optional"),
                _ => value,
            };
        }

        return value;

        static OnnxValue Other(string kind) => new("", kind, null, IsTensor: false);
    }

    private static OnnxValue ReadTensor(WireMessage message)
    {
        var type = 0;
        List<OnnxAxis>? axes = null;
        foreach (var field in message.Fields())
        {
            if (field.Number == 1) type = field.Number32();
            if (field.Number == 2) axes = OnnxAxis.ReadShape(field.Message("shape"));
        }

        return new OnnxValue("", OnnxType.NameOf(type), axes, IsTensor: true);
    }
}
