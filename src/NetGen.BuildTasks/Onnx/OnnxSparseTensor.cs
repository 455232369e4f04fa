namespace NetGen.BuildTasks.Onnx;

/// <summary>Tensors that list their numbers other than 0: of them, only the name is read, to refuse them by it.</summary>
internal static class OnnxSparseTensor
{
    /// <exception cref="InvalidDataException">The bytes are no such message.</exception>
    public static string ReadName(WireMessage message)
    {
        foreach (var field in message.Fields())
        {
            if (field.Number == 1) message.Name = OnnxTensor.Read(field.Message("tensor")).Name;
        }

        return message.Name;
    }
}
