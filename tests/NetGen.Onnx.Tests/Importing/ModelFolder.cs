using System.Text.Json;
using NetGen.Generators.Onnx;
using NetGen.Onnx.Tests.Compiling;

namespace NetGen.Onnx.Tests.Importing;

/// <summary>A folder of models with their right answers, and what its index says.</summary>
internal sealed class ModelFolder(string path)
{
    private readonly Dictionary<string, JsonElement> _entries = JsonDocument.Parse(File.ReadAllText(Path.Combine(path, "index.json"))).RootElement
        .EnumerateArray().ToDictionary(entry => entry.GetProperty("name").GetString()!);

    /// <summary>Imports a model, as a user would who reads its index.</summary>
    /// <param name="constants">Inputs to make numbers, beside those of the index.</param>
    public ImportedModel Import(string name, string? constants = null)
    {
        var (settings, problems) = ImportSettings.Read(Dims(name), constants ?? Constants(name), null);
        Assert.Empty(problems);
        return ImportedModel.Of(File.ReadAllBytes(Path.Combine(path, name + ".onnx")), settings, path);
    }

    /// <summary>The same model for the compiler.</summary>
    public ModelSource Source(string name, string? constants = null) =>
        new(name, File.ReadAllBytes(Path.Combine(path, name + ".onnx")), path, Dims(name), constants ?? Constants(name));

    public IReadOnlyList<ModelCase> Cases(string name) => ModelCases.Read(File.ReadAllBytes(Path.Combine(path, name + ".npz")));

    /// <summary>Runs all cases of a model and compares.</summary>
    public void Check(string name, ImportedModel model)
    {
        Assert.Empty(model.Result.Problems);
        double noise = Noise(name);
        var cases = Cases(name);
        Assert.NotEmpty(cases);
        foreach (var run in cases)
        {
            var outputs = model.Run(run.Inputs);
            Assert.Equal(run.Outputs.Keys.Order(), outputs.Keys.Order());
            foreach (var (output, expected) in run.Outputs)
                Compare(output, expected, outputs[output], value => Math.Max(1e-5 + (1e-4 * Math.Abs(value)), 10 * noise));
        }
    }

    /// <summary>Compares tensors.</summary>
    /// <param name="tolerance">How far off a number may be.</param>
    public static void Compare(string output, Numbers expected, Numbers actual, Func<double, double> tolerance)
    {
        Assert.Equal(expected.Shape, actual.Shape);
        for (int i = 0; i < expected.Values.Length; i++)
        {
            var (wanted, given) = (expected.Values[i], actual.Values[i]);
            Assert.True(wanted.Equals(given) || Math.Abs(wanted - given) <= tolerance(wanted), $"{output}[{i}] is {given}, not {wanted}.");
        }
    }

    /// <summary>The operator that a model is for.</summary>
    public string Operator(string name) => _entries[name].GetProperty("op").GetString()!;

    /// <summary>The noise of the runtime that gave the answers: nothing tighter can be asked.</summary>
    public double Noise(string name) => !_entries[name].TryGetProperty("runtimeNoise", out var noise) ? 0
        : noise.ValueKind == JsonValueKind.Number ? noise.GetDouble()
        : noise.EnumerateObject().Select(output => output.Value.GetDouble()).DefaultIfEmpty(0).Max();

    /// <summary>The sizes behind the batch, which is one of one in all cases; of a model that mixes samples, that of the batch too.</summary>
    private string? Dims(string name) => !_entries[name].TryGetProperty("dims", out var dims) ? null : string.Join(";", dims.EnumerateObject()
        .Where(input => input.Value.GetArrayLength() > 0)
        .Select(input => $"{input.Name}={string.Join("x", Sizes([.. input.Value.EnumerateArray().Select(length => length.GetInt64())], name == "melspectrogram"))}"));

    private static List<long> Sizes(List<long> all, bool withBatch)
    {
        if (!withBatch)
            all.RemoveAt(all.IndexOf(1));
        return all;
    }

    private string? Constants(string name) => _entries[name].TryGetProperty("constants", out var constants)
        ? string.Join(";", constants.EnumerateObject().Select(constant => $"{constant.Name}={constant.Value}"))
        : null;
}
