using System.Runtime.CompilerServices;

namespace NetGen.Tuning;

/// <summary>Arguments and settings that are refused when they are given.</summary>
internal static class Require
{
    public static int Positive(int value, [CallerArgumentExpression(nameof(value))] string name = "") => AtLeast(1, value, name);

    public static string Named(string value, string name)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return !string.IsNullOrWhiteSpace(value) ? value : throw new ArgumentException($"{name} is empty: give it a name.", name);
    }

    public static int Between(int least, int most, int value, string name) => AtLeast(least, value, name) <= most
        ? value
        : throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"{name} is {value}, and has to be at most {most}."));

    public static int AtLeast(int least, int value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= least ? value : throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"{name} is {value}, and has to be at least {least}."));
}
