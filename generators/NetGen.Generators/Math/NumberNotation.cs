using System.Globalization;

namespace NetGen.Generators.Math;

/// <summary>Numbers as people write them: ½, 1/3, 0.01, −2.</summary>
internal static class NumberNotation
{
    private const int LongestDecimal = 6;
    private const int LargestDenominator = 100_000;

    private static readonly Dictionary<double, string> Fractions = new() { [0.5] = "½", [0.25] = "¼", [0.75] = "¾" };

    /// <summary>Whether the number is written as one sign that can stand before its factor without a multiplication sign.</summary>
    public static bool IsFractionSign(double value) => Fractions.ContainsKey(value);

    /// <summary>Whether the text has a slash in it.</summary>
    public static bool IsRatio(double value) => Of(value).Contains('/');

    public static string Of(double value)
    {
        if (value < 0)
            return "−" + Of(-value);
        if (Fractions.TryGetValue(value, out string? sign))
            return sign;
        string text = value.ToString("R", CultureInfo.InvariantCulture).Replace("E-", "e−").Replace("E+", "e");
        return text.Length <= LongestDecimal || text.Contains('e') ? text : Ratio(value) ?? text;
    }

    private static string? Ratio(double value)
    {
        for (int numerator = 1; numerator <= 2; numerator++)
        {
            double denominator = System.Math.Round(numerator / value);
            if (denominator is > 1 and <= LargestDenominator && numerator / denominator == value)
                return numerator.ToString(CultureInfo.InvariantCulture) + "/" + denominator.ToString(CultureInfo.InvariantCulture);
        }

        return null;
    }
}
