using System.Globalization;
using System.Numerics;
using NetGen.Tuning.Networks;
using NetGen.Weights;

namespace NetGen.Tuning;

/// <summary>Makes ensembles of trained networks.</summary>
public static class Ensemble
{
    /// <summary>The best trials of a study.</summary>
    /// <param name="result">What the study came to. It has to <see cref="Study.Keep"/> the weights of as many.</param>
    /// <param name="count">How many of the best.</param>
    /// <param name="networks">The network of the trials, or those that they choose among.</param>
    /// <param name="setting">The name of the setting that says which; null where there is only one.</param>
    /// <exception cref="ArgumentException">There is more than one network and no setting, or networks differ in inputs or outputs.</exception>
    /// <exception cref="KeyNotFoundException">The trials have no such setting, or it names none of the networks.</exception>
    /// <exception cref="InvalidOperationException">The study has fewer trials with weights.</exception>
    public static Ensemble<T> Of<T>(StudyResult result, int count, NetworkSet<T> networks, string? setting = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(networks);
        Require.Positive(count);
        if (setting is null && networks.Names.Count != 1)
            throw new ArgumentException($"The trials choose among {networks.Names.Count} networks: say which setting names theirs.", nameof(setting));
        if (count > Math.Min(result.Study.Keep, result.Ranked.Count))
            throw new InvalidOperationException(FormattableString.Invariant(
                $"{count} networks are to answer together, but {result.Ranked.Count} trials have a value, and the study keeps the weights of {result.Study.Keep}: set Keep."));
        return new Ensemble<T>([.. result.Ranked.Take(count).Select(trial => networks[NameOf(trial)].Load(result.WeightsOf(trial)))]);

        string NameOf(TrialResult trial) =>
            setting is null ? networks.Names[0]
            : trial.Settings.TryGetValue(setting, out var value) ? value.ToString()
            : throw SearchSpace.NotFound(setting, trial.Settings.Keys);
    }

    /// <summary>Reads an ensemble.</summary>
    /// <param name="path">The file.</param>
    /// <param name="networks">The classes that its members may have.</param>
    /// <exception cref="InvalidDataException">The file is damaged or no ensemble.</exception>
    /// <exception cref="KeyNotFoundException">A member is of none of the classes.</exception>
    public static Ensemble<T> Load<T>(string path, NetworkSet<T> networks)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(networks);
        var file = Safetensors.Read(path);
        var members = new List<EnsembleMember<T>>();
        while (file.Metadata.TryGetValue(Prefix(members.Count), out var name)) members.Add(networks[name].Load(Part(file, Prefix(members.Count))));
        return members.Count > 0 ? new Ensemble<T>([.. members]) : throw new InvalidDataException($"{path} is no ensemble.");
    }

    /// <summary>What the names of a member's tensors begin with.</summary>
    internal static string Prefix(int member) => string.Create(CultureInfo.InvariantCulture, $"ensemble.{member}");

    /// <summary>The tensors of one member, under the names that its own file has.</summary>
    private static TensorFile Part(TensorFile file, string prefix)
    {
        var part = new TensorFile();
        foreach (var (name, tensor) in file.Tensors)
            if (name.StartsWith(prefix + ".", StringComparison.Ordinal)) part.Tensors.Add(name[(prefix.Length + 1)..], tensor);
        return part;
    }
}
