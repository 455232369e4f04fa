using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Runtime;

/// <summary>
/// The part of rows that whole vectors of 512 bits fill, where a narrower vector holds exactly what is left (<see cref="RestOfRow{T, TNest}"/>): then no lane is idle, and
/// nothing is loaded under a mask, which waits until what was stored just before has left the store buffer.
/// </summary>
internal readonly struct WholeVectors<T, TNest> : IRowNest
    where T : unmanaged
    where TNest : struct, IRowNest
{
    public static bool Fit
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.IsHardwareAccelerated && Length > 0 && (RestOfRow<T, TNest>.IsHalf || RestOfRow<T, TNest>.IsQuarter);
    }

    public static int Length
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.Length / Vector512<T>.Count * Vector512<T>.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Stride(int operand) => TNest.Stride(operand);
}
