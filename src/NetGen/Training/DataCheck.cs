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
        var ends = TNetwork.Description.Ends(TNetwork.OutputShape);
        if (data.Labels.IsEmpty)
            HasMeaning(data, name, network, ends);
        else if (TNetwork.Description.Heads.Count > 0)
            throw new ArgumentException($"The samples of {name} have labels, and each head of {network} has targets: give these side by side.", name);
        else
            AreClasses(data, name, network, ends[0]);
    }

    /// <summary>A label for each place, each the number of a class; none where the loss can do without.</summary>
    private static void AreClasses<T>(DataSet<T> data, string name, string network, NetworkEnd end)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (data.LabelSize != end.Places)
        {
            var labels = data.LabelSize == 1 ? "one label" : FormattableString.Invariant($"{data.LabelSize} labels");
            throw new ArgumentException(end.Places == 1
                ? $"The samples of {name} have {labels} each, and {network} chooses one class: give each sample one label."
                : FormattableString.Invariant(
                    $"The samples of {name} have {labels} each, and {network} chooses a class at each of {end.PlacesText} places: give each sample {end.Places} labels."), name);
        }

        var lastClass = Classes.Count(end.RowSize) - 1;
        var mayLack = end is { Loss: nameof(Loss.CrossEntropy), RowSize: > 1 };
        var unknown = data.Labels.IndexOfAnyExceptInRange(mayLack ? -1 : 0, lastClass);
        if (unknown >= 0)
            throw new ArgumentException(FormattableString.Invariant($"Sample {unknown / end.Places} of {name} has the label {data.Labels[unknown]}")
                + FormattableString.Invariant($"{(end.Places == 1 ? "" : $" at place {unknown % end.Places}")}: {network} has classes 0 to {lastClass}")
                + (data.Labels[unknown] == -1 ? $", and {end.Loss} needs one: only CrossEntropy of several classes leaves out what has none." : "."), name);
        if (!data.Labels.ContainsAnyInRange(0, lastClass)) throw new ArgumentException($"No sample of {name} has a label: all are -1.", name);
    }

    /// <summary>Targets that mean something to the loss: probabilities to those that are made of logarithms.</summary>
    private static void HasMeaning<T>(DataSet<T> data, string name, string network, IReadOnlyList<NetworkEnd> ends)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (var end in ends)
            if (end.Loss is nameof(Loss.BinaryCrossEntropy) or nameof(Loss.CrossEntropy)) AreProbabilities(data, name, network, end);
    }

    private static void AreProbabilities<T>(DataSet<T> data, string name, string network, NetworkEnd end)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var row = end.Start; row < data.Targets.Length; row += data.TargetSize)
        {
            var wrong = data.Targets.Slice(row, end.Size).IndexOfAnyExceptInRange(T.Zero, T.One);
            if (wrong >= 0)
                throw new ArgumentException(FormattableString.Invariant(
                    $"Target {end.Start + wrong} of sample {row / data.TargetSize} of {name} is {data.Targets[row + wrong]}: ")
                    + $"{end.Loss} of {network} takes probabilities, from 0 to 1.", name);
        }
    }

    private static ArgumentException Shape(string name, int has, string what, string network, int takes, ReadOnlySpan<int> axes)
    {
        var shape = axes.Length > 1 ? $", {NetworkDescription.Shape(axes.ToArray())}" : "";
        return new(FormattableString.Invariant($"The samples of {name} have {has} {what}, and {network} has {takes}{shape}."), name);
    }
}
