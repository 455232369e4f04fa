using System.Globalization;

namespace NetGen.Tuning.Storage;

/// <summary>The names of what trials save.</summary>
internal static class Artifact
{
    /// <summary>The parameters after the best report, which are a network's file.</summary>
    public static string Weights(int trial) => Name(trial, "weights");

    /// <summary>The network after the last report with its optimizer, for a population.</summary>
    public static string Network(int trial) => Name(trial, "network");

    /// <summary>What an interrupted trial goes on from.</summary>
    public static string Checkpoint(int trial) => Name(trial, "checkpoint");

    private static string Name(int trial, string kind) => string.Create(CultureInfo.InvariantCulture, $"{trial:D6}.{kind}.safetensors");
}
