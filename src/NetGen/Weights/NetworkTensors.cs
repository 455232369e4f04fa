using System.Globalization;
using System.Numerics;

namespace NetGen.Weights;

/// <summary>
/// A network as tensors of a file. Parameters have PyTorch's names and layout, so that <c>torch.nn.Sequential</c> loads them; the training
/// state lies beside them under <c>optimizer.…</c> and <c>dropout.seed</c>. Whatever else is to be kept is added to the same file.
/// </summary>
public static class NetworkTensors
{
    private const string OptimizerName = "optimizer";
    private const string ScalarsName = "optimizer.scalars";
    private const string DropoutName = "dropout.seed";

    /// <summary>Adds a network's numbers, which are copied.</summary>
    /// <param name="file">The file.</param>
    /// <param name="network">The network.</param>
    /// <param name="parts">What of it.</param>
    /// <exception cref="ArgumentException">The file has such a tensor already.</exception>
    public static void Add<TSelf, T>(this TensorFile file, ITrainableNetwork<TSelf, T> network, NetworkParts parts = NetworkParts.Parameters)
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(network);
        if (parts.HasFlag(NetworkParts.Parameters)) AddParameters<TSelf, T>(file, network.Parameters);
        if (parts.HasFlag(NetworkParts.TrainingState)) AddTrainingState(file, network);
    }

    /// <summary>Copies a file's numbers into a network: all that were asked for, or none.</summary>
    /// <param name="file">The file. Tensors that belong to something else are let be.</param>
    /// <param name="network">The network.</param>
    /// <param name="parts">What of it.</param>
    /// <param name="allowNarrowing">
    /// Rounds numbers that are more precise than the network's. Without, only those of the network's precision or a lower one are taken,
    /// which is exact.
    /// </param>
    /// <exception cref="InvalidDataException">
    /// A tensor is missing, has another shape or type, or is the parameter of a layer that the network does not have; or the state is that of
    /// another optimizer. The network is as it was.
    /// </exception>
    public static void CopyTo<TSelf, T>(
        this TensorFile file, ITrainableNetwork<TSelf, T> network, NetworkParts parts = NetworkParts.Parameters, bool allowNarrowing = false)
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(network);

        // Everything is read before anything is changed.
        var reader = Reader<TSelf, T>(file, allowNarrowing);
        var parameters = parts.HasFlag(NetworkParts.Parameters) ? new T[TSelf.ParameterCount] : null;
        if (parameters is not null) ReadParameters<TSelf, T>(file, reader, parameters);
        var state = parts.HasFlag(NetworkParts.TrainingState) ? ReadTrainingState(file, reader, network) : null;
        parameters?.CopyTo(network.Parameters);
        state?.CopyTo(network);
    }

    /// <summary>Adds parameters in a network's own layout.</summary>
    internal static void AddParameters<TSelf, T>(TensorFile file, Span<T> parameters)
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        List<ParameterSlot> slots = [.. ParameterSlot.Of(TSelf.Description)];
        foreach (var slot in slots)
        {
            var values = new T[TensorShape.Count(slot.Shape)];
            slot.ToFile(parameters.Slice(slot.Offset, slot.Length), values);
            file.Tensors.Add(slot.Name, StoredTensor.Of<T>(values, slot.Shape));
        }

        foreach (var slot in slots.Where(slot => slot.AddedName is not null && !slots.Any(other => other.Name == slot.AddedName)))
            file.Tensors.Add(slot.AddedName!, StoredTensor.Of<T>(new T[TensorShape.Count(slot.Shape)], slot.Shape));
    }

    /// <summary>Copies a file's parameters to where they belong. Where the file is refused, anything may lie there.</summary>
    /// <exception cref="InvalidDataException">As <see cref="CopyTo"/> says.</exception>
    internal static void CopyParameters<TSelf, T>(TensorFile file, Span<T> parameters)
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        ReadParameters<TSelf, T>(file, Reader<TSelf, T>(file, allowNarrowing: false), parameters);

    /// <summary>Copies the tensors of an ONNX file to where they belong, whatever their type.</summary>
    /// <param name="file">The file's tensors.</param>
    /// <param name="parameters">The network's, in its own layout.</param>
    /// <param name="shared">Parameters whose numbers have another's name in the file.</param>
    /// <exception cref="InvalidDataException">One is missing or does not fit.</exception>
    internal static void CopyModel<TSelf, T>(TensorFile file, Span<T> parameters, ReadOnlySpan<(string Parameter, string Name)> shared)
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (parameter, name) in shared) names.Add(parameter, name);
        var reader = new TensorReader(file, TSelf.Description.Title, allowNarrowing: true);
        foreach (var slot in ParameterSlot.Of(TSelf.Description))
        {
            var name = names.GetValueOrDefault(slot.Name, slot.Name);
            var values = file.Tensors.TryGetValue(name, out var tensor) && tensor.Length == slot.Length && !TensorConversion.IsFloatingPoint(tensor.Type)
                ? TensorConversion.Integers<T>(tensor)
                : reader.Read<T>(name, slot.Shape, $"the parameter {slot.Name}");
            slot.FromFile(values, parameters.Slice(slot.Offset, slot.Length));
        }
    }

    private static TensorReader Reader<TSelf, T>(TensorFile file, bool allowNarrowing)
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        new(file, TSelf.Description.Title, allowNarrowing);

    private static void AddTrainingState<TSelf, T>(TensorFile file, ITrainableNetwork<TSelf, T> network)
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        file.Metadata.Add(OptimizerName, TSelf.Description.Optimizer);
        for (var i = 0; i < TSelf.OptimizerStateCount; i++)
            file.Tensors.Add(StateName(i), StoredTensor.Of<T>(network.OptimizerState(i), TSelf.ParameterCount));
        file.Tensors.Add(ScalarsName, StoredTensor.Of<double>(network.OptimizerScalars, network.OptimizerScalars.Length));
        file.Tensors.Add(DropoutName, StoredTensor.Of<long>([network.DropoutSeed]));
    }

    private static void ReadParameters<TSelf, T>(TensorFile file, TensorReader reader, Span<T> parameters)
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var strangers = file.Tensors.Keys.Concat(file.Unreadable.Keys).Where(ParameterSlot.IsParameterName).ToHashSet(StringComparer.Ordinal);
        foreach (var slot in ParameterSlot.Of(TSelf.Description))
        {
            var user = FormattableString.Invariant($"layer {slot.Layer}");
            var values = reader.Read<T>(slot.Name, slot.Shape, user);
            var own = parameters.Slice(slot.Offset, slot.Length);
            slot.FromFile(values, own);
            strangers.Remove(slot.Name);
            if (slot.AddedName is not { } added) continue;
            slot.Add(reader.Read<T>(added, slot.Shape, user), own);
            strangers.Remove(added);
        }

        if (strangers.Count > 0) throw reader.HasNoPlace(strangers.Min(CodePointOrder.Instance)!);
    }

    private static TrainingState<T> ReadTrainingState<TSelf, T>(TensorFile file, TensorReader reader, ITrainableNetwork<TSelf, T> network)
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var own = TSelf.Description.Optimizer;
        if (file.Metadata.TryGetValue(OptimizerName, out var optimizer) && optimizer != own)
            throw new InvalidDataException($"The training state is that of {Shown.Name(optimizer)}, but {TSelf.Description.Title} learns by {own}.");

        var user = $"the optimizer {own}";
        var moments = new T[TSelf.OptimizerStateCount][];
        for (var i = 0; i < moments.Length; i++)
            reader.Read(StateName(i), [TSelf.ParameterCount], user, moments[i] = new T[TSelf.ParameterCount]);
        var scalars = new double[network.OptimizerScalars.Length];
        reader.Read(ScalarsName, [scalars.Length], user, scalars);
        return new TrainingState<T>(moments, scalars, reader.ReadInteger(DropoutName, "dropout"));
    }

    private static string StateName(int index) => "optimizer.state." + index.ToString(CultureInfo.InvariantCulture);
}
