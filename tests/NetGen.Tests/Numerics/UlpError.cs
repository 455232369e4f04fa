using System.Numerics;
using NetGen.Runtime;

namespace NetGen.Tests.Numerics;

/// <summary>Measures how many units in the last place a function is off.</summary>
internal static class UlpError
{
    /// <summary>The worst error over some arguments, and where it is.</summary>
    internal static (double Error, T At) Worst<TFunction, V, T>(T[] arguments)
        where TFunction : IElementaryFunction
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var results = Apply<TFunction, V, T>(arguments);
        var worst = (Error: 0.0, At: default(T));
        for (var i = 0; i < arguments.Length; i++)
        {
            var error = Of(results[i], TFunction.Precise(double.CreateChecked(arguments[i])));
            if (!(error <= worst.Error)) worst = (error, arguments[i]);
        }

        return worst;
    }

    internal static T[] Apply<TFunction, V, T>(T[] arguments)
        where TFunction : IElementaryFunction
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var results = new T[arguments.Length];
        for (var i = 0; i < arguments.Length; i += V.Count)
        {
            var x = V.LoadPartial(ref arguments[i], arguments.Length - i);
            TFunction.Of<V, T>(x).StorePartial(ref results[i], arguments.Length - i);
        }

        return results;
    }

    /// <summary>Infinite for what is plainly wrong. A result below the smallest normal number may be anything between 0 and that number.</summary>
    private static double Of<T>(T result, DoubleDouble precise)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var value = double.CreateChecked(result);
        var rounded = T.CreateTruncating(precise.High);
        if (double.IsNaN(precise.High) || !T.IsFinite(rounded) || !T.IsFinite(result))
            return result.Equals(rounded) ? 0 : double.PositiveInfinity;

        var size = T.Abs(rounded);
        var smallestNormal = typeof(T) == typeof(float) ? 1.17549435e-38 : 2.2250738585072014e-308;
        var error = (precise - value).Abs().High;
        if (double.CreateChecked(size) < smallestNormal) return error <= Math.Abs(precise.High) ? 0 : error / double.CreateChecked(T.Epsilon);
        return error / double.CreateChecked(size - T.BitDecrement(size)) / (T.IsPow2(size) ? 2 : 1);
    }
}
