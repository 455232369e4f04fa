using System.Text.Json;
using System.Text.Json.Serialization;

namespace NetGen.Playground.Training;

/// <summary>What a run is made of, besides the network.</summary>
/// <param name="Data">circles, xor, spirals, curve, sequence or digits.</param>
/// <param name="Samples">How many samples are trained on; a third as many again are kept for validation.</param>
/// <param name="Noise">The standard deviation of what is added to the inputs; of the curve, to its values.</param>
/// <param name="Seed">The seed of data, initial parameters and order.</param>
/// <param name="Batch">Samples a step.</param>
/// <param name="LearningRate">η.</param>
public sealed record Settings(string Data, int Samples, double Noise, int Seed, int Batch, double LearningRate);

/// <summary>What was loaded.</summary>
/// <param name="Name">The network's class.</param>
/// <param name="Inputs">How many numbers a sample has.</param>
/// <param name="Outputs">How many numbers it answers with.</param>
/// <param name="ParameterCount">How many weights and biases it has.</param>
/// <param name="Loss">What training makes small.</param>
/// <param name="Optimizer">How gradients change the parameters.</param>
/// <param name="Layers">The layers' titles, first to last.</param>
/// <param name="Problem">Why it cannot be trained on these data; null where it can.</param>
/// <param name="Others">The networks of the text besides, which are not trained.</param>
public sealed record NetworkInfo(
    string Name, int Inputs, int Outputs, int ParameterCount, string Loss, string Optimizer, IReadOnlyList<string> Layers, string? Problem,
    IReadOnlyList<string> Others);

/// <summary>How far a run is.</summary>
/// <param name="Steps">Steps since it began.</param>
/// <param name="Epoch">Passes through the data, with a fraction.</param>
/// <param name="Loss">The mean loss of the steps since the last report.</param>
/// <param name="ValidationLoss">The loss of the data kept for validation; null where it was not asked for.</param>
/// <param name="Accuracy">The share of these that is answered right; null of a regression, and where it was not asked for.</param>
/// <param name="StepsPerSecond">As measured since the last report.</param>
/// <param name="Problem">Why it has ended, such as a loss that is not finite; null while all is well.</param>
public sealed record Progress(int Steps, double Epoch, double Loss, double? ValidationLoss, double? Accuracy, double StepsPerSecond, string? Problem);

/// <summary>A tensor of a layer as a picture.</summary>
/// <param name="Layer">The layer's title.</param>
/// <param name="Name">What files call it, such as weight.</param>
/// <param name="Rows">Its first axes together.</param>
/// <param name="Columns">Its last axis.</param>
/// <param name="Largest">The largest absolute value.</param>
/// <param name="Values">A byte for each number, row by row: 128 is 0, and 1 and 255 are the largest. Base 64.</param>
public sealed record WeightPicture(string Layer, string Name, int Rows, int Columns, double Largest, string Values);

/// <summary>The samples of a run.</summary>
/// <param name="Inputs">The inputs, sample by sample.</param>
/// <param name="Targets">The targets: of two classes 0 and 1, of a curve its values.</param>
/// <param name="IsValidation">Whether a sample is kept for validation.</param>
public sealed record Points(IReadOnlyList<float> Inputs, IReadOnlyList<float> Targets, IReadOnlyList<bool> IsValidation)
{
    /// <summary>Those of samples; none of more than two inputs, which no plane can show.</summary>
    internal static Points Of(Samples samples) => samples.Inputs > 2
        ? new([], [], [])
        : new(samples.Values, samples.Answers, [.. Enumerable.Range(0, samples.Count).Select(i => i >= samples.Trained)]);
}

/// <summary>Reads and writes what goes to and from the page, without reflection.</summary>
[JsonSerializable(typeof(Settings))]
[JsonSerializable(typeof(NetworkInfo))]
[JsonSerializable(typeof(Progress))]
[JsonSerializable(typeof(IReadOnlyList<WeightPicture>))]
[JsonSerializable(typeof(Points))]
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
public sealed partial class Protocol : JsonSerializerContext;
