extern alias tasks;

using NetGen.Generators.Onnx;
using NetGen.Generators.Onnx.Files;
using NetGen.Generators.Onnx.Primitives;
using NetGen.Onnx;
using NetGen.Tool.Models;
using NetGen.Weights;
using tasks::NetGen.BuildTasks.Onnx;
using OnnxModel = NetGen.Tool.Models.OnnxModel;

namespace NetGen.Tool.Output;

/// <summary>Writes an ONNX file anew with other numbers in its parameters. All else is as it was, byte by byte.</summary>
internal sealed class TrainedModel
{
    // Of onnx.proto.
    private const int GraphOfModel = 7, NodeOfGraph = 1, TensorOfGraph = 5;

    private const int MostListed = 8;

    private readonly string _path;
    private readonly Dictionary<string, (Weight Weight, StoredTensor Numbers)> _parameters = new(StringComparer.Ordinal);
    private readonly HashSet<string> _found = new(StringComparer.Ordinal);

    private TrainedModel(string path, OnnxModel model, TensorFile file)
    {
        _path = path;
        foreach (var weight in model.Graph.Weights.Where(weight => weight.Source.Type.IsFloating()))
        {
            var numbers = file.Tensors.GetValueOrDefault(weight.Name) ?? throw IsMissing(weight, file);
            if (!numbers.Shape.SequenceEqual([.. weight.Source.Shape]))
                throw new ToolException($"Tensor {weight.Name} is {numbers}, but {path} has one of the shape {weight.Tensor.Shape}.");
            if (!_parameters.TryAdd(weight.Source.Name, (weight, numbers))) throw IsElsewhere(weight.Source.Name);
        }
    }

    /// <summary>The file.</summary>
    /// <param name="path">Where the ONNX file lies.</param>
    /// <param name="model">What it says.</param>
    /// <param name="file">The numbers, by the names that a network of the file saves them under.</param>
    /// <exception cref="ToolException">They are not those of the file, or lie where they cannot be changed.</exception>
    /// <exception cref="InvalidDataException">One is missing.</exception>
    public static ProtoMessage Of(string path, OnnxModel model, TensorFile file)
    {
        var trained = new TrainedModel(path, model, file);
        var whole = new ProtoMessage();
        foreach (var field in new WireFile(File.ReadAllBytes(path)).Message("file").Fields())
        {
            if (field.Number == GraphOfModel) whole.Add(GraphOfModel, trained.Graph(field.Message("graph")));
            else Copy(field, whole);
        }

        return trained._parameters.Keys.FirstOrDefault(name => !trained._found.Contains(name)) is { } missing ? throw trained.IsElsewhere(missing) : whole;
    }

    private ProtoMessage Graph(WireMessage message)
    {
        var graph = new ProtoMessage();
        foreach (var field in message.Fields())
        {
            if (!IsParameter(field)) Copy(field, graph);
        }

        foreach (var (name, (weight, numbers)) in _parameters) graph.Add(TensorOfGraph, Tensor(name, weight, numbers));
        return graph;
    }

    /// <summary>Whether the field gives a parameter its numbers: a tensor, a constant, or a node that gives another's under a name of its own.</summary>
    private bool IsParameter(WireField field)
    {
        string? name = null;
        if (field.Number == TensorOfGraph) name = NameOf(OnnxTensor.Read(field.Message("tensor")));
        else if (field.Number == NodeOfGraph && OnnxNode.Read(field.Message("node")) is { Operator: "Constant" or "Identity", Domain: "", Outputs: [var output] }) name = output;
        return name is not null && _parameters.ContainsKey(name) && _found.Add(name);
    }

    private string NameOf(OnnxTensor tensor) => tensor.External is null || _parameters.ContainsKey(tensor.Name)
        ? tensor.Name
        : throw new ToolException($"Tensor {tensor.Name} of {_path} lies in another file, and is no parameter of the network: write the ONNX file anew with everything in it.");

    private static ProtoMessage Tensor(string name, Weight weight, StoredTensor numbers)
    {
        var tensor = new ProtoMessage();
        foreach (var length in weight.Source.Shape) tensor.Add(1, length);
        var (type, bytes) = TensorNumbers.AsOnnx(weight.Source.Type, numbers);
        tensor.Add(2, type);
        tensor.Add(8, name);
        tensor.Add(9, bytes);
        return tensor;
    }

    private static void Copy(WireField field, ProtoMessage message) => message.Append(field.Owner.File.Bytes.AsMemory(field.Tag, (int)field.End - field.Tag));

    /// <summary>What is lost on the way, a line each: tensors that the file has no parameter for, and numbers that are rounded.</summary>
    public static IEnumerable<string> Losses(OnnxModel model, TensorFile file)
    {
        string[] strangers = [.. file.Tensors.Keys.Concat(file.Unreadable.Keys).Where(name => model.Graph.Weights.All(weight => weight.Name != name))];
        if (strangers.Length > 0) yield return $"Left out, since the file has no such parameters: {Listed(strangers)}.";
        string[] rounded = [.. model.Graph.Weights.Where(weight => weight.Source.Type.IsFloating() && TensorNumbers.IsRounded(weight.Source.Type, file[weight.Name]))
            .Select(weight => weight.Name)];
        if (rounded.Length > 0) yield return $"Rounded to the type that the file has them in: {Listed(rounded)}.";
    }

    private static string Listed(string[] names) => string.Join(", ", names.Take(MostListed)) + (names.Length > MostListed ? $" and {names.Length - MostListed} more" : "");

    private ToolException IsMissing(Weight weight, TensorFile file)
    {
        if (file.Unreadable.TryGetValue(weight.Name, out var problem)) return new($"Tensor {weight.Name} cannot be read. {problem}");
        string[] others = [.. file.Tensors.Select(tensor => $"{tensor.Key} {tensor.Value}")];
        return new($"There is no tensor {weight.Name}, which {_path} has as a parameter {weight.Tensor.Shape}: the weights are {(others.Length == 0 ? "none" : Listed(others))}.");
    }

    private ToolException IsElsewhere(string name) =>
        new($"The parameter {name} lies in a branch or a function of {_path}, where it cannot be changed. A file without these is made by a simplifier of ONNX files.");
}
