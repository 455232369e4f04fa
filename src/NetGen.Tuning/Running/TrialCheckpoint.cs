using System.Globalization;
using NetGen.Training;
using NetGen.Tuning.Storage;
using NetGen.Weights;

namespace NetGen.Tuning.Running;

/// <summary>
/// Carries a trainer's checkpoints, which are files, to where they outlive the worker, each together with the best weights so far.
/// </summary>
/// <param name="trial">The trial.</param>
/// <param name="options">How it trains.</param>
/// <param name="artifacts">Where checkpoints outlive the worker.</param>
/// <param name="folder">Where the trainer may write files.</param>
internal sealed class TrialCheckpoint(Trial trial, TrainingOptions options, IArtifacts artifacts, string folder) : IDisposable
{
    private const string EpochName = "epoch";
    private const string CheckpointName = "checkpoint";
    private const string WeightsName = "weights";

    private readonly (string Name, string Value)[] _course = [.. TrainingCourse.Of(options)];
    private readonly string _path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{trial.Number:D6}.running.safetensors"));
    private readonly string _name = Artifact.Checkpoint(trial.Number);

    public Checkpoints Settings => new(_path) { Written = Save };

    /// <summary>Where the checkpoint outlives the worker.</summary>
    public string Place => artifacts.PlaceOf(_name);

    /// <summary>Whether the trainer goes on from a checkpoint, and has not written one since.</summary>
    public bool IsResuming { get; private set; }

    /// <summary>Gives the trainer the checkpoint of an interrupted trial; null if there is none.</summary>
    /// <param name="reports">How many epochs are known: a checkpoint that is ahead of them, as after a power failure, is of no use.</param>
    /// <exception cref="InvalidDataException">It is damaged, or of a training that has changed.</exception>
    public ResumedTrial? Resume(int reports)
    {
        File.Delete(_path);
        IsResuming = true;
        var resumed = artifacts.Load(_name) is { } content ? Resume(Safetensors.Read(new MemoryStream(content)), reports) : null;
        IsResuming = resumed is not null;
        return resumed;
    }

    /// <summary>Takes a checkpoint away that cannot be gone on with.</summary>
    public void Forget()
    {
        IsResuming = false;
        File.Delete(_path);
        artifacts.Delete(_name);
    }

    public void Dispose() => File.Delete(_path);

    private ResumedTrial? Resume(TensorFile file, int reports)
    {
        if (!file.Metadata.TryGetValue(EpochName, out var number) || !int.TryParse(number, CultureInfo.InvariantCulture, out var epoch)
            || !file.Tensors.TryGetValue(CheckpointName, out var checkpoint))
            throw new InvalidDataException("it is no checkpoint of a trial");
        if (epoch > reports) return null;
        foreach (var (name, value) in _course)
            if (file.Metadata.TryGetValue(name, out var written) && written != value)
                throw new InvalidDataException($"it is of a training with {name} {written}, and this one has {value}");
        File.WriteAllBytes(_path, checkpoint.Bytes);
        return new ResumedTrial(epoch, file.Tensors.TryGetValue(WeightsName, out var weights) ? weights.Bytes.ToArray() : null);
    }

    private void Save()
    {
        IsResuming = false;
        var file = new TensorFile();
        file.Metadata.Add(EpochName, trial.Epoch.ToString(CultureInfo.InvariantCulture));
        foreach (var (name, value) in _course) file.Metadata.Add(name, value);
        Add(file, CheckpointName, File.ReadAllBytes(_path));
        if (trial.Weights is { } weights) Add(file, WeightsName, weights);
        using var stream = new MemoryStream();
        Safetensors.Write(file, stream);
        artifacts.Save(_name, stream.ToArray());
    }

    private static void Add(TensorFile file, string name, byte[] content) => file.Tensors.Add(name, StoredTensor.Of<byte>(content, content.Length));
}
