using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>Arguments and settings that are refused when they are given, by the name that the user wrote them under.</summary>
internal static class Check
{
    /// <summary>A rate, factor or tolerance.</summary>
    public static double Rate(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        double.IsFinite(value) && value >= 0 ? value : throw OutOfRange(name, value, "finite and not negative");

    /// <summary>A share of a whole that leaves something on both sides.</summary>
    public static double Share(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value is > 0 and < 1 ? value : throw OutOfRange(name, value, "more than 0 and less than 1");

    public static double AboveZero(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        double.IsFinite(value) && value > 0 ? value : throw OutOfRange(name, value, "finite and more than 0");

    public static int Positive(int value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value > 0 ? value : throw OutOfRange(name, value, "at least 1");

    public static int NotNegative(int value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= 0 ? value : throw OutOfRange(name, value, "not negative");

    /// <summary>As many targets as outputs, of a whole number of samples.</summary>
    public static void SameSamples<T>(ReadOnlySpan<T> outputs, ReadOnlySpan<T> targets, int outputSize)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (outputs.Length != targets.Length || outputs.Length % outputSize != 0)
            throw new ArgumentException(FormattableString.Invariant(
                $"{outputs.Length} outputs and {targets.Length} targets are not as many whole samples of {outputSize}."), nameof(targets));
    }

    private static ArgumentOutOfRangeException OutOfRange(string name, object value, string rule) =>
        new(name, value, FormattableString.Invariant($"{name} is {value}, and has to be {rule}."));
}
