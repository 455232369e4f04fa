namespace NetGen.BuildTasks.Onnx;

/// <summary>A version of a set of operators.</summary>
/// <param name="Domain">Whose set; empty for ONNX's own.</param>
/// <param name="Version">Which version.</param>
internal sealed record OnnxOpset(string Domain, long Version)
{
    /// <exception cref="InvalidDataException">The bytes are no such message.</exception>
    public static OnnxOpset Read(WireMessage message)
    {
        var (domain, version) = ("", 0L);
        foreach (var field in message.Fields())
        {
            switch (field.Number)
            {
                case 1:
                    domain = OnnxDomain.Read(field);
                    break;
                case 2:
                    version = field.Integer();
                    break;
            }
        }

        return new OnnxOpset(domain, version);
    }
}
