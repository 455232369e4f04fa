using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Runtime;

namespace NetGen.Tests.Numerics;

/// <summary>A function under test beside the precise one.</summary>
internal interface IElementaryFunction
{
    static abstract V Of<V, T>(V x)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    static abstract DoubleDouble Precise(double x);
}

internal readonly struct Exp : IElementaryFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<V, T>(V x)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => VectorMath.Exp<V, T>(x);

    public static DoubleDouble Precise(double x) => PreciseMath.Exp(x);
}

internal readonly struct ExpM1 : IElementaryFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<V, T>(V x)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => VectorMath.ExpM1<V, T>(x);

    public static DoubleDouble Precise(double x) => PreciseMath.ExpM1(x);
}

internal readonly struct Log : IElementaryFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<V, T>(V x)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => VectorMath.Log<V, T>(x);

    public static DoubleDouble Precise(double x) => double.IsFinite(Math.Log(x)) ? PreciseMath.Log(x) : Math.Log(x);
}

internal readonly struct Log1P : IElementaryFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<V, T>(V x)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => VectorMath.Log1P<V, T>(x);

    public static DoubleDouble Precise(double x) => double.IsFinite(Math.Log(1 + x)) ? PreciseMath.Log1P(x) : Math.Log(1 + x);
}

internal readonly struct Sigmoid : IElementaryFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<V, T>(V x)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => VectorMath.Sigmoid<V, T>(x);

    public static DoubleDouble Precise(double x) => PreciseMath.Sigmoid(x);
}

internal readonly struct Tanh : IElementaryFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<V, T>(V x)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => VectorMath.Tanh<V, T>(x);

    public static DoubleDouble Precise(double x) => PreciseMath.Tanh(x);
}

internal readonly struct Erf : IElementaryFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<V, T>(V x)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => VectorMath.Erf<V, T>(x);

    public static DoubleDouble Precise(double x) => PreciseMath.Erf(x);
}

internal readonly struct OnePlusErf : IElementaryFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<V, T>(V x)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => VectorMath.OnePlusErf<V, T>(x);

    public static DoubleDouble Precise(double x) => PreciseMath.Erf(x) + 1;
}

internal readonly struct Sign : IElementaryFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<V, T>(V x)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => VectorMath.Sign<V, T>(x);

    public static DoubleDouble Precise(double x) => double.IsNaN(x) ? x : Math.Sign(x);
}

internal readonly struct Softplus : IElementaryFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<V, T>(V x)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => VectorMath.Softplus<V, T>(x);

    public static DoubleDouble Precise(double x) => PreciseMath.Softplus(x);
}

internal readonly struct Exp2 : IElementaryFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<V, T>(V x)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => VectorMath.Exp2<V, T>(x);

    public static DoubleDouble Precise(double x) => PreciseMath.Exp2(x);
}

internal readonly struct Sinh : IElementaryFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<V, T>(V x)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => VectorMath.Sinh<V, T>(x);

    public static DoubleDouble Precise(double x) => PreciseMath.Sinh(x);
}

internal readonly struct Cosh : IElementaryFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<V, T>(V x)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => VectorMath.Cosh<V, T>(x);

    public static DoubleDouble Precise(double x) => PreciseMath.Cosh(x);
}

internal readonly struct LogCosh : IElementaryFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<V, T>(V x)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => VectorMath.LogCosh<V, T>(x);

    public static DoubleDouble Precise(double x) => PreciseMath.LogCosh(x);
}
