using System.Globalization;
using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN302: a number with which the network cannot work, such as a β of 1.</summary>
internal static class SettingOutOfRange
{
    // What follows from shares is computed in double.
    private static readonly Range Share = new(static value => value is >= 0 and < 1, "at least 0 and less than 1") { IsRounded = false };

    private static readonly Range Positive = new(static value => value > 0 && !double.IsInfinity(value), "positive and finite");

    private static readonly Range NotNegative = new(static value => value >= 0 && !double.IsInfinity(value), "at least 0 and finite");

    private static readonly Dictionary<string, Range> Ranges = new()
    {
        ["Momentum"] = Share,
        ["BatchNorm.Momentum"] = new(static value => value is >= 0 and <= 1, "at least 0 and at most 1"),
        ["Pad"] = new(static value => value >= 0, "at least 0"),
        ["Rho"] = Share,
        ["Beta1"] = Share,
        ["Beta2"] = Share,
        ["Dropout"] = Share,
        ["rate"] = Share,
        ["LabelSmoothing"] = Share,
        ["Epsilon"] = Positive,
        ["HuberDelta"] = Positive,
        ["Alpha"] = Positive,
        ["Slope"] = NotNegative,
        ["LossWeight"] = NotNegative,
        ["WeightDecay"] = NotNegative,
        ["L1"] = NotNegative,
        ["L2"] = NotNegative,
        ["ClipNorm"] = NotNegative with { IsRounded = false },
        ["ClipValue"] = NotNegative,
    };

    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from bearer in network.Layers
            .Select(layer => (layer.Place, Numbers: layer.Numbers.Concat(layer.Integers.Select(AsNumber)), layer.KindName))
            .Prepend((Place: network.Options.Place!, Numbers: network.Options.Numbers, KindName: ""))
        from number in bearer.Numbers
        let range = RangeOf(bearer.KindName, number.Name)
        where range is not null
        let required = range.Unfulfilled(number.Argument.Value, Math.Precision.Of(network.Precision))
        where required is not null
        select Finding.Of(
            RuleIds.SettingOutOfRange,
            number.Argument.Place,
            number.Name,
            number.Argument.Value.ToString("R", CultureInfo.InvariantCulture),
            required) with
        {
            Remedies = number.Name == "rate" ? default : Remedy.LeaveOut(bearer.Place, number.Name),
        };

    /// <summary>The range of a kind of layer's own setting comes before that of others of the name.</summary>
    private static Range? RangeOf(string kind, string name) =>
        Ranges.TryGetValue($"{kind}.{name}", out Range? range) || Ranges.TryGetValue(name, out range) ? range : null;

    private static NamedArgument<double> AsNumber(NamedArgument<int> number) => new(number.Name, new(number.Argument.Value, number.Argument.Place));

    private sealed record Range(Func<double, bool> Contains, string Text)
    {
        /// <summary>Whether the network computes with the number in its own precision, and not in double.</summary>
        public bool IsRounded { get; init; } = true;

        /// <summary>What the number must be and is not; null where it is.</summary>
        public string? Unfulfilled(double value, Math.Precision precision) =>
            !Contains(value) ? Text
            : IsRounded && !Contains(precision.Round(value)) ? $"{Text} in {precision.Description}"
            : null;
    }
}
