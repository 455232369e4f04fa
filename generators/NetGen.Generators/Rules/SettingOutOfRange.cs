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
            .Select(layer => (layer.Place, layer.Numbers))
            .Prepend((Place: network.Options.Place!, network.Options.Numbers))
        from number in bearer.Numbers
        where Ranges.ContainsKey(number.Name)
        let required = Ranges[number.Name].Unfulfilled(number.Argument.Value, Math.Precision.Of(network.Precision))
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
