using NetGen.Workloads;

namespace NetGen.Benchmarks.Gate;

/// <summary>How many times as long as each yardstick NetGen takes, both measured in the same run: workloads by name, and for each its yardsticks.</summary>
internal sealed class Ratios : Dictionary<string, Dictionary<string, double>>
{
    /// <summary>The yardstick that needs no peer: the time in which the core could do the multiply-adds alone.</summary>
    public const string Core = "core";

    /// <summary>Those of figures that were taken together.</summary>
    /// <param name="own">NetGen's and the machine's limits.</param>
    /// <param name="others">Of peers; of each family the fastest variant counts.</param>
    public static Ratios Of(IReadOnlyCollection<Figure> own, IReadOnlyCollection<Figure> others)
    {
        var ratios = new Ratios();
        foreach (var figure in own.Where(figure => !figure.IsLimit))
        {
            var families = others.Where(other => other.Workload == figure.Workload).GroupBy(other => Peers.FamilyOf(other.Peer));
            ratios[figure.Workload] = new Dictionary<string, double>(
                families.Select(family => KeyValuePair.Create(family.Key, figure.Median / family.Min(other => other.Median))))
            {
                [Core] = own.Peak() / figure.Rate,
            };
        }

        return ratios;
    }
}
