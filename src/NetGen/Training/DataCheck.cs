using System.Numerics;
using NetGen.Data;
using NetGen.Training.Metrics;

namespace NetGen.Training;

/// <summary>Data that a network cannot be trained on or measured with is refused before anything is touched.</summary>
internal static class DataCheck
{
    /// <summary>Samples of the network's shape, targets that its loss has a meaning for, and labels that are classes of it.</summary>
    public static void Fits<TNetwork, T>(DataSet<T> data, string name)
        where TNetwork : INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var network = TNetwork.Description.Name;
        if (data.Count == 0) throw new ArgumentException($"{name} has no samples.", name);
        if (data.InputSize != TNetwork.InputSize) throw Shape(name, data.InputSize, "inputs", network, TNetwork.InputSize, TNetwork.InputShape);
        if (data.Labels.IsEmpty && data.TargetSize != TNetwork.OutputSize)
            throw Shape(name, data.TargetSize, "targets", network, TNetwork.OutputSize, TNetwork.OutputShape);
        var lastClass = Classes.Count(TNetwork.OutputSize) - 1;
        if (data.Labels.IsEmpty) HasMeaning(data, name, TNetwork.Description);
        else if (TNetwork.Description.Heads.Count > 0)
            throw new ArgumentException($"The samples of {name} have labels, and each head of {network} has targets: give these side by side.", name);
        else if (TNetwork.Description.PlacesOfLabels is { } places)
            throw new ArgumentException($"The samples of {name} have one label each, and {network} chooses a class at each of {places} places: give it targets.", name);
        var unknown = data.Labels.IndexOfAnyExceptInRange(0, lastClass);
        if (unknown >= 0)
            throw new ArgumentException(FormattableString.Invariant(
                $"Sample {unknown} of {name} has the label {data.Labels[unknown]}: {network} has classes 0 to {lastClass}."), name);
    }

    /// <summary>Targets that mean something to the loss: probabilities to those that are made of logarithms.</summary>
    private static void HasMeaning<T>(DataSet<T> data, string name, NetworkDescription network)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        IReadOnlyList<HeadDescription> heads = network.Heads.Count > 0 ? network.Heads : [new("", data.TargetSize, network.Loss, 1)];
        var start = 0;
        foreach (var head in heads)
        {
            if (head.Loss is nameof(Loss.BinaryCrossEntropy) or nameof(Loss.CrossEntropy)) AreProbabilities(data, name, network.Name, head, start);
            start += head.Outputs;
        }
    }

    private static void AreProbabilities<T>(DataSet<T> data, string name, string network, HeadDescription head, int start)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var row = start; row < data.Targets.Length; row += data.TargetSize)
        {
            var wrong = data.Targets.Slice(row, head.Outputs).IndexOfAnyExceptInRange(T.Zero, T.One);
            if (wrong >= 0)
                throw new ArgumentException(FormattableString.Invariant(
                    $"Target {start + wrong} of sample {row / data.TargetSize} of {name} is {data.Targets[row + wrong]}: ")
                    + $"{head.Loss} of {network} takes probabilities, from 0 to 1.", name);
        }
    }

    private static ArgumentException Shape(string name, int has, string what, string network, int takes, ReadOnlySpan<int> axes)
    {
        var shape = axes.Length > 1 ? $", {NetworkDescription.Shape(axes.ToArray())}" : "";
        return new(FormattableString.Invariant($"The samples of {name} have {has} {what}, and {network} has {takes}{shape}."), name);
    }
}
