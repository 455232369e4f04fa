using System.Security.Cryptography;
using NetGen.Weights;

namespace NetGen.BuildTasks.Onnx;

/// <summary>The tensors of a model: checks them, and gathers those that are embedded.</summary>
/// <param name="data">The files beside the model.</param>
/// <param name="problems">Where to say what is wrong.</param>
internal sealed class ModelTensors(ExternalData data, OnnxProblems problems)
{
    private const int MostWritten = 64;

    private const int MostIntegersWritten = 1024;

    private const int LongestNumber = 20;

    // By where they begin in the file: nodes of functions come here as often as the functions are called.
    private readonly Dictionary<int, WrittenTensor?> _written = [];

    private readonly FreeNames _free = new(SafetensorsHeader.MetadataName);

    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    /// <summary>What is embedded.</summary>
    public TensorFile Embedded { get; } = new();

    /// <summary>At most how many characters a tensor takes in the text, its name and key left out.</summary>
    public static int LongestText(OnnxTensor tensor) =>
        LongestNumber * (1 + tensor.Shape.Count + (int)Math.Min(MostIntegersWritten, (tensor.Raw?.Length ?? 0) + tensor.Numbers.Sum(field => field.End - field.Begin)));

    /// <summary>Takes a tensor.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="name">Its name in the file of tensors, if it is embedded and the name is free.</param>
    /// <returns>How it is written; null where it cannot be, which is a problem.</returns>
    public WrittenTensor? Add(OnnxTensor tensor, string name)
    {
        if (!_written.TryGetValue(tensor.Position, out var written)) _written.Add(tensor.Position, written = Checked(tensor, name));
        return written;
    }

    private WrittenTensor? Checked(OnnxTensor tensor, string name)
    {
        try
        {
            var (type, stored) = Stored(tensor);
            var hasValues = stored.Length <= (type.IsFloating ? MostWritten : MostIntegersWritten);
            var mayBeParameter = type.IsFloating && stored.Shape.Length > 0 && stored.Length > 0;
            return new WrittenTensor(type, stored, hasValues, !hasValues || mayBeParameter ? Key(stored, name) : null);
        }
        catch (InvalidDataException exception)
        {
            problems.Add(OnnxProblem.Unreadable, $"{Title(tensor, name)}: {exception.Message}");
        }
        catch (ExternalDataException exception)
        {
            problems.Add(OnnxProblem.DataUnreadable, $"{Title(tensor, name)}: {exception.Message}");
        }

        return null;
    }

    private static string Title(OnnxTensor tensor, string name) =>
        FormattableString.Invariant($"tensor {Shown.Name(name)} at byte {tensor.Position}");

    private (OnnxType Type, StoredTensor Tensor) Stored(OnnxTensor tensor)
    {
        var type = OnnxType.Of(tensor.Type) ?? throw new InvalidDataException($"It has values of type {OnnxType.NameOf(tensor.Type)}, which NetGen does not read.");
        long[] shape = [.. tensor.Shape];
        var bytes = TensorShape.Bytes(shape, TensorTypeFacts.Of(type.Stored));
        if (bytes < 0 || bytes > Array.MaxLength)
            throw new InvalidDataException($"{TensorContent.Axes(tensor)} values are {(Array.Exists(shape, length => length < 0) ? "no shape" : "more than a tensor can have")}.");
        var content = tensor.External is { } entries
            ? TensorContent.Sized(tensor, type, data.Read(entries, bytes), bytes / type.Size)
            : TensorContent.Of(tensor, type, bytes / type.Size);
        return (type, new StoredTensor(type.Stored, shape, content));
    }

    /// <summary>The key of a tensor: that of an equal one, or a new one.</summary>
    private string Key(StoredTensor tensor, string name)
    {
        var content = $"{tensor} {Convert.ToHexString(SHA256.HashData(tensor.Bytes))}";
        if (_keys.TryGetValue(content, out var key)) return key;

        key = _free.Take(name);
        Embedded.Tensors.Add(key, tensor);
        _keys.Add(content, key);
        return key;
    }
}
