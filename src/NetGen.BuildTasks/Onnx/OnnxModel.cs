namespace NetGen.BuildTasks.Onnx;

/// <summary>An ONNX file as it is: nothing in it has been checked or understood but the form.</summary>
/// <param name="Opsets">Which operators it means.</param>
/// <param name="Graph">What it computes; null where the file says nothing.</param>
/// <param name="Functions">Operators that it defines itself.</param>
internal sealed record OnnxModel(IReadOnlyList<OnnxOpset> Opsets, OnnxGraph? Graph, IReadOnlyList<OnnxFunction> Functions)
{
    /// <exception cref="InvalidDataException">The bytes are no such message.</exception>
    public static OnnxModel Read(WireMessage message)
    {
        List<OnnxOpset> opsets = [];
        List<OnnxFunction> functions = [];
        OnnxGraph? graph = null;
        foreach (var field in message.Fields())
        {
            switch (field.Number)
            {
                case 7:
                    graph = OnnxGraph.Read(field.Message("graph"));
                    break;
                case 8:
                    opsets.Add(OnnxOpset.Read(field.Message("operator set")));
                    break;
                case 25:
                    functions.Add(OnnxFunction.Read(field.Message("function")));
                    break;
            }
        }

        return new OnnxModel(opsets, graph, functions);
    }
}
