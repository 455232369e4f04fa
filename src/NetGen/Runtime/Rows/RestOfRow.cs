using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Runtime;

/// <summary>What is left of rows behind their whole vectors of 512 bits.</summary>
internal readonly struct RestOfRow<T, TNest> : IRowNest
    where T : unmanaged
    where TNest : struct, IRowNest
{
    public static bool IsHalf
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Length - First == Vector256<T>.Count;
    }

    public static bool IsQuarter
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Length - First == Vector128<T>.Count;
    }

    public static int First
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => WholeVectors<T, TNest>.Length;
    }

    public static int Length
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Stride(int operand) => TNest.Stride(operand);
}
