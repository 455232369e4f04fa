using NetGen.Generators.Declaration;
using NetGen.Generators.Math;

namespace NetGen.Generators.Rules.Advice;

/// <summary>NETGEN320: an option that the chosen optimizer does not read. Which it reads, its formula knows.</summary>
internal static class IgnoredOption
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from option in Written(network.Options)
        where Optimizers.Find(network.Optimizer) is { } optimizer && optimizer.Settings.All(setting => setting.Name != option.Name)
        select Finding.Of(RuleIds.IgnoredOption, option.Place, option.Name, network.Optimizer) with
        {
            Remedies = new[]
            {
                Remedy.Of("RemoveOption", $"Remove {option.Name}", new ArgumentEdit(network.Options.Place!, option.Name, null)),
            }.ToEquatableArray(),
        };

    private static IEnumerable<(string Name, Place Place)> Written(NetworkOptions options) =>
        from option in new[] { ("Beta1", options.Beta1), ("Beta2", options.Beta2), ("Epsilon", options.Epsilon) }
        where option.Item2 is not null
        select (option.Item1, option.Item2!.Place);
}
