namespace NetGen.Generators.Math;

/// <summary>Functions of a double that .NET Standard lacks, accurate near zero and free of overflow.</summary>
internal static class Numbers
{
    /// <summary>The smallest number of single precision that is not denormal.</summary>
    public const double SmallestNormalSingle = 1.17549435082228751e-38;

    // 2⁻⁹⁰⁰, as the library has it for double.
    private const double Coarse = 1.1830521861667747e-271;

    /// <summary>ln(1 + x): Kahan's correction of the rounding of 1 + x.</summary>
    public static double Log1P(double x)
    {
        double sum = 1 + x;
        return sum == 1 || double.IsInfinity(sum) ? x : System.Math.Log(sum) * x / (sum - 1);
    }

    /// <summary>e^x − 1: Kahan's correction of the rounding of e^x.</summary>
    public static double ExpM1(double x)
    {
        double power = System.Math.Exp(x);
        if (power == 1)
            return x;
        double difference = power - 1;
        return difference == -1 || double.IsInfinity(power) ? difference : difference * x / System.Math.Log(power);
    }

    /// <summary>x without the digits that would leave it denormal when it decays, as the library's function of that name.</summary>
    public static double Flush(double x) => x + Coarse - Coarse;

    /// <summary>1/(1 + e^−x).</summary>
    public static double Sigmoid(double x)
    {
        double power = System.Math.Exp(-System.Math.Abs(x));
        return (x < 0 ? power : 1) / (1 + power);
    }

    /// <summary>ln(1 + e^x).</summary>
    public static double Softplus(double x) => System.Math.Max(x, 0) + Log1P(System.Math.Exp(-System.Math.Abs(x)));

    /// <summary>ln cosh x.</summary>
    public static double LogCosh(double x)
    {
        double size = System.Math.Abs(x), half = System.Math.Sinh(System.Math.Min(size, 1) / 2);
        return size < 1 ? Log1P(2 * half * half) : Log1P(System.Math.Exp(-2 * size)) + (size - System.Math.Log(2));
    }

    /// <summary>The error function, by its series near 0 and the continued fraction of its complement beyond (Abramowitz and Stegun, 7.1.6 and 7.1.14).</summary>
    public static double Erf(double x)
    {
        double size = System.Math.Abs(x), power = System.Math.Exp(-x * x) / System.Math.Sqrt(System.Math.PI);
        if (size > 6)
            return Sign(x);
        if (size < 2)
        {
            double term = 2 * x * power, sum = term;
            for (int n = 1; System.Math.Abs(term) > 1e-18 * System.Math.Abs(sum); n++)
                sum += term *= 2 * x * x / (2 * n + 1);
            return sum;
        }

        double fraction = size;
        for (int n = 100; n > 0; n--)
            fraction = size + 0.5 * n / fraction;
        return Sign(x) * (1 - power / fraction);
    }

    /// <summary>−1, 0 or 1; NaN stays NaN.</summary>
    public static double Sign(double x) => x > 0 ? 1 : x < 0 ? -1 : x;

    /// <summary>Whether a quotient is the same to the bit as a product, which takes a sixth of the time: of powers of two of whatever type of number.</summary>
    public static bool HasExactInverse(double divisor) =>
        System.Math.Abs(divisor) is >= SmallestNormalSingle and <= 1 / SmallestNormalSingle && (BitConverter.DoubleToInt64Bits(divisor) << 12) == 0;
}
