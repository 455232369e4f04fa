using System.Numerics;
using NetGen.Data;
using NetGen.Training.Metrics;

namespace NetGen.Training;

/// <summary>Data that a network cannot be trained on or measured with is refused before anything is touched.</summary>
internal static class DataCheck
{
    /// <summary>Samples of the network's shape, and labels that are classes of it.</summary>
    public static void Fits<TNetwork, T>(DataSet<T> data, string name)
        where TNetwork : INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var network = TNetwork.Description.Name;
        if (data.Count == 0) throw new ArgumentException($"{name} has no samples.", name);
        if (data.InputSize != TNetwork.InputSize) throw Shape(name, data.InputSize, "inputs", network, TNetwork.InputSize);
        if (data.Labels.IsEmpty && data.TargetSize != TNetwork.OutputSize)
            throw Shape(name, data.TargetSize, "targets", network, TNetwork.OutputSize);
        var lastClass = Classes.Count(TNetwork.OutputSize) - 1;
        var unknown = data.Labels.IndexOfAnyExceptInRange(0, lastClass);
        if (unknown >= 0)
            throw new ArgumentException(FormattableString.Invariant(
                $"Sample {unknown} of {name} has the label {data.Labels[unknown]}: {network} has classes 0 to {lastClass}."), name);
    }

    private static ArgumentException Shape(string name, int has, string what, string network, int takes) =>
        new(FormattableString.Invariant($"The samples of {name} have {has} {what}, and {network} has {takes}."), name);
}
