using System.Numerics;
using System.Runtime.Intrinsics.X86;
using NetGen.Runtime;

namespace NetGen.Tests.Numerics;

/// <summary>The vector functions against precise ones, in every width. The bounds are the errors that their documentation states.</summary>
public class VectorMathTests
{
    private const int Count = 60_000;

    private static readonly float[] Singles = Samples.Single(Count, seed: 1);

    private static readonly double[] Doubles = Samples.Double(Count, seed: 2);

    [Fact]
    public void Exp_is_as_close_as_documented() => AssertWorst<Exp>(Bounds.Exp);

    [Fact]
    public void ExpM1_is_as_close_as_documented() => AssertWorst<ExpM1>(Bounds.ExpM1);

    [Fact]
    public void Log_is_as_close_as_documented() => AssertWorst<Log>(Bounds.Log);

    [Fact]
    public void Log1P_is_as_close_as_documented() => AssertWorst<Log1P>(Bounds.Log1P);

    [Fact]
    public void Sigmoid_is_as_close_as_documented() => AssertWorst<Sigmoid>(Bounds.Sigmoid);

    [Fact]
    public void Tanh_is_as_close_as_documented() => AssertWorst<Tanh>(Bounds.Tanh);

    [Fact]
    public void Softplus_is_as_close_as_documented() => AssertWorst<Softplus>(Bounds.Softplus);

    [Fact]
    public void Erf_is_as_close_as_documented() => AssertWorst<Erf>(Bounds.Erf);

    [Fact]
    public void OnePlusErf_is_as_close_as_documented()
    {
        AssertWithin<OnePlusErf, float>(Singles, 1.4e-7 + (Bounds.Erf.Item1 - 1.04) * 1.2e-7);
        AssertWithin<OnePlusErf, double>(Doubles, 4.5e-16);
        float[] tail = UlpError.Apply<OnePlusErf, Simd256<float>, float>([-3, -3.5f, -1e30f]);
        Assert.Equal(2.2090497e-5, tail[0], 3e-8);
        Assert.Equal(7.4309837e-7, tail[1], 3e-8);
        Assert.InRange(tail[2], 0, 1e-36f);
    }

    [Fact]
    public void Exp2_is_as_close_as_documented() => AssertWorst<Exp2>(Bounds.Exp2);

    [Fact]
    public void Sinh_is_as_close_as_documented() => AssertWorst<Sinh>(Bounds.Sinh);

    [Fact]
    public void Cosh_is_as_close_as_documented() => AssertWorst<Cosh>(Bounds.Cosh);

    [Fact]
    public void LogCosh_is_as_close_as_documented() => AssertWorst<LogCosh>(Bounds.LogCosh);

    [Fact]
    public void Sign_is_exact() => AssertWorst<Sign>((0, 0));

    [Fact]
    public void Special_values_go_through()
    {
        const double Infinity = double.PositiveInfinity;
        AssertSpecial<Exp>((-Infinity, 0), (-0.0, 1), (Infinity, Infinity), (double.NaN, double.NaN));
        AssertSpecial<Log>((-1, double.NaN), (0, -Infinity), (1, 0), (Infinity, Infinity), (double.NaN, double.NaN));
        AssertSpecial<Log1P>((-2, double.NaN), (-1, -Infinity), (0, 0), (Infinity, Infinity), (double.NaN, double.NaN));
        AssertSpecial<ExpM1>((-Infinity, -1), (0, 0), (Infinity, Infinity), (double.NaN, double.NaN));
        AssertSpecial<Sigmoid>((-Infinity, 0), (0, 0.5), (Infinity, 1), (double.NaN, double.NaN));
        AssertSpecial<Tanh>((-Infinity, -1), (0, 0), (Infinity, 1), (double.NaN, double.NaN));
        AssertSpecial<Erf>((-Infinity, -1), (0, 0), (Infinity, 1), (double.NaN, double.NaN));
        AssertSpecial<OnePlusErf>((0, 1), (-0.0, 1), (Infinity, 2), (double.NaN, double.NaN));
        AssertSpecial<Exp2>((-Infinity, 0), (-0.0, 1), (10, 1024), (Infinity, Infinity), (double.NaN, double.NaN));
        AssertSpecial<Sinh>((-Infinity, -Infinity), (0, 0), (Infinity, Infinity), (double.NaN, double.NaN));
        AssertSpecial<Cosh>((-Infinity, Infinity), (0, 1), (Infinity, Infinity), (double.NaN, double.NaN));
        AssertSpecial<LogCosh>((-Infinity, Infinity), (0, 0), (Infinity, Infinity), (double.NaN, double.NaN));
        AssertSpecial<Sign>((-Infinity, -1), (0, 0), (2, 1), (Infinity, 1), (double.NaN, double.NaN));
        AssertSpecial<Softplus>((-Infinity, 0), (Infinity, Infinity), (double.NaN, double.NaN));
    }

    [Fact]
    public void Flush_changes_only_what_is_tiny()
    {
        AssertFlushed(finest: float.ScaleB(1, -100), digits: 24);
        AssertFlushed(finest: double.ScaleB(1, -953), digits: 53);
    }

    [Theory]
    [InlineData(0.999), InlineData(0.9), InlineData(0.7), InlineData(0.5), InlineData(0.3), InlineData(0.01)]
    public void What_decays_is_at_rest_before_it_is_denormal(double decay)
    {
        AssertRests(1.5f, (float)decay);
        AssertRests(-1.5f, (float)decay);
        AssertRests(1.5, decay);
        AssertRests(-1.5, decay);
    }

    private static void AssertFlushed<T>(T finest, int digits)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] tiny = [finest, T.CreateChecked(3) * finest, T.ScaleB(finest, digits / 2), T.ScaleB(T.CreateChecked(1.3) * finest, digits)];
        foreach (T value in tiny.Concat(tiny.Select(value => -value)))
            Assert.InRange(Flush(value), value - finest, value + finest);
        foreach (T value in (T[])[T.ScaleB(T.CreateChecked(1.3) * finest, 2 * digits + 1),
            T.CreateChecked(-1.7), T.CreateChecked(3e38f), T.NegativeInfinity, T.NaN, T.Zero])
            Assert.Equal(value, Flush(value));
    }

    private static void AssertRests<T>(T value, T decay)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (T before = T.Zero; value != before; value = Flush(decay * before))
            before = value;
        Assert.False(T.IsSubnormal(value), $"{value} is kept.");
        Assert.False(T.IsSubnormal(decay * value), $"{decay} of {value} is computed in every step.");
        Assert.False(T.IsSubnormal(T.CreateChecked(1e-7f) * value), $"A step of 1e-7 times {value} is computed in every step.");
    }

    private static T Flush<T>(T value)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T flushed = VectorMath.Flush<Simd256<T>, T>(Simd256<T>.Create(value))[Simd256<T>.Count - 1];
        Assert.Equal(flushed, VectorMath.Flush<Scalar<T>, T>(Scalar<T>.Create(value))[0]);
        return flushed;
    }

    private static void AssertSpecial<TFunction>(params (double Argument, double Value)[] cases)
        where TFunction : IElementaryFunction
    {
        double[] arguments = [.. cases.Select(pair => pair.Argument)], values = [.. cases.Select(pair => pair.Value)];
        Assert.Equal(values, UlpError.Apply<TFunction, Simd256<double>, double>(arguments));
        Assert.Equal(values.Select(value => (float)value), UlpError.Apply<TFunction, Simd256<float>, float>([.. arguments.Select(argument => (float)argument)]));
        AssertSameBits<TFunction, double>(arguments);
        AssertSameBits<TFunction, float>([.. arguments.Select(argument => (float)argument)]);
    }

    private static void AssertWorst<TFunction>((double Single, double Double) bound)
        where TFunction : IElementaryFunction
    {
        var single = UlpError.Worst<TFunction, Simd256<float>, float>(Singles);
        var @double = UlpError.Worst<TFunction, Simd256<double>, double>(Doubles);
        Assert.True(single.Error <= bound.Single && @double.Error <= bound.Double, $"float: {single.Error:F3} at {single.At:R}; double: {@double.Error:F3} at {@double.At:R}");
        AssertSameBits<TFunction, float>(Singles);
        AssertSameBits<TFunction, double>(Doubles);
    }

    /// <summary>By a bound of the error itself, where digits near 0 are not asked for.</summary>
    private static void AssertWithin<TFunction, T>(T[] arguments, double bound)
        where TFunction : IElementaryFunction
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] finite = [.. arguments.Where(T.IsFinite)];
        var worst = UlpError.Apply<TFunction, Simd256<T>, T>(finite)
            .Zip(finite, (value, argument) => (Error: (TFunction.Precise(double.CreateChecked(argument)) - double.CreateChecked(value)).Abs().High, At: argument)).Max();
        Assert.True(worst.Error <= bound, $"{worst.Error:E2} at {worst.At}");
        AssertSameBits<TFunction, T>(arguments);
    }

    /// <summary>One formula serves every width. A scalar fuses multiply and add only where vectors do.</summary>
    private static void AssertSameBits<TFunction, T>(T[] arguments)
        where TFunction : IElementaryFunction
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var expected = UlpError.Apply<TFunction, Simd256<T>, T>(arguments);
        Assert.Equal(expected, UlpError.Apply<TFunction, Simd128<T>, T>(arguments));
        Assert.Equal(expected, UlpError.Apply<TFunction, Simd512<T>, T>(arguments));
        Assert.Equal(expected, UlpError.Apply<TFunction, Scalar<T>, T>(arguments));
    }

    /// <summary>Worst errors in units in the last place, as the documentation of <see cref="VectorMath"/> states them.</summary>
    private static class Bounds
    {
        /// <summary>Without fused multiply-add errors are up to one unit larger.</summary>
        private static readonly double Slack = Fma.IsSupported || System.Runtime.Intrinsics.Arm.AdvSimd.IsSupported ? 0 : 1;

        internal static (double, double) Exp => (1.00 + Slack, 1.02 + Slack);

        internal static (double, double) ExpM1 => (1.68 + Slack, 1.75 + Slack);

        internal static (double, double) Log => (0.85 + Slack, 0.86 + Slack);

        internal static (double, double) Log1P => (0.85 + Slack, 0.86 + Slack);

        internal static (double, double) Sigmoid => (2.41 + Slack, 2.20 + Slack);

        internal static (double, double) Tanh => (2.24 + Slack, 2.44 + Slack);

        internal static (double, double) Erf => (1.04 + Slack, 1.14 + Slack);

        internal static (double, double) Exp2 => (1.01 + Slack, 1.01 + Slack);

        internal static (double, double) Sinh => (2.40 + Slack, 2.10 + Slack);

        internal static (double, double) Cosh => (1.32 + Slack, 1.37 + Slack);

        internal static (double, double) LogCosh => (4.18 + Slack, 3.98 + Slack);

        internal static (double, double) Softplus => (1.70 + Slack, 1.80 + Slack);
    }
}
