using NetGen.Weights;

namespace NetGen.Onnx;

/// <summary>The messages of an ONNX file, of which https://github.com/onnx/onnx/blob/main/onnx/onnx.proto says the numbers of the fields.</summary>
internal static class OnnxFile
{
    private const int VersionOfFormat = 8, VersionOfOperators = 17;

    /// <summary>A whole file.</summary>
    /// <exception cref="NotSupportedException">It would be longer than a message can be.</exception>
    public static ProtoMessage Model(OnnxGraph graph)
    {
        var operators = new ProtoMessage();
        operators.Add(2, VersionOfOperators);
        var model = new ProtoMessage();
        model.Add(1, VersionOfFormat);
        model.Add(2, "NetGen");
        model.Add(3, typeof(OnnxFile).Assembly.GetName().Version!.ToString(3));
        model.Add(7, graph.Message());
        model.Add(8, operators);
        return model.Length <= int.MaxValue ? model : throw new NotSupportedException(
            $"The file would have {model.Length} bytes, and ONNX files end at {int.MaxValue}: save the parameters as safetensors, which have no such limit.");
    }

    public static ProtoMessage Node(string operation, string name, string[] inputs, string output, OnnxAttribute[] attributes)
    {
        var node = new ProtoMessage();
        foreach (var input in inputs) node.Add(1, input);
        node.Add(2, output);
        node.Add(3, name);
        node.Add(4, operation);
        foreach (var attribute in attributes) node.Add(5, attribute.Message());
        return node;
    }

    public static ProtoMessage Tensor(string name, StoredTensor tensor)
    {
        var message = new ProtoMessage();
        foreach (var axis in tensor.Shape) message.Add(1, axis);
        message.Add(2, NumberOf(tensor.Type));
        message.Add(8, name);
        message.Add(9, tensor.Data);
        return message;
    }

    /// <summary>What goes in or comes out: samples along its first axis.</summary>
    public static ProtoMessage Value(string name, TensorType numbers, IEnumerable<int> axes)
    {
        ProtoMessage shape = new(), tensor = new(), type = new(), value = new();
        shape.Add(1, With(2, "batch"));
        foreach (var axis in axes) shape.Add(1, With(1, axis));
        tensor.Add(1, NumberOf(numbers));
        tensor.Add(2, shape);
        type.Add(1, tensor);
        value.Add(1, name);
        value.Add(2, type);
        return value;
    }

    private static ProtoMessage With(int field, string text)
    {
        var message = new ProtoMessage();
        message.Add(field, text);
        return message;
    }

    private static ProtoMessage With(int field, long number)
    {
        var message = new ProtoMessage();
        message.Add(field, number);
        return message;
    }

    private static int NumberOf(TensorType type) => type switch
    {
        TensorType.F32 => 1,
        TensorType.I64 => 7,
        TensorType.F64 => 11,
        _ => throw new InvalidOperationException($"No network has numbers of type {type}."),
    };
}
