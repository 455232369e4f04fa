using System.Globalization;

namespace NetGen.Generators.Rules;

/// <summary>Numbers in messages: the same in every culture.</summary>
internal static class Numbers
{
    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static int Parse(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary><c>2,147,483,648</c>.</summary>
    public static string Grouped(decimal number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary><c>1 input</c>, <c>2 inputs</c>.</summary>
    public static string Count(int number, string noun) => $"{Text(number)} {noun}{(number == 1 ? "" : "s")}";
}
