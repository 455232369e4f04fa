using System.Numerics;
using NetGen.Weights;

namespace NetGen.Training;

/// <summary>
/// The two sets of parameters in a checkpoint, the last and the best. One of them has the names that weight files have, so that it can be loaded like any
/// other: the one that the network has when the run ends. The other lies beside it.
/// </summary>
/// <param name="Last">The parameters after the last step.</param>
/// <param name="Best">Those of the best epoch; empty where there is none.</param>
internal sealed record CheckpointParameters<TNetwork, T>(T[] Last, T[] Best)
    where TNetwork : ITrainableNetwork<TNetwork, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const string LastName = "training.last_parameters";
    private const string BestName = "training.best_parameters";

    private static readonly HashSet<string> NetworkNames =
        [LastName, BestName, .. ParameterSlot.Of(TNetwork.Description).Select(slot => slot.Name)];

    /// <param name="file">Receives the tensors.</param>
    /// <param name="bestFirst">Whether the best have the usual names, if there are any.</param>
    public void AddTo(TensorFile file, bool bestFirst)
    {
        var isBest = bestFirst && Best.Length > 0;
        NetworkTensors.AddParameters<TNetwork, T>(file, isBest ? Best : Last);
        var (name, other) = isBest ? (LastName, Last) : (BestName, Best);
        file.Tensors.Add(name, StoredTensor.Of<T>(other, other.Length));
    }

    /// <exception cref="InvalidDataException">The file is no checkpoint of the network, or holds a number that is not finite.</exception>
    public static CheckpointParameters<TNetwork, T> From(TensorFile file)
    {
        CheckFinite(file);
        var named = new T[TNetwork.ParameterCount];
        NetworkTensors.CopyParameters<TNetwork, T>(file, named);
        var reader = new TensorReader(file, TNetwork.Description.Title, allowNarrowing: false);
        if (!file.Tensors.TryGetValue(BestName, out var best)) return new(Other(reader, LastName, named.Length), named);
        return new(named, Other(reader, BestName, best.Length == 0 ? 0 : named.Length));
    }

    private static T[] Other(TensorReader reader, string name, int length) => reader.Read<T>(name, [length], "the run").ToArray();

    /// <summary>Earlier versions wrote checkpoints of runs that had diverged already.</summary>
    private static void CheckFinite(TensorFile file)
    {
        foreach (var (name, tensor) in file.Tensors)
        {
            if (!IsOfNetwork(name) || !TensorConversion.IsFloatingPoint(tensor.Type)) continue;
            if (Finite.FirstOther(TensorConversion.Values<double>(tensor)) is { } number)
                throw new InvalidDataException(FormattableString.Invariant(
                    $"it holds {number} in {Shown.Name(name)}: the run had diverged when it was written; delete it, or set Resume to false"));
        }
    }

    private static bool IsOfNetwork(string name) =>
        NetworkNames.Contains(name) || name.StartsWith("optimizer.", StringComparison.Ordinal);
}
