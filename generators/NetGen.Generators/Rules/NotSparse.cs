using NetGen.Generators.Declaration;
using NetGen.Generators.Math;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN324: rows without a gradient that stay as they are, where the optimizer or what goes with it changes all parameters.</summary>
internal static class NotSparse
{
    private static readonly string[] Settings = ["WeightDecay", "L1", "L2", "ClipNorm"];

    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from layer in network.Layers
        let sparse = layer.Flags.Of("SparseUpdates")
        where sparse is { Value: true }
        let hindrance = Hindrance(network)
        where hindrance is not null
        select Finding.Of(RuleIds.NotSparse, sparse.Place, hindrance) with
        {
            Remedies = new[] { Remedy.Of("RemoveOption", "Remove SparseUpdates", new ArgumentEdit(layer.Place, "SparseUpdates", null)) }.ToEquatableArray(),
        };

    private static string? Hindrance(NetworkDeclaration network) =>
        Optimizers.Find(network.Optimizer) is { } optimizer && Optimizers.Sparse(optimizer) is null ? network.Optimizer
        : Settings.FirstOrDefault(setting => network.Number(setting) > 0);
}
