using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>The positive number below which numbers are denormal.</summary>
internal static class SmallestNormal
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Of<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        typeof(T) == typeof(float) ? Unsafe.BitCast<float, T>(1.17549435e-38f) : Unsafe.BitCast<double, T>(2.2250738585072014e-308);
}
