using NetGen.Weights;

namespace NetGen.Tool.Models;

/// <summary>Tensors of a file, and the dense layers among them.</summary>
internal static class WeightFile
{
    private static readonly string[] s_otherKinds = ["weight_", "bias_", "in_proj_", "positions"];

    private const string Weight = ".weight";
    private const string Bias = ".bias";

    /// <summary>Whether the name ends like a file of tensors.</summary>
    public static bool IsWeightFile(string path) => Path.GetExtension(path) is ".safetensors" or ".npz";

    /// <exception cref="ToolException">There is no such file, or its name says no format that is known.</exception>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static TensorFile Read(string path)
    {
        if (!IsWeightFile(path)) throw new ToolException($"{path} ends in \"{Path.GetExtension(path)}\", but weights are read from .safetensors and .npz.");
        Files.CheckReadable(path);
        return Path.GetExtension(path) == ".npz" ? Npz.Read(path) : Safetensors.Read(path);
    }

    /// <exception cref="ToolException">A class is asked for.</exception>
    public static void CheckNoClass(string path, string? name)
    {
        if (name is not null) throw new ToolException($"{path} has weights and no classes, so it takes no --network.");
    }

    /// <summary>The names of the layers, <c>0</c> of <c>0.weight</c>: by number where all are numbers, as PyTorch's <c>Sequential</c> counts, else as in the file.</summary>
    public static string[] LayerNames(TensorFile file)
    {
        string[] names = [.. file.Tensors.Where(tensor => tensor.Key.EndsWith(Weight, StringComparison.Ordinal) && tensor.Value.Shape.Length == 2)
            .Select(tensor => tensor.Key[..^Weight.Length])];
        return names.All(name => int.TryParse(name, out _)) ? [.. names.OrderBy(name => int.Parse(name, null))] : names;
    }

    /// <summary>The file as a network, or null where its tensors are not dense layers of which each takes what the one before it gives, or not all can be read.</summary>
    public static Model? AsModel(TensorFile file, string name)
    {
        if (file.Unreadable.Keys.Any(tensor => tensor.EndsWith(Weight, StringComparison.Ordinal) || tensor.EndsWith(Bias, StringComparison.Ordinal))) return null;
        if (file.Tensors.Keys.Any(IsOfAnotherKind)) return null;
        var names = LayerNames(file);
        if (file.Tensors.Keys.Any(tensor => (tensor.EndsWith(Weight, StringComparison.Ordinal) || tensor.EndsWith(Bias, StringComparison.Ordinal))
            && !names.Contains(tensor[..tensor.LastIndexOf('.')]))) return null;
        if (names.Any(layer => BiasOf(file, layer) is { } bias && (bias.Shape.Length != 1 || bias.Shape[0] != WeightOf(file, layer).Shape[0]))) return null;
        ModelLayer[] layers = [.. names.Select(layer => Layer(file, layer))];
        if (layers.Length == 0 || layers.Zip(layers.Skip(1)).Any(pair => pair.First.Outputs != pair.Second.Inputs)) return null;
        var first = WeightOf(file, names[0]);
        return new Model(name, layers, first.Bytes.Length / Math.Max(1, first.Length), null);
    }

    /// <summary>Whether it is a parameter that dense layers do not have: of a recurrent layer, of attention, of positions.</summary>
    private static bool IsOfAnotherKind(string tensor) =>
        tensor[(tensor.LastIndexOf('.') + 1)..] is var part && s_otherKinds.Any(kind => part.StartsWith(kind, StringComparison.Ordinal));

    public static StoredTensor WeightOf(TensorFile file, string layer) => file.Tensors[layer + Weight];

    public static StoredTensor? BiasOf(TensorFile file, string layer) => file.Tensors.GetValueOrDefault(layer + Bias);

    // PyTorch stores [outputs, inputs].
    private static ModelLayer Layer(TensorFile file, string name)
    {
        var shape = WeightOf(file, name).Shape;
        var hasBias = BiasOf(file, name) is not null;
        var weights = shape[0] * shape[1];
        return new ModelLayer(new([shape[1]]), new([shape[0]]), hasBias, null) { MultiplyAdds = weights, Parameters = weights + (hasBias ? shape[0] : 0) };
    }
}
