using System.Numerics;
using NetGen.Weights;

namespace NetGen.Training;

/// <summary>Where and how often a run saves what it needs to go on as if it had never been interrupted.</summary>
/// <remarks>
/// A checkpoint holds the last parameters and those of the best epoch so far. The network's own <c>Load</c> takes those that the run ends with: the best
/// where <see cref="EarlyStopping.RestoreBest"/> puts them back, otherwise the last.
/// </remarks>
/// <param name="Path">The file, safetensors; each checkpoint replaces the one before, atomically.</param>
public sealed record Checkpoints(string Path)
{
    /// <summary>The file.</summary>
    /// <exception cref="ArgumentException">It is empty.</exception>
    public string Path { get; init; } = Path is { Length: > 0 } ? Path : throw new ArgumentException("A checkpoint needs the path of a file.", nameof(Path));

    /// <summary>After how many epochs a checkpoint is written each time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public int EveryEpochs { get; init => field = Check.Positive(value, nameof(EveryEpochs)); } = 1;

    /// <summary>After how many steps of an epoch a checkpoint is written each time, besides those between epochs; 0 for none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int EverySteps { get; init => field = Check.NotNegative(value, nameof(EverySteps)); }

    /// <summary>Whether a run goes on from the file if there is one; otherwise it starts anew and overwrites it.</summary>
    public bool Resume { get; init; } = true;

    /// <summary>Called after each checkpoint, on the training thread, when the file is whole: to carry it elsewhere. What it throws ends the run.</summary>
    public Action? Written { get; init; }

    /// <summary>Loads the parameters of the best epoch so far into a network. Its optimizer is let be.</summary>
    /// <param name="network">The network.</param>
    /// <exception cref="InvalidDataException">
    /// The file is no checkpoint of such a network, is damaged or not finite, or no epoch was finished; the network is as it was.
    /// </exception>
    /// <exception cref="IOException">The system cannot read the file.</exception>
    public void LoadBest<TSelf, T>(ITrainableNetwork<TSelf, T> network)
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Load(network, parameters => parameters.Best.Length > 0
            ? parameters.Best
            : throw new InvalidDataException("it has the parameters of no best epoch, since none was finished when it was written"));

    /// <summary>Loads the parameters after the last step into a network. Its optimizer is let be.</summary>
    /// <param name="network">The network.</param>
    /// <exception cref="InvalidDataException">The file is no checkpoint of such a network, is damaged or not finite; the network is as it was.</exception>
    /// <exception cref="IOException">The system cannot read the file.</exception>
    public void LoadLast<TSelf, T>(ITrainableNetwork<TSelf, T> network)
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Load(network, parameters => parameters.Last);

    private void Load<TSelf, T>(ITrainableNetwork<TSelf, T> network, Func<CheckpointParameters<TSelf, T>, T[]> choose)
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        FileReading.Read(Path, stream => choose(CheckpointParameters<TSelf, T>.From(Safetensors.Read(stream)))).CopyTo(network.Parameters);
    }
}
