using NetGen.Generators.Declaration;
using NetGen.Generators.Math;

namespace NetGen.Generators.Rules.Advice;

/// <summary>NETGEN320: an option that the chosen optimizer does not read. Which it reads, its formula knows.</summary>
internal static class IgnoredOption
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from option in network.Options.Numbers
        where Reads(Optimizers.All, option.Name) && Optimizers.Find(network.Optimizer) is { } optimizer && !Reads([optimizer], option.Name)
        select Finding.Of(RuleIds.IgnoredOption, option.Argument.Place, option.Name, network.Optimizer) with
        {
            Remedies = new[]
            {
                Remedy.Of("RemoveOption", $"Remove {option.Name}", new ArgumentEdit(network.Options.Place!, option.Name, null)),
            }.ToEquatableArray(),
        };

    private static bool Reads(IEnumerable<OptimizerFormula> optimizers, string option) =>
        optimizers.Any(optimizer => optimizer.Settings.Any(setting => setting.Name == option));
}
