using System.Numerics;
using NetGen.Data;
using NetGen.Training.Metrics;

namespace NetGen.Training;

/// <summary>Data that a network cannot be trained on or measured with is refused before anything is touched.</summary>
internal static class DataCheck
{
    /// <summary>Samples of the network's shape, indices of its table, targets that its loss has a meaning for, and labels that are classes of it.</summary>
    public static void Fits<TNetwork, T>(SampleSet<T> data, string name)
        where TNetwork : ITrainableNetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var description = TNetwork.Description;
        if (data.Count == 0) throw new ArgumentException($"{name} has no samples.", name);
        if (data.SizeOfInputs is { } size && size != TNetwork.InputSize) throw Shape(name, size, "inputs", description.Name, TNetwork.InputSize, TNetwork.InputShape);
        AreEntries(data, name, description);
        if (!data.Answers.AreLabels && data.TargetSize != TNetwork.OutputSize)
            throw Shape(name, data.TargetSize, "targets", description.Name, TNetwork.OutputSize, TNetwork.OutputShape);
        var ends = description.Ends(TNetwork.OutputShape);
        if (!data.Answers.AreLabels)
            HasMeaning(data, name, description.Name, ends);
        else if (description.Heads.Count > 0)
            throw new ArgumentException($"The samples of {name} have labels, and each head of {description.Name} has targets: give these side by side.", name);
        else
            AreClasses(data, name, description.Name, ends[0]);
    }

    /// <summary>Indices are those of the table that the first layer has.</summary>
    private static void AreEntries<T>(SampleSet<T> data, string name, NetworkDescription network)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (network.Layers is not [{ Kind: "Embedding" or "EmbeddingBag", Parameters: [var table, ..] }, ..]) return;
        for (var sample = 0; sample < data.Count; sample++)
        {
            var wrong = data.IndicesOf(sample).IndexOfAnyExceptInRange(0, table.Axes[0] - 1);
            if (wrong >= 0)
                throw new ArgumentException(FormattableString.Invariant(
                    $"Index {wrong} of sample {sample} of {name} is {data.IndicesOf(sample)[wrong]}: {network.Name} has entries 0 to {table.Axes[0] - 1}."), name);
        }
    }

    /// <summary>A label for each place, each the number of a class; none where the loss can do without.</summary>
    private static void AreClasses<T>(SampleSet<T> data, string name, string network, NetworkEnd end)
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
        var hasOne = false;
        for (var sample = 0; sample < data.Count; sample++)
        {
            var labels = data.LabelsOf(sample);
            var unknown = labels.IndexOfAnyExceptInRange(mayLack ? -1 : 0, lastClass);
            if (unknown >= 0)
                throw new ArgumentException(FormattableString.Invariant($"Sample {sample} of {name} has the label {labels[unknown]}")
                    + FormattableString.Invariant($"{(end.Places == 1 ? "" : $" at place {unknown}")}: {network} has classes 0 to {lastClass}")
                    + (labels[unknown] == -1 ? $", and {end.Loss} needs one: only CrossEntropy of several classes leaves out what has none." : "."), name);
            hasOne = hasOne || labels.ContainsAnyInRange(0, lastClass);
        }

        if (!hasOne) throw new ArgumentException($"No sample of {name} has a label: all are -1.", name);
    }

    /// <summary>Targets that mean something to the loss: probabilities to those that are made of logarithms.</summary>
    private static void HasMeaning<T>(SampleSet<T> data, string name, string network, IReadOnlyList<NetworkEnd> ends)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (var end in ends)
            if (end.Loss is nameof(Loss.BinaryCrossEntropy) or nameof(Loss.CrossEntropy)) AreProbabilities(data, name, network, end);
    }

    private static void AreProbabilities<T>(SampleSet<T> data, string name, string network, NetworkEnd end)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var sample = 0; sample < data.Count; sample++)
        {
            var targets = data.TargetsOf(sample).Slice(end.Start, end.Size);
            var wrong = targets.IndexOfAnyExceptInRange(T.Zero, T.One);
            if (wrong >= 0)
                throw new ArgumentException(FormattableString.Invariant($"Target {end.Start + wrong} of sample {sample} of {name} is {targets[wrong]}: ")
                    + $"{end.Loss} of {network} takes probabilities, from 0 to 1.", name);
        }
    }

    private static ArgumentException Shape(string name, int has, string what, string network, int takes, ReadOnlySpan<int> axes)
    {
        var shape = axes.Length > 1 ? $", {NetworkDescription.Shape(axes.ToArray())}" : "";
        return new(FormattableString.Invariant($"The samples of {name} have {has} {what}, and {network} has {takes}{shape}."), name);
    }
}
