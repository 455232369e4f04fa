namespace NetGen.BuildTasks.Onnx;

/// <summary>An axis as the file declares it: of a length, or of a name, or neither.</summary>
/// <param name="Length">Its length, if the file says one.</param>
/// <param name="Name">Its name; empty if it has none.</param>
internal sealed record OnnxAxis(long? Length, string Name)
{
    /// <exception cref="InvalidDataException">The bytes are no such message.</exception>
    public static List<OnnxAxis> ReadShape(WireMessage message) => [.. message.Fields().Where(field => field.Number == 1).Select(field => Read(field.Message("axis")))];

    private static OnnxAxis Read(WireMessage message)
    {
        var axis = new OnnxAxis(null, "");
        foreach (var field in message.Fields())
        {
            if (field.Number == 1) axis = new OnnxAxis(field.Integer(), "");
            if (field.Number == 2) axis = new OnnxAxis(null, field.Text());
        }

        return axis;
    }
}
