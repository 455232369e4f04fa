using System.Text.Json;
using NetGen.Generators.Declaration;
using NetGen.Generators.Tests.Execution.Layers;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests.Declaration;

/// <summary>What concerns parameters in the reference cases of the language of layers, which PyTorch 1.13 and numpy computed.</summary>
/// <param name="Declaration">The lines of attributes.</param>
/// <param name="Pytorch">A state dict as PyTorch saves it, and what comes of it; null where there is none.</param>
/// <param name="Initial">The parameters of a new network; null where there are none.</param>
public sealed record ParameterCase(string[] Declaration, SavedNetwork? Pytorch, NewNetwork? Initial)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    internal NetworkStructure Structure => Declared.Xor($"{Lines} partial class Xor;").Structure;

    /// <summary>The class as a user writes it, in double.</summary>
    public string Class => Lines.Contains("[Network(", StringComparison.Ordinal)
        ? $"{Lines.Replace("[Network(", "[Network(Precision = Precision.Double, ", StringComparison.Ordinal)} public partial class Case;"
        : $"[Network(Precision = Precision.Double)] {Lines} public partial class Case;";

    private string Lines => string.Join('\n', Declaration);

    private static string Folder => Path.Combine(Repository.Root, "tests", "NetGen.Generators.Tests", "Execution", "Layers");

    public static ParameterCase Read(string name) => JsonSerializer.Deserialize<ParameterCase>(File.ReadAllText(Files(name).Single()), Options)!;

    /// <summary>Those in the inner folder have no training steps.</summary>
    private static string[] Files(string name) => Directory.GetFiles(Folder, name + ".json", SearchOption.AllDirectories);

    public static IEnumerable<string> Names(Func<ParameterCase, bool> isWanted) => Files("*")
        .Select(file => Path.GetFileNameWithoutExtension(file)!)
        .Where(name => isWanted(Read(name)))
        .Order(StringComparer.Ordinal);
}

/// <summary>A file of PyTorch's, some inputs and what PyTorch answers, and our parameters after loading.</summary>
public sealed record SavedNetwork(
    Dictionary<string, SavedTensor> StateDict, double[]? Inputs, int[]? Indices, int[]? Offsets, double[] Outputs, double[] Parameters)
{
    /// <summary>The inputs as <see cref="Infrastructure.Driving.AnyNetwork"/> takes them.</summary>
    public double[] InputsOf(int inputSize) => Inputs ?? Lists.Counts(Indices!, Offsets!, inputSize);

    /// <summary>The tensors without those that only count batches.</summary>
    public IReadOnlyDictionary<string, SavedTensor> Parameterized { get; } = StateDict
        .Where(tensor => !tensor.Key.EndsWith(".num_batches_tracked", StringComparison.Ordinal))
        .ToDictionary(tensor => tensor.Key, tensor => tensor.Value);
}

public sealed record SavedTensor(int[] Shape, double[] Values);

public sealed record NewNetwork(int Seed, double[] Parameters);
