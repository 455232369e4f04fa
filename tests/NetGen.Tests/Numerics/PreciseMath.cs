namespace NetGen.Tests.Numerics;

/// <summary>The elementary functions to about 100 bits, by their series: slow, and written without regard to the ones under test.</summary>
internal static class PreciseMath
{
    internal static DoubleDouble Exp(DoubleDouble x)
    {
        if (x.High > 710) return double.PositiveInfinity;
        if (x.High < -800) return 0;
        var n = (int)Math.Round(x.High / DoubleDouble.Ln2.High);
        return (ReducedExpM1(x - DoubleDouble.Ln2 * n) + 1).Scale(n);
    }

    internal static DoubleDouble ExpM1(DoubleDouble x) =>
        IsNegligible(x) ? x : Math.Abs(x.High) < 0.3 ? ReducedExpM1(x) : Exp(x) - 1;

    internal static DoubleDouble Exp2(double x) => double.IsFinite(x) ? Exp(DoubleDouble.Ln2 * x) : Math.Exp(x);

    internal static DoubleDouble Sinh(double x)
    {
        if (IsNegligible(x) || !double.IsFinite(x)) return x;
        var e = ExpM1(Math.Min(Math.Abs(x), Far));
        var sinh = Math.Abs(x) < Far ? (e + e / (e + 1)) / 2 : Exp((DoubleDouble)Math.Abs(x) - DoubleDouble.Ln2);
        return x < 0 ? -sinh : sinh;
    }

    internal static DoubleDouble Cosh(double x)
    {
        if (!double.IsFinite(x)) return Math.Abs(x);
        var e = Exp(Math.Min(Math.Abs(x), Far));
        return Math.Abs(x) < Far ? (e + (DoubleDouble)1 / e) / 2 : Exp((DoubleDouble)Math.Abs(x) - DoubleDouble.Ln2);
    }

    internal static DoubleDouble LogCosh(double x)
    {
        if (!double.IsFinite(x)) return Math.Abs(x);
        var half = Sinh(Math.Min(Math.Abs(x), 1) / 2);
        return Math.Abs(x) < 1 ? Log1P(half * half * 2) : Log1P(Exp(-2 * Math.Abs(x))) + ((DoubleDouble)Math.Abs(x) - DoubleDouble.Ln2);
    }

    internal static DoubleDouble Log(double x)
    {
        var exponent = Exponent(x);
        return LogOfOnePlus(Math.ScaleB(x, -exponent) - 1, exponent);
    }

    internal static DoubleDouble Log1P(DoubleDouble x)
    {
        if (IsNegligible(x)) return x;
        var u = x + 1;
        var exponent = Exponent(u.High);
        return LogOfOnePlus(exponent == 0 ? x : u.Scale(-exponent) - 1, exponent);
    }

    internal static DoubleDouble Sigmoid(double x) => (DoubleDouble)1 / (Exp(-x) + 1);

    internal static DoubleDouble Tanh(double x)
    {
        if (IsNegligible(x)) return x;
        if (Math.Abs(x) > 300) return Math.Sign(x);
        var e = ExpM1(2 * Math.Abs(x));
        var tanh = e / (e + 2);
        return x < 0 ? -tanh : tanh;
    }

    /// <summary>The series <c>2/√π·e^−x²·x·Σ (2x²)ⁿ/(1·3·…·(2n + 1))</c>, whose terms are all positive (Abramowitz and Stegun, 7.1.6).</summary>
    internal static DoubleDouble Erf(double x)
    {
        if (Math.Abs(x) > 7) return Math.Sign(x);
        var square = (DoubleDouble)x * x;
        DoubleDouble term = x, sum = x;
        for (var n = 1; Math.Abs(term.High) > Math.Abs(sum.High) * 1e-34; n++)
        {
            term = term * square * 2 / (2 * n + 1);
            sum += term;
        }

        return IsNegligible(x) ? TwoOverRootPi * x : TwoOverRootPi * Exp(-square) * sum;
    }

    /// <summary>1.1283791670955125738961589031215…</summary>
    private static readonly DoubleDouble TwoOverRootPi = (DoubleDouble)1.1283791670955126 + 1.533545961316588e-17;

    internal static DoubleDouble Softplus(double x) => Log1P(Exp(-Math.Abs(x))) + Math.Max(x, 0);

    /// <summary>From here on <c>e^−x</c> is less than 2⁻¹¹⁰ of <c>e^x</c>.</summary>
    private const double Far = 40;

    /// <summary>Below this size the first term of a series is the function to more than 100 bits, and products would lose bits to underflow.</summary>
    private static bool IsNegligible(DoubleDouble x) => Math.Abs(x.High) < 1e-100;

    /// <summary>Taylor's series of <c>e^x − 1</c> at <c>r/512</c>, then nine times <c>e ← e·(e + 2)</c>, which doubles the exponent.</summary>
    private static DoubleDouble ReducedExpM1(DoubleDouble r)
    {
        var x = r.Scale(-9);
        DoubleDouble sum = 0;
        for (var k = 12; k >= 1; k--) sum = (sum + 1) * x / k;
        for (var doubling = 0; doubling < 9; doubling++) sum *= sum + 2;
        return sum;
    }

    /// <summary><c>n·ln 2 + ln(1 + f)</c> by the series of <c>2·artanh(f/(2 + f))</c>.</summary>
    private static DoubleDouble LogOfOnePlus(DoubleDouble f, int n)
    {
        var s = f / (f + 2);
        var square = s * s;
        DoubleDouble series = 0;
        for (var odd = 49; odd >= 3; odd -= 2) series = (series + (DoubleDouble)1 / odd) * square;
        return DoubleDouble.Ln2 * n + (s + s * series) * 2;
    }

    /// <summary>The <c>n</c> for which <c>x·2⁻ⁿ</c> lies about 1.</summary>
    private static int Exponent(double x)
    {
        var n = Math.ILogB(x);
        return Math.ScaleB(x, -n) > Math.Sqrt(2) ? n + 1 : n;
    }
}
