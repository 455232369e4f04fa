using System.Globalization;
using NetGen.Training;
using NetGen.Tuning.Storage;
using NetGen.Weights;

namespace NetGen.Tuning.Running;

/// <summary>
/// Carries a trainer's checkpoints, which are files, to where they outlive the worker, each together with the best weights so far.
/// </summary>
/// <param name="trial">The trial.</param>
/// <param name="artifacts">Where checkpoints outlive the worker.</param>
/// <param name="folder">Where the trainer may write files.</param>
internal sealed class TrialCheckpoint(Trial trial, IArtifacts artifacts, string folder) : IDisposable
{
    private const string EpochName = "epoch";
    private const string CheckpointName = "checkpoint";
    private const string WeightsName = "weights";

    private readonly string _path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{trial.Number:D6}.running.safetensors"));

    public Checkpoints Settings => new(_path) { Written = Save };

    /// <summary>Gives the trainer the checkpoint of an interrupted trial; null if there is none.</summary>
    /// <param name="reports">How many epochs are known: a checkpoint that is ahead of them, as after a power failure, is of no use.</param>
    public ResumedTrial? Resume(int reports)
    {
        File.Delete(_path);
        if (artifacts.Load(Artifact.Checkpoint(trial.Number)) is not { } content) return null;
        var file = Safetensors.Read(new MemoryStream(content));
        var epoch = int.Parse(file.Metadata[EpochName], CultureInfo.InvariantCulture);
        if (epoch > reports) return null;
        File.WriteAllBytes(_path, file.Tensors[CheckpointName].Bytes);
        return new ResumedTrial(epoch, file.Tensors.TryGetValue(WeightsName, out var weights) ? weights.Bytes.ToArray() : null);
    }

    public void Dispose() => File.Delete(_path);

    private void Save()
    {
        var file = new TensorFile();
        file.Metadata.Add(EpochName, trial.Epoch.ToString(CultureInfo.InvariantCulture));
        Add(file, CheckpointName, File.ReadAllBytes(_path));
        if (trial.Weights is { } weights) Add(file, WeightsName, weights);
        using var stream = new MemoryStream();
        Safetensors.Write(file, stream);
        artifacts.Save(Artifact.Checkpoint(trial.Number), stream.ToArray());
    }

    private static void Add(TensorFile file, string name, byte[] content) => file.Tensors.Add(name, StoredTensor.Of<byte>(content, content.Length));
}
