using NetGen.Weights;

namespace NetGen.BuildTasks.Onnx;

/// <summary>What an ONNX file holds, for the compiler and for embedding.</summary>
/// <param name="Text">What the compiler gets to read; useless where there are problems.</param>
/// <param name="Tensors">What is embedded.</param>
/// <param name="DataFiles">The files beside it that hold numbers of tensors, as it names them.</param>
/// <param name="Problems">What is wrong with it.</param>
internal sealed record OnnxReading(string Text, TensorFile Tensors, IReadOnlyList<string> DataFiles, IReadOnlyList<OnnxProblem> Problems)
{
    /// <summary>What comes of a file that cannot be read at all.</summary>
    public static OnnxReading Failed(string problem) => new("", new TensorFile(), [], [new OnnxProblem(OnnxProblem.Unreadable, problem)]);

    /// <summary>Reads a file that is not trusted.</summary>
    /// <param name="bytes">Its content.</param>
    /// <param name="folder">Its folder, for numbers that lie in other files.</param>
    public static OnnxReading Read(byte[] bytes, string folder)
    {
        var problems = new OnnxProblems();
        var data = new ExternalData(folder);
        var tensors = new ModelTensors(data, problems);
        try
        {
            var model = new FunctionInlining(OnnxModel.Read(new WireFile(bytes).Message("file"))).Inlined();
            var text = new ModelText(tensors, problems).Write(model);
            return new OnnxReading(text, tensors.Embedded, [.. data.Files], problems.All);
        }
        catch (InvalidDataException exception)
        {
            return new OnnxReading("", tensors.Embedded, [.. data.Files], [.. problems.All, new OnnxProblem(OnnxProblem.Unreadable, exception.Message)]);
        }
    }
}
