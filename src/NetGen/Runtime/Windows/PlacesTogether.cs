using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Runtime;

/// <summary>The numbers of windows of which those of several places are one, whose result is their rows side by side.</summary>
internal readonly struct PlacesTogether<T, TNest> : IWindowNest
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TNest : struct, IWindowNest
{
    /// <summary>How many places.</summary>
    public static int Places
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512<T>.Count / TNest.PlainStride;
    }

    public static int GridHeight
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.GridHeight;
    }

    public static int GridWidth
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.GridWidth;
    }

    public static int GridStride
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.GridStride;
    }

    public static int Height
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.Height;
    }

    public static int Width
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.Width * TNest.PlainStride / Vector512<T>.Count;
    }

    public static int PlainStride
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512<T>.Count;
    }

    public static int KernelHeight
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.KernelHeight;
    }

    public static int KernelWidth
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.KernelWidth + Vector512<T>.Count / TNest.PlainStride - 1;
    }

    public static int StrideY
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.StrideY;
    }

    public static int StrideX
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512<T>.Count / TNest.PlainStride;
    }

    public static int DilationY
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.DilationY;
    }

    public static int DilationX
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 1;
    }

    public static int Top
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.Top;
    }

    public static int Left
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.Left;
    }

    public static int PoolHeight
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 1;
    }

    public static int PoolWidth
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 1;
    }

    public static int Groups
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 1;
    }

    public static int Depth
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.Depth;
    }

    public static int Columns
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512<T>.Count;
    }

    public static int WeightStride
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512<T>.Count;
    }

    public static int WidestVector
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512<byte>.Count;
    }

    public static bool GroupsAreRows
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => false;
    }

    public static bool HasBias
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.HasBias;
    }
}
