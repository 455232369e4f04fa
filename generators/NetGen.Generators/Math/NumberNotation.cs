using System.Globalization;

namespace NetGen.Generators.Math;

/// <summary>Numbers as people write them: ½, 1/3, 0.01, −2.</summary>
internal static class NumberNotation
{
    private const int LongestDecimal = 6;
    private const int LargestNumerator = 10, LargestDenominator = 100_000;

    private static readonly Dictionary<double, string> Fractions = new() { [0.5] = "½", [0.25] = "¼", [0.75] = "¾" };

    /// <summary>Whether the number is written as one sign that can stand before its factor without a multiplication sign.</summary>
    public static bool IsFractionSign(double value) => Fractions.ContainsKey(Rounded(value));

    /// <summary>Whether the text has a slash in it.</summary>
    public static bool IsRatio(double value) => Of(value).Contains('/');

    public static string Of(double value)
    {
        if (value < 0)
            return "−" + Of(-value);
        if (Fractions.TryGetValue(Rounded(value), out string? sign))
            return sign;
        string text = Digits(value).Replace("E-0", "e−").Replace("E-", "e−").Replace("E+", "e");
        return text.Length <= LongestDecimal || text.Contains('e') ? text : Ratio(value) ?? text;
    }

    /// <summary>All digits that people write of a setting, without those that binary arithmetic adds: 1 − 0.9 is 0.1, and so is 0.1 in single precision.</summary>
    private static string Digits(double value)
    {
        string digits = value.ToString("G15", CultureInfo.InvariantCulture);
        return digits.Length > LongestDecimal && (float)value == value ? ((float)value).ToString("R", CultureInfo.InvariantCulture) : digits;
    }

    private static double Rounded(double value) => double.Parse(Digits(value), CultureInfo.InvariantCulture);

    private static string? Ratio(double value)
    {
        for (int numerator = 1; numerator <= LargestNumerator; numerator++)
        {
            double denominator = System.Math.Round(numerator / value);
            if (denominator is > 1 and <= LargestDenominator && Rounded(numerator / denominator) == Rounded(value))
                return numerator.ToString(CultureInfo.InvariantCulture) + "/" + denominator.ToString(CultureInfo.InvariantCulture);
        }

        return null;
    }
}
