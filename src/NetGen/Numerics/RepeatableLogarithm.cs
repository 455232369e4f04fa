namespace NetGen;

/// <summary>A natural logarithm from operations that IEEE 754 defines to the last bit, so that it is the same on every machine.</summary>
internal static class RepeatableLogarithm
{
    // ln 2 in two parts; the first has 21 zero bits at its end, so that it times any exponent is exact (fdlibm's split).
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;

    /// <summary>
    /// ln x, at most 0.54 units in the last place off (sampled), for positive normal <paramref name="x"/>. With <c>x = 2ᵏ·m</c>, <c>m</c> in [√½, √2) and
    /// <c>s = (m − 1)/(m + 1)</c> it is <c>k·ln 2 + 2·(s + s³/3 + s⁵/5 + …)</c>, where all but the small terms are computed in two parts.
    /// </summary>
    internal static double Of(double x)
    {
        var k = Math.ILogB(x);
        var m = Math.ScaleB(x, -k);
        if (m > 1.4142135623730951)
        {
            m *= 0.5;
            k++;
        }

        var difference = m - 1.0;
        var sum = 2.0 + difference;
        var sumLow = difference - (sum - 2.0);
        var s = difference / sum;
        var sLow = (Math.FusedMultiplyAdd(-s, sum, difference) - s * sumLow) / sum;

        var high = k * Ln2High + 2.0 * s;
        var highLow = k * Ln2High - high + 2.0 * s;
        return high + (highLow + (2.0 * sLow + 2.0 * s * SeriesAfterOne(s * s) + k * Ln2Low));
    }

    /// <summary><c>q/3 + q²/5 + q³/7 + …</c> for <c>q = s²</c> below 0.0295: after 12 terms less than 1e-21 is left out.</summary>
    private static double SeriesAfterOne(double q)
    {
        var series = 0.0;
        for (var odd = 25; odd >= 3; odd -= 2) series = (series + 1.0 / odd) * q;
        return series;
    }
}
