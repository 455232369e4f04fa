namespace NetGen.BuildTasks.Onnx;

/// <summary>What is wrong with a file, as far as people read on.</summary>
internal sealed class OnnxProblems
{
    private const int Most = 20;

    private readonly List<OnnxProblem> _problems = [];

    public IReadOnlyList<OnnxProblem> All => _problems;

    /// <exception cref="InvalidDataException">There are so many that the file is not read on.</exception>
    public void Add(string rule, string problem)
    {
        if (_problems.Count == Most) throw new InvalidDataException("There are more mistakes than these.");
        _problems.Add(new OnnxProblem(rule, problem));
    }
}
