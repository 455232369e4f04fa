using NetGen.Generators.Declaration;
using NetGen.Generators.Math;

namespace NetGen.Generators.Rules.Advice;

/// <summary>
/// NETGEN320: an option of another optimizer, loss or activation than the chosen one. Which each reads, its formula knows: an option that
/// none of a kind reads is no option of that kind.
/// </summary>
internal static class IgnoredOption
{
    private static readonly ILookup<string, string> Optimizers = ReadersOf(
        Math.Optimizers.All, static formula => formula.Name, static formula => formula.Settings);

    private static readonly ILookup<string, string> Losses = ReadersOf(
        Math.Losses.All, static formula => formula.Name, static formula => formula.Settings);

    private static readonly ILookup<string, string> Activations = ReadersOf(
        Math.Activations.All, static formula => formula.Name, static formula => formula.Settings);

    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
    [
        .. network.Options.Numbers.SelectMany(option => new[]
        {
            Ignored(option, network.Options.Place!, network.Optimizer, Optimizers),
            network.Structure.Heads
                .Select(head => Ignored(option, network.Options.Place!, head.Loss.Name, Losses))
                .OrderBy(finding => finding is null ? 0 : 1)
                .First(),
        }).OfType<Finding>(),
        .. network.Structure.Heads
            .SelectMany(head => (head.Source?.Numbers ?? default).Select(option => Ignored(option, head.Source!.Place, head.Loss.Name, Losses)))
            .OfType<Finding>(),
        .. network.Layers
            .Where(layer => layer is { Formula: null, TakesActivation: true })
            .SelectMany(layer => layer.Numbers.Select(option => Ignored(option, layer.Place, layer.Activation.Value, Activations)))
            .OfType<Finding>(),
    ];

    private static Finding? Ignored(NamedArgument<double> option, SourceSpan attribute, string chosen, ILookup<string, string> readers) =>
        readers.Contains(option.Name) && !readers[option.Name].Contains(chosen)
            ? Finding.Of(RuleIds.IgnoredOption, option.Argument.Place, option.Name, chosen) with
            {
                Remedies = new[]
                {
                    Remedy.Of("RemoveOption", $"Remove {option.Name}", new ArgumentEdit(attribute, option.Name, null)),
                }.ToEquatableArray(),
            }
            : null;

    /// <summary>The formulas that read each option.</summary>
    private static ILookup<string, string> ReadersOf<TFormula>(
        IEnumerable<TFormula> formulas, Func<TFormula, string> name, Func<TFormula, IReadOnlyList<Setting>> settings) =>
        formulas
            .SelectMany(formula => settings(formula).Select(setting => (Option: setting.Name, Reader: name(formula))))
            .ToLookup(static pair => pair.Option, static pair => pair.Reader);
}
