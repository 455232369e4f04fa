using System.Runtime.CompilerServices;

namespace NetGen.Tuning;

/// <summary>Arguments and settings that are refused when they are given.</summary>
internal static class Require
{
    public static int Positive(int value, [CallerArgumentExpression(nameof(value))] string name = "") => AtLeast(1, value, name);

    public static int AtLeast(int least, int value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= least ? value : throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"{name} is {value}, and has to be at least {least}."));
}
