using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>
/// Weights a little beyond a first-level cache, which calls go through to and fro: gone through in one direction, each of their lines is gone from the cache when its turn comes.
/// </summary>
internal static class WeightTurns<T, TNest>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TNest : struct, IContractionNest
{
    /// <summary>Bytes of weights that a first-level cache still holds beside all else, and such of which it holds too few to matter.</summary>
    private const int Cached = 40 * 1024, Far = 128 * 1024;

    // What a thread's own cache holds. Results are the same in both directions.
    [ThreadStatic]
    private static bool s_isBack;

    public static bool Pay
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Bytes is >= Cached and <= Far;
    }

    private static int Bytes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.Inputs * TNest.RightStride * Unsafe.SizeOf<T>();
    }

    /// <summary>Whether this call goes backwards.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Turn() => s_isBack = !s_isBack;
}
