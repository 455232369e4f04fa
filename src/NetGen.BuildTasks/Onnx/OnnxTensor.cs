namespace NetGen.BuildTasks.Onnx;

/// <summary>A tensor as it lies in the file, unchecked.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Position">The byte at which it begins.</param>
/// <param name="Type">ONNX's number for the type of its numbers.</param>
/// <param name="Shape">How long it is along each axis.</param>
/// <param name="Raw">The bytes of its numbers, where they lie so.</param>
/// <param name="Numbers">The fields with its numbers, where they lie so.</param>
/// <param name="External">Where its numbers lie in another file, by key; null where they lie in this one.</param>
internal sealed record OnnxTensor(
    string Name,
    int Position,
    int Type,
    IReadOnlyList<long> Shape,
    ReadOnlyMemory<byte>? Raw,
    IReadOnlyList<WireField> Numbers,
    IReadOnlyList<KeyValuePair<string, string>>? External)
{
    private const int ElsewhereLocation = 1;

    /// <exception cref="InvalidDataException">The bytes are no such message.</exception>
    public static OnnxTensor Read(WireMessage message)
    {
        List<long> shape = [];
        List<WireField> numbers = [];
        List<KeyValuePair<string, string>> external = [];
        ReadOnlyMemory<byte>? raw = null;
        var (type, location) = (0, 0);
        foreach (var field in message.Fields())
        {
            switch (field.Number)
            {
                case 1:
                    shape.AddRange(field.Integers());
                    break;
                case 2:
                    type = field.Number32();
                    break;
                case 4 or 5 or 7 or 10 or 11:
                    numbers.Add(field);
                    break;
                case 8:
                    message.Name = field.Text();
                    break;
                case 9:
                    raw = field.Bytes();
                    break;
                case 13:
                    external.Add(ReadEntry(field.Message("place of a tensor")));
                    break;
                case 14:
                    location = field.Number32();
                    break;
            }
        }

        return new OnnxTensor(message.Name, message.Begin, type, shape, raw, numbers, location == ElsewhereLocation ? external : null);
    }

    private static KeyValuePair<string, string> ReadEntry(WireMessage message)
    {
        var (key, value) = ("", "");
        foreach (var field in message.Fields())
        {
            if (field.Number == 1) key = field.Text();
            if (field.Number == 2) value = field.Text();
        }

        return new KeyValuePair<string, string>(key, value);
    }
}
