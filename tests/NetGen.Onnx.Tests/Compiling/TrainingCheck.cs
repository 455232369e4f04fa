extern alias library;

using System.Numerics;
using library::NetGen;
using library::NetGen.Weights;
using NetGen.Onnx.Tests.Importing;

namespace NetGen.Onnx.Tests.Compiling;

/// <summary>Trains a network as a reference says, and compares.</summary>
/// <param name="npz">The reference: see the README of the files.</param>
/// <param name="tolerance">How far off 0 may be; ten times this share of any other number is added.</param>
internal sealed class TrainingCheck<TNetwork, T>(TNetwork network, byte[] npz, double tolerance)
    where TNetwork : INetwork<TNetwork, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private delegate T LabelStep(ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels, T learningRate);

    private readonly Dictionary<string, double[]> _reference = Npz.Read(new MemoryStream(npz)).Tensors
        .Where(array => array.Key.StartsWith("train/", StringComparison.Ordinal))
        .ToDictionary(array => array.Key["train/".Length..], array => ModelCases.NumbersOf(array.Value.Type.ToString(), array.Value.Bytes));

    /// <summary>Throws where a loss, a weight or an answer is wrong.</summary>
    public void Run()
    {
        T[] inputs = Numbers("x");
        double[] losses = _reference["losses"];
        for (int step = 0; step < losses.Length; step++)
        {
            Compare($"Loss {step}", losses[step], Step(inputs, step));
            if (step == 0)
                CompareWeights("first/");
        }

        CompareWeights("weights/");
        var outputs = new T[inputs.Length / TNetwork.InputSize * TNetwork.OutputSize];
        network.Forward(inputs, outputs);
        for (int i = 0; i < outputs.Length; i++)
            Compare($"Answer {i}", _reference["out"][i], outputs[i]);
    }

    /// <summary>A step; of classifiers in turns with the classes' numbers and with rows of probabilities.</summary>
    private T Step(T[] inputs, int step)
    {
        var (rate, targets, samples) = (T.CreateChecked(_reference["rate"][0]), Numbers("target"), inputs.Length / TNetwork.InputSize);
        if (targets.Length == samples * TNetwork.OutputSize)
            return network.Step(inputs, targets, rate);
        int[] labels = [.. _reference["target"].Select(label => (int)label)];
        if (step % 2 == 0)
            return network.GetType().GetMethod("Step", [typeof(ReadOnlySpan<T>), typeof(ReadOnlySpan<int>), typeof(T)])!.CreateDelegate<LabelStep>(network)(inputs, labels, rate);
        var rows = new T[samples * TNetwork.OutputSize];
        for (int sample = 0; sample < samples; sample++)
            rows[(sample * TNetwork.OutputSize) + labels[sample]] = T.One;
        return network.Step(inputs, rows, rate);
    }

    private void CompareWeights(string when)
    {
        var file = new TensorFile();
        file.Add<TNetwork, T>(network, NetworkParts.Parameters);
        foreach (var (key, expected) in _reference.Where(array => array.Key.StartsWith(when, StringComparison.Ordinal)))
        {
            var tensor = file.Tensors[key[when.Length..]];
            double[] actual = ModelCases.NumbersOf(tensor.Type.ToString(), tensor.Bytes);
            Assert.Equal(expected.Length, actual.Length);
            for (int i = 0; i < expected.Length; i++)
                Compare($"{key}[{i}]", expected[i], T.CreateChecked(actual[i]));
        }
    }

    private void Compare(string what, double expected, T actual) =>
        Assert.True(Math.Abs(expected - double.CreateChecked(actual)) <= tolerance * (1 + (10 * Math.Abs(expected))), $"{what} is {actual}, not {expected}.");

    private T[] Numbers(string name) => [.. _reference[name].Select(T.CreateChecked)];
}
