namespace NetGen.Tests.Numerics;

/// <summary>A number in two doubles, about 106 bits: what the vector functions are measured against.</summary>
internal readonly record struct DoubleDouble(double High, double Low)
{
    internal static readonly DoubleDouble Ln2 = new(0.6931471805599453, 2.3190468138462996e-17);

    public static implicit operator DoubleDouble(double value) => new(value, 0);

    public static DoubleDouble operator -(DoubleDouble x) => new(-x.High, -x.Low);

    public static DoubleDouble operator -(DoubleDouble x, DoubleDouble y) => x + -y;

    public static DoubleDouble operator +(DoubleDouble x, DoubleDouble y)
    {
        var high = TwoSum(x.High, y.High);
        if (!double.IsFinite(high.High)) return high.High;
        var low = TwoSum(x.Low, y.Low);
        high = FastTwoSum(high.High, high.Low + low.High);
        return FastTwoSum(high.High, high.Low + low.Low);
    }

    public static DoubleDouble operator *(DoubleDouble x, DoubleDouble y)
    {
        var high = x.High * y.High;
        if (!double.IsFinite(high)) return high;
        var low = Math.FusedMultiplyAdd(x.High, y.High, -high) + (x.High * y.Low + x.Low * y.High);
        return FastTwoSum(high, low);
    }

    public static DoubleDouble operator /(DoubleDouble x, DoubleDouble y)
    {
        var first = x.High / y.High;
        if (!double.IsFinite(first) || !double.IsFinite(y.High)) return first;
        var remainder = x - y * first;
        var second = remainder.High / y.High;
        remainder -= y * second;
        return FastTwoSum(first, second) + remainder.High / y.High;
    }

    internal DoubleDouble Scale(int exponent) => new(Math.ScaleB(High, exponent), Math.ScaleB(Low, exponent));

    internal DoubleDouble Abs() => High < 0 ? -this : this;

    private static DoubleDouble TwoSum(double x, double y)
    {
        var sum = x + y;
        var rounded = sum - x;
        return new(sum, x - (sum - rounded) + (y - rounded));
    }

    private static DoubleDouble FastTwoSum(double larger, double smaller)
    {
        var sum = larger + smaller;
        return new(sum, smaller - (sum - larger));
    }
}
