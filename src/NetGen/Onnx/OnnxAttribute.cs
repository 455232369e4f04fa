namespace NetGen.Onnx;

/// <summary>A setting of a node.</summary>
/// <param name="Name">What the operator calls it.</param>
/// <param name="Value">A <see cref="long"/>, a <see cref="float"/>, a <see cref="string"/>, or an array of whole numbers or of strings.</param>
internal readonly record struct OnnxAttribute(string Name, object Value)
{
    private const int FloatType = 1, IntType = 2, StringType = 3, IntsType = 7, StringsType = 8;

    public ProtoMessage Message()
    {
        var message = new ProtoMessage();
        message.Add(1, Name);
        message.Add(20, AddTo(message));
        return message;
    }

    /// <returns>The number of its type.</returns>
    private int AddTo(ProtoMessage message)
    {
        switch (Value)
        {
            case float number:
                message.Add(2, number);
                return FloatType;
            case long number:
                message.Add(3, number);
                return IntType;
            case string text:
                message.Add(4, text);
                return StringType;
            case long[] numbers:
                foreach (var number in numbers) message.Add(8, number);
                return IntsType;
            case string[] texts:
                foreach (var text in texts) message.Add(9, text);
                return StringsType;
            default:
                throw new InvalidOperationException($"No attribute is a {Value.GetType().Name}.");
        }
    }
}
