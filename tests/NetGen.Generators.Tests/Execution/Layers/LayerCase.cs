using System.Text.Json;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests.Execution.Layers;

/// <summary>
/// A network in the language of layers over a few training steps, computed by PyTorch 1.13 in float64 and checked by a second program: the files beside this one.
/// Parameters and gradients are flat, in the order of the network's; each step starts from the parameters that the one before left.
/// </summary>
public sealed record LayerCase(string Name, string[] Declaration, string InputKind, string? Loss, double LearningRate, double[] InitialParameters, LayerStep[] Steps)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>What the network gives for sequences of any length; null where it is not of this kind, or does not stream.</summary>
    public LayerSequences? Streaming { get; init; }

    /// <summary>Training that goes on from a state; null where there is none.</summary>
    public TruncatedTraining? Truncated { get; init; }

    /// <summary>The class as a user writes it, in a precision.</summary>
    public string Class(Precision precision)
    {
        string lines = string.Join('\n', Declaration);
        return lines.Contains("[Network(", StringComparison.Ordinal)
            ? $"{lines.Replace("[Network(", $"[Network(Precision = Precision.{precision}, ", StringComparison.Ordinal)} public partial class Case;"
            : $"[Network(Precision = Precision.{precision})] {lines} public partial class Case;";
    }

    /// <summary>Whether a sample's training depends on the others of its batch, and leaves its mark on what inference gives.</summary>
    public bool HasBatchNorm => Declaration.Any(line => line.Contains("[BatchNorm", StringComparison.Ordinal));

    /// <summary>Whether a batch's loss is the sum of its samples'.</summary>
    public bool SumsSamples => Declaration.Any(line => line.Contains("Reduction.Sum", StringComparison.Ordinal));

    /// <summary>Whether a slope by the inputs has a meaning.</summary>
    public bool HasNumbers => InputKind == "dense";

    /// <summary>Whether some inputs are as large as others on purpose: there is no slope where the largest is chosen.</summary>
    public bool HasTies => Name.EndsWith("-ties", StringComparison.Ordinal);

    public static LayerCase Read(string name) => JsonSerializer.Deserialize<LayerCase>(File.ReadAllText(Path.Combine(Folder, name + ".json")), Options)!;

    public static IEnumerable<string> Names => Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal);

    private static string Folder => Path.Combine(Repository.Root, "tests", "NetGen.Generators.Tests", "Execution", "Layers");
}

/// <summary>What a training step got, and what came of it: all but the parameters from before the update.</summary>
public sealed record LayerStep(double[]? Inputs, int[]? Indices, int[]? Offsets, double[] Targets, double[] Outputs, double Loss, double[] Gradients, double[] ParametersAfter)
{
    /// <summary>The inputs as <see cref="Infrastructure.Driving.AnyNetwork"/> takes them: for a list of indices it counts each.</summary>
    public double[] InputsOf(int inputSize) => Inputs ?? Lists.Counts(Indices!, Offsets!, inputSize);
}

/// <summary>Sequences, each from a fresh state, and what the network gives for each of their steps.</summary>
public sealed record LayerSequences(int Sequences, int Steps, double[] Inputs, double[] Outputs);

/// <summary>Training steps of which each goes on where the one before has left the sequences.</summary>
public sealed record TruncatedTraining(int Sequences, LayerStep[] Steps);
