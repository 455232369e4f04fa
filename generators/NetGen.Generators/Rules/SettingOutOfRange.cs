using System.Globalization;
using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN302: a hyperparameter with which the optimizer cannot work, such as a β of 1.</summary>
internal static class SettingOutOfRange
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from setting in Settings(network.Options)
        where setting.Argument is not null && !setting.IsInRange(setting.Argument.Value)
        select Finding.Of(
            RuleIds.SettingOutOfRange,
            setting.Argument.Place,
            setting.Name,
            setting.Argument.Value.ToString("R", CultureInfo.InvariantCulture),
            setting.Range);

    private static IEnumerable<(string Name, Argument<double>? Argument, Func<double, bool> IsInRange, string Range)> Settings(NetworkOptions options) =>
    [
        ("Beta1", options.Beta1, IsDecay, "at least 0 and less than 1"),
        ("Beta2", options.Beta2, IsDecay, "at least 0 and less than 1"),
        ("Epsilon", options.Epsilon, IsPositive, "positive and finite"),
    ];

    private static bool IsDecay(double value) => value is >= 0 and < 1;

    private static bool IsPositive(double value) => value > 0 && !double.IsInfinity(value);
}
