using NetGen.Generators.Declaration;
using NetGen.Generators.Math;

namespace NetGen.Generators.Rules.Advice;

/// <summary>
/// NETGEN320: an option of another optimizer, loss or activation than the chosen one. Which each reads, its formula knows: an option that
/// none of a kind reads is no option of that kind.
/// </summary>
internal static class IgnoredOption
{
    private const string ClassWeights = nameof(NetworkOptions.ClassWeights);

    private static readonly ILookup<string, string> Optimizers = ReadersOf(Math.Optimizers.All, static formula => formula.Name, static formula => formula.Settings);

    private static readonly ILookup<string, string> Losses = ReadersOf(
        Math.Losses.All, static formula => formula.Name, static formula => formula.Settings, (Math.Losses.CrossEntropy, ["LabelSmoothing", ClassWeights]));

    private static readonly ILookup<string, string> Activations = ReadersOf(Math.Activations.All, static formula => formula.Name, static formula => formula.Settings);

    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
    [
        .. network.Options.Numbers.Select(option => Ignored(Option.Of(option), network.Options.Place!, network.Optimizer, Optimizers)).OfType<Finding>(),
        .. OfLosses(network.Options.Numbers, network.Options.ClassWeights).Select(option => network.Structure.Heads
            .Select(head => Ignored(option, network.Options.Place!, head.Loss.Name, Losses))
            .OrderBy(finding => finding is null ? 0 : 1)
            .First()).OfType<Finding>(),
        .. network.Structure.Heads
            .Where(head => head.Source is not null)
            .SelectMany(head => OfLosses(head.Source!.Numbers, head.Source.ClassWeights).Select(option => Ignored(option, head.Source.Place, head.Loss.Name, Losses)))
            .OfType<Finding>(),
        .. network.Layers
            .Where(layer => layer is { Formula: null, TakesActivation: true })
            .SelectMany(layer => layer.Numbers.Select(option => Ignored(Option.Of(option), layer.Place, layer.Activation.Value, Activations)))
            .OfType<Finding>(),
    ];

    private static IEnumerable<Option> OfLosses(EquatableArray<NamedArgument<double>> numbers, Argument<EquatableArray<double>>? classWeights) =>
        [.. numbers.Select(Option.Of), .. classWeights is null ? Array.Empty<Option>() : [new(ClassWeights, classWeights.Place)]];

    private static Finding? Ignored(Option option, SourceSpan attribute, string chosen, ILookup<string, string> readers) =>
        readers.Contains(option.Name) && !readers[option.Name].Contains(chosen)
            ? Finding.Of(RuleIds.IgnoredOption, option.Place, option.Name, chosen) with
            {
                Remedies = new[]
                {
                    Remedy.Of("RemoveOption", $"Remove {option.Name}", new ArgumentEdit(attribute, option.Name, null)),
                }.ToEquatableArray(),
            }
            : null;

    /// <summary>The formulas that read each option.</summary>
    /// <param name="more">Options of a formula that are no numbers of it, but change its form.</param>
    private static ILookup<string, string> ReadersOf<TFormula>(
        IEnumerable<TFormula> formulas,
        Func<TFormula, string> name,
        Func<TFormula, IReadOnlyList<Setting>> settings,
        params (TFormula Formula, string[] Options)[] more) =>
        formulas
            .SelectMany(formula => settings(formula).Select(setting => (Option: setting.Name, Reader: name(formula))))
            .Concat(more.SelectMany(pair => pair.Options.Select(option => (Option: option, Reader: name(pair.Formula)))))
            .ToLookup(static pair => pair.Option, static pair => pair.Reader);

    private readonly record struct Option(string Name, SourceSpan Place)
    {
        public static Option Of(NamedArgument<double> number) => new(number.Name, number.Argument.Place);
    }
}
